package org.gridward.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridward.live.Snapshot;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.RowKey;

/** A grid and all that it lies in, by parent; a grant on one of them holds for the grid. */
final class GridChain {
    private GridChain() {}

    static List<RowKey> of(Snapshot edition, RowKey key) {
        List<RowKey> chain = new ArrayList<>();
        Optional<RowKey> next = Optional.of(key);
        // a cycle of parents can't be published, but a draft in work may hold one
        while (next.isPresent() && !chain.contains(next.get())) {
            chain.add(next.get());
            next = parentOf(edition, next.get());
        }
        return chain;
    }

    private static Optional<RowKey> parentOf(Snapshot edition, RowKey key) {
        List<String> parts = key.listParts();
        Optional<Grid> grid = edition.index().findGrid(parts.get(0), parts.get(1));
        Optional<String> layer = edition.findLayer(parts.get(0)).map(Layer::parent);
        return grid.map(Grid::parent).flatMap(parent -> layer.map(above -> RowKey.grid(above, parent)));
    }
}
