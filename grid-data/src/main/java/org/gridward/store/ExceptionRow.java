package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.gridward.geo.JtsShapes;
import org.gridward.model.Matter;
import org.gridward.model.PlaceException;
import org.gridward.model.TimeWindow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** A {@link PlaceException} in the database. */
@Entity
@Table(name = "exception_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ExceptionRow extends StoredRow {
    String code;
    String name;
    MultiPolygon shape;

    @Nullable
    String matters;

    @Nullable
    String windows;

    @Nullable
    String document;

    @Nullable
    String terms;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    static ExceptionRow of(PlaceException exception) {
        ExceptionRow stored = new ExceptionRow();
        stored.code = exception.code();
        stored.name = exception.name();
        stored.shape = JtsShapes.toDegrees(exception.shape());
        stored.matters = JsonColumn.writeList(exception.matters());
        stored.windows = JsonColumn.writeList(exception.windows());
        stored.document = exception.document();
        stored.terms = exception.terms();
        stored.validFrom = exception.validFrom();
        stored.validTo = exception.validTo();
        return stored;
    }

    @Override
    PlaceException toRow() {
        return new PlaceException(
                code,
                name,
                JtsShapes.fromDegrees(shape),
                JsonColumn.readList(Matter.class, matters),
                JsonColumn.readList(TimeWindow.class, windows),
                document,
                terms,
                validFrom,
                validTo);
    }
}
