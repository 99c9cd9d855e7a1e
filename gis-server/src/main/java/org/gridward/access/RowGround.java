package org.gridward.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.live.LiveEditions;
import org.gridward.live.Snapshot;
import org.gridward.model.Assignment;
import org.gridward.model.BorderRule;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;

/**
 * Holds rows that are to be written against the ground of a caller. A grid that is there already must be on that ground,
 * and so must the grid in which a row says it lies, and both sides of a border rule. A grid that says of no grid that it
 * lies in it, layers, schemes, catalogues, agreements and the like concern all ground.
 */
public final class RowGround {
    private final Caller caller;
    private final Action action;
    private final LiveEditions live;

    public RowGround(Caller caller, Action action, LiveEditions live) {
        this.caller = caller;
        this.action = action;
        this.live = live;
    }

    /**
     * The keys of the rows that the caller may not write.
     *
     * @param base the edition that they change; 0 for none
     */
    public List<RowKey> listForeign(int base, Collection<? extends Row> rows) {
        if (caller.mayEverywhere(action)) {
            return List.of();
        }
        Optional<Snapshot> edition = base == 0 ? Optional.empty() : live.findSnapshot(base);
        Map<String, String> layersAbove = layersAbove(edition, rows);
        List<RowKey> foreign = new ArrayList<>();
        for (Row row : rows) {
            if (!mayWrite(row, edition, layersAbove)) {
                foreign.add(row.key());
            }
        }
        return foreign;
    }

    private static Map<String, String> layersAbove(Optional<Snapshot> edition, Collection<? extends Row> rows) {
        Map<String, String> above = new HashMap<>();
        edition.ifPresent(known -> known.listLayers().forEach(layer -> note(layer, above)));
        rows.forEach(row -> {
            if (row instanceof Layer layer) {
                note(layer, above);
            }
        });
        return above;
    }

    private static void note(Layer layer, Map<String, String> above) {
        if (layer.parent() != null) {
            above.put(layer.code(), layer.parent());
        }
    }

    private boolean mayWrite(Row row, Optional<Snapshot> edition, Map<String, String> layersAbove) {
        if (row instanceof Unit || row instanceof Assignment || row instanceof UnionGrid) {
            return true;
        }
        if (row instanceof BorderRule rule) {
            String layer = rule.border().layer();
            return mayOn(edition, RowKey.grid(layer, rule.border().left()))
                    && mayOn(edition, RowKey.grid(layer, rule.border().right()));
        }
        if (!(row instanceof Grid grid)) {
            return false;
        }
        String above = layersAbove.get(grid.layer());
        boolean inside = above != null && grid.parent() != null && mayOn(edition, RowKey.grid(above, grid.parent()));
        boolean known = edition.flatMap(it -> it.index().findGrid(grid.layer(), grid.code()))
                .isPresent();
        return known ? mayOn(edition, grid.key()) && (inside || grid.parent() == null) : inside;
    }

    private boolean mayOn(Optional<Snapshot> edition, RowKey grid) {
        return edition.filter(known -> caller.mayOn(action, known, grid)).isPresent();
    }
}
