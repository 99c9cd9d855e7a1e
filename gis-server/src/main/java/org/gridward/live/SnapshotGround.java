package org.gridward.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.draft.BaseGround;
import org.gridward.geo.Box;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/** A snapshot as operations on drafts read it; shares its index of places. */
final class SnapshotGround implements BaseGround {
    private final Snapshot snapshot;
    /** All rows but drawn grids, which the index finds. */
    private final Map<RowKey, Row> others = new HashMap<>();

    private final Map<RowKey, List<Grid>> children = new HashMap<>();

    SnapshotGround(Snapshot snapshot) {
        this.snapshot = snapshot;
        for (Row row : snapshot.content().listRows()) {
            if (!(row instanceof Grid grid)) {
                others.put(row.key(), row);
            } else if (grid.parent() != null) {
                children.computeIfAbsent(RowKey.grid(grid.layer(), grid.parent()), parent -> new ArrayList<>())
                        .add(grid);
            }
        }
    }

    @Override
    public List<Layer> listLayers() {
        return snapshot.listLayers();
    }

    @Override
    public Optional<Row> findRow(RowKey key) {
        if (key.kind() != RowKey.Kind.GRID) {
            return Optional.ofNullable(others.get(key));
        }
        List<String> parts = key.listParts();
        return isDrawn(parts.get(0))
                ? snapshot.index().findGrid(parts.get(0), parts.get(1)).map(Row.class::cast)
                : Optional.empty();
    }

    @Override
    public List<Grid> listGridsIn(String layer, Box box) {
        return isDrawn(layer) ? snapshot.index().listGridsNear(layer, box) : List.of();
    }

    @Override
    public List<Grid> listChildren(String layer, String parent) {
        return children.getOrDefault(RowKey.grid(layer, parent), List.of());
    }

    @Override
    public List<Assignment> listAssignments(String layer, String grid) {
        return snapshot.listAssignments(RowKey.grid(layer, grid));
    }

    @Override
    public List<? extends Row> listRows(RowKey.Kind kind) {
        return snapshot.content().list(kind.type());
    }

    /** The index has the ground of union grids, too. */
    private boolean isDrawn(String layer) {
        return snapshot.findLayer(layer)
                .filter(it -> it.policy() != LayerPolicy.UNION_OF)
                .isPresent();
    }
}
