package org.gridward.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.live.LiveEditions;
import org.gridward.live.Snapshot;
import org.gridward.load.RowJudge;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.Text;

/**
 * Holds the rows of an import against the ground of whoever imports. A grid that is there already must be on that ground,
 * and so must the grid in which a row says it lies; a row that says of no grid that it lies in it, a layer and a scheme
 * concern all ground.
 */
final class ImportGround implements RowJudge {
    private final Caller caller;
    private final LiveEditions live;

    ImportGround(Caller caller, LiveEditions live) {
        this.caller = caller;
        this.live = live;
    }

    @Override
    public List<Finding> judge(int base, List<Row> rows) {
        if (caller.mayEverywhere(Action.EDIT)) {
            return List.of();
        }
        Optional<Snapshot> snapshot = base == 0 ? Optional.empty() : live.findSnapshot(base);
        Map<String, String> parentLayers = new HashMap<>();
        snapshot.ifPresent(edition -> edition.listLayers().forEach(layer -> noteParent(layer, parentLayers)));
        rows.forEach(row -> {
            if (row instanceof Layer layer) {
                noteParent(layer, parentLayers);
            }
        });
        List<Finding> refused = new ArrayList<>();
        for (Row row : rows) {
            if (!mayWrite(row, snapshot, parentLayers)) {
                refused.add(refusal(row.key()));
            }
        }
        return refused;
    }

    private static void noteParent(Layer layer, Map<String, String> parentLayers) {
        if (layer.parent() != null) {
            parentLayers.put(layer.code(), layer.parent());
        }
    }

    private boolean mayWrite(Row row, Optional<Snapshot> base, Map<String, String> parentLayers) {
        if (row instanceof Layer || row instanceof Scheme) {
            return false;
        }
        if (!(row instanceof Grid grid)) {
            return true;
        }
        boolean known = base.flatMap(edition -> edition.index().findGrid(grid.layer(), grid.code()))
                .isPresent();
        String layerAbove = parentLayers.get(grid.layer());
        boolean inside =
                grid.parent() != null && layerAbove != null && mayOn(base, RowKey.grid(layerAbove, grid.parent()));
        return known ? mayOn(base, grid.key()) && (inside || grid.parent() == null) : inside;
    }

    private boolean mayOn(Optional<Snapshot> base, RowKey grid) {
        return base.filter(edition -> caller.mayOn(Action.EDIT, edition, grid)).isPresent();
    }

    private static Finding refusal(RowKey row) {
        return new Finding(
                "NOT_YOUR_GROUND",
                Finding.Severity.ERROR,
                row,
                null,
                null,
                new Text("不在您的授权范围内", "This is not on your ground"));
    }
}
