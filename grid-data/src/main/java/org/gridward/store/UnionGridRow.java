package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.gridward.model.UnionGrid;
import org.jspecify.annotations.Nullable;

/** A {@link UnionGrid} in the database; without ground, which is that of its members. */
@Entity
@Table(name = "union_grid_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class UnionGridRow extends StoredRow {
    String layer;
    String code;
    long gridId;
    String name;
    String[] members;

    @Nullable
    String attributes;

    static UnionGridRow of(UnionGrid grid) {
        UnionGridRow stored = new UnionGridRow();
        stored.layer = grid.layer();
        stored.code = grid.code();
        stored.gridId = grid.gridId();
        stored.name = grid.name();
        stored.members = grid.members().toArray(String[]::new);
        stored.attributes = AttributeText.write(grid.attributes());
        return stored;
    }

    @Override
    UnionGrid toRow() {
        return new UnionGrid(gridId, layer, code, name, List.of(members), AttributeText.read(attributes));
    }
}
