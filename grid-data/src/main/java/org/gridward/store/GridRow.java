package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;
import org.gridward.geo.JtsShapes;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** A {@link Grid} in the database; the shape in degrees, so that other programs can read it. */
@Entity
@Table(name = "grid_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class GridRow extends StoredRow {
    String layer;
    String code;
    long gridId;

    @Nullable
    String kind;

    String name;

    @Nullable
    String parent;

    MultiPolygon shape;

    @Nullable
    String attributes;

    String[] estimated;

    static GridRow of(Grid grid) {
        GridRow stored = new GridRow();
        stored.layer = grid.layer();
        stored.code = grid.code();
        stored.gridId = grid.gridId();
        stored.kind = grid.kind();
        stored.name = grid.name();
        stored.parent = grid.parent();
        stored.shape = JtsShapes.toDegrees(grid.shape());
        stored.attributes = AttributeText.write(grid.attributes());
        stored.estimated = grid.estimated().stream().sorted().toArray(String[]::new);
        return stored;
    }

    @Override
    Grid toRow() {
        return new Grid(
                gridId,
                layer,
                code,
                kind,
                name,
                parent,
                JtsShapes.fromDegrees(shape),
                AttributeText.read(attributes),
                Set.of(estimated));
    }
}
