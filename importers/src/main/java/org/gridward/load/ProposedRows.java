package org.gridward.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.model.AttributeValue;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/** The edition before with a load laid over it, and which of the rows the load would write. */
final class ProposedRows {
    private final SortedMap<RowKey, Row> rows = new TreeMap<>();
    private final Set<RowKey> fromFiles = new HashSet<>();
    private final Set<RowKey> written = new HashSet<>();

    ProposedRows(Collection<Row> base) {
        base.forEach(row -> rows.put(row.key(), row));
    }

    /** @param attributes those that the file speaks of; the others of a grid that is there stay */
    void addFromFile(Row row, Set<String> attributes) {
        Row before = rows.get(row.key());
        rows.put(
                row.key(), row instanceof Grid now && before instanceof Grid then ? merge(now, then, attributes) : row);
        fromFiles.add(row.key());
        written.add(row.key());
    }

    private static Grid merge(Grid now, Grid then, Set<String> attributes) {
        Map<String, AttributeValue> values = new TreeMap<>(then.attributes());
        values.keySet().removeAll(attributes);
        values.putAll(now.attributes());
        return now.withAttributes(values);
    }

    /** Another image of a grid that is there, whether a file or the edition before has it. */
    void change(Grid grid) {
        rows.put(grid.key(), grid);
        written.add(grid.key());
    }

    /** True when no file has this row. */
    boolean isStored(RowKey key) {
        return !fromFiles.contains(key);
    }

    Collection<Row> all() {
        return rows.values();
    }

    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Row row : rows.values()) {
            if (row instanceof Layer layer) {
                layers.add(layer);
            }
        }
        return layers;
    }

    /** By code. */
    List<Grid> gridsOf(String layer) {
        List<Grid> grids = new ArrayList<>();
        for (Row row : rows.values()) {
            if (row instanceof Grid grid && grid.layer().equals(layer)) {
                grids.add(grid);
            }
        }
        return grids;
    }

    Optional<Grid> findGrid(RowKey key) {
        return rows.get(key) instanceof Grid grid ? Optional.of(grid) : Optional.empty();
    }

    /** Sorted by key. */
    List<Row> listWritten() {
        return rows.values().stream().filter(row -> written.contains(row.key())).toList();
    }
}
