package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;

/** UNKNOWN_LAYER: a grid lies in a layer that is not there, or a layer has a parent layer that is not there. */
final class UnknownLayer implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        for (Grid grid : proposal.grids()) {
            require(proposal, grid.layer(), grid.key(), findings);
        }
        for (UnionGrid grid : proposal.unionGrids()) {
            require(proposal, grid.layer(), grid.key(), findings);
        }
        for (Layer layer : proposal.layers()) {
            if (layer.parent() != null) {
                require(proposal, layer.parent(), layer.key(), findings);
            }
        }
    }

    private static void require(Proposal proposal, String layer, RowKey row, Consumer<Finding> findings) {
        if (proposal.findLayer(layer).isEmpty()) {
            findings.accept(Rule.error("UNKNOWN_LAYER", row, "图层 " + layer + " 不存在", "There is no layer " + layer));
        }
    }
}
