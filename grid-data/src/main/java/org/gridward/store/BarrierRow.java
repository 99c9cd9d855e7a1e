package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gridward.geo.JtsShapes;
import org.gridward.model.Barrier;
import org.locationtech.jts.geom.LineString;

/** A {@link Barrier} in the database. */
@Entity
@Table(name = "barrier_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class BarrierRow extends StoredRow {
    String code;
    String name;
    LineString line;

    static BarrierRow of(Barrier barrier) {
        BarrierRow stored = new BarrierRow();
        stored.code = barrier.code();
        stored.name = barrier.name();
        stored.line = JtsShapes.toDegrees(barrier.line());
        return stored;
    }

    @Override
    Barrier toRow() {
        return new Barrier(code, name, JtsShapes.fromDegrees(line));
    }
}
