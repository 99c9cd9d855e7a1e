package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;

/** UNKNOWN_KIND: a grid's kind is none of its layer's, or it has none in a layer that has kinds. */
final class UnknownKind implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Grid grid) {
            proposal.findLayer(grid.layer())
                    .filter(layer -> !fits(grid, layer))
                    .ifPresent(layer -> findings.accept(find(grid, layer)));
        }
    }

    private static boolean fits(Grid grid, Layer layer) {
        return grid.kind() == null ? layer.kinds().isEmpty() : layer.kinds().contains(grid.kind());
    }

    private static Finding find(Grid grid, Layer layer) {
        if (grid.kind() == null) {
            return Rule.error(
                    "UNKNOWN_KIND",
                    grid.key(),
                    "缺少网格类型，图层允许 " + layer.kinds(),
                    "The grid has no kind; its layer has " + layer.kinds());
        }
        return Rule.error(
                "UNKNOWN_KIND", grid.key(), "图层没有网格类型 " + grid.kind(), "The layer has no kind " + grid.kind());
    }
}
