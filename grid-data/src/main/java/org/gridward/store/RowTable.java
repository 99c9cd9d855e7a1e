package org.gridward.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;

/** The tables of rows, one per kind, in the order of {@link RowKey.Kind}. */
enum RowTable {
    LAYER(LayerRow.class, "layer_row", "code"),
    GRID(GridRow.class, "grid_row", "layer", "code"),
    UNION_GRID(UnionGridRow.class, "union_grid_row", "layer", "code"),
    UNIT(UnitRow.class, "unit_row", "code"),
    ASSIGNMENT(AssignmentRow.class, "assignment_row", "layer", "grid", "role", "unit"),
    SCHEME(SchemeRow.class, "scheme_row", "code");

    private final Class<? extends StoredRow> entity;
    private final String table;
    private final List<String> keyColumns;

    RowTable(Class<? extends StoredRow> entity, String table, String... keyColumns) {
        this.entity = entity;
        this.table = table;
        this.keyColumns = List.of(keyColumns);
    }

    static RowTable of(RowKey.Kind kind) {
        return valueOf(kind.name());
    }

    Class<? extends StoredRow> entity() {
        return entity;
    }

    String table() {
        return table;
    }

    /** For a select list or a group by. */
    String keyColumns() {
        return String.join(", ", keyColumns);
    }

    /** A condition in HQL and SQL on a row of that key, with the parameters of {@link #keyParameters}. */
    String hasKey() {
        return keyColumns.stream().map(column -> column + " = :" + column).collect(Collectors.joining(" and "));
    }

    Map<String, Object> keyParameters(RowKey key) {
        List<String> parts = key.listParts();
        if (parts.size() != keyColumns.size()) {
            throw new IllegalArgumentException(key + " has not the parts " + keyColumns);
        }
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            parameters.put(keyColumns.get(i), parts.get(i));
        }
        return parameters;
    }

    /** SQL that is true when two rows of this table, by their aliases, have one key. */
    String sameKey(String a, String b) {
        return keyColumns.stream()
                .map(column -> a + "." + column + " = " + b + "." + column)
                .collect(Collectors.joining(" and "));
    }

    /** The key made of the values of {@link #keyColumns}, which come first. */
    RowKey key(Object[] values) {
        return RowKey.of(
                RowKey.Kind.valueOf(name()),
                Arrays.stream(values, 0, keyColumns.size())
                        .map(Object::toString)
                        .toList());
    }

    StoredRow store(Row row) {
        if (row instanceof Layer layer) {
            return LayerRow.of(layer);
        } else if (row instanceof Grid grid) {
            return GridRow.of(grid);
        } else if (row instanceof UnionGrid grid) {
            return UnionGridRow.of(grid);
        } else if (row instanceof Unit unit) {
            return UnitRow.of(unit);
        } else if (row instanceof Assignment assignment) {
            return AssignmentRow.of(assignment);
        }
        return SchemeRow.of((Scheme) row);
    }
}
