package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.GroundRow;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/** UNKNOWN_LAYER: a grid lies in a layer that is not there, or a layer has a parent layer that is not there. */
final class UnknownLayer implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof GroundRow grid) {
            require(proposal, grid.layer(), grid.key(), findings);
        } else if (row instanceof Layer layer && layer.parent() != null) {
            require(proposal, layer.parent(), layer.key(), findings);
        }
    }

    private static void require(Proposal proposal, String layer, RowKey row, Consumer<Finding> findings) {
        if (proposal.findLayer(layer).isEmpty()) {
            findings.accept(Rule.error("UNKNOWN_LAYER", row, "图层 " + layer + " 不存在", "There is no layer " + layer));
        }
    }
}
