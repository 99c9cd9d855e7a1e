package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gridward.geo.JtsShapes;
import org.gridward.model.Coverage;
import org.locationtech.jts.geom.MultiPolygon;

/** A {@link Coverage} in the database. */
@Entity
@Table(name = "coverage_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CoverageRow extends StoredRow {
    String unit;
    MultiPolygon shape;

    static CoverageRow of(Coverage coverage) {
        CoverageRow stored = new CoverageRow();
        stored.unit = coverage.unit();
        stored.shape = JtsShapes.toDegrees(coverage.shape());
        return stored;
    }

    @Override
    Coverage toRow() {
        return new Coverage(unit, JtsShapes.fromDegrees(shape));
    }
}
