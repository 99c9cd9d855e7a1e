package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.model.CodeScheme;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.UnionGrid;
import org.jspecify.annotations.Nullable;

/**
 * BAD_CODE: a grid's code is not made as its layer's scheme says. CODE_SCHEME: the scheme of a layer is empty or names a
 * parent where the layer has none.
 */
final class BadCode implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Layer layer) {
            check(layer, findings);
        } else if (row instanceof Grid grid) {
            check(grid, grid.parent(), proposal, findings);
        } else if (row instanceof UnionGrid grid) {
            check(grid, null, proposal, findings);
        }
    }

    private static void check(Layer layer, Consumer<Finding> findings) {
        CodeScheme scheme = layer.codeScheme();
        if (scheme != null && (scheme.pattern().isEmpty() || (scheme.namesParent() && layer.parent() == null))) {
            findings.accept(Rule.error(
                    "CODE_SCHEME",
                    layer.key(),
                    "编码规则“" + scheme.pattern() + "”为空，或引用了并不存在的上级图层",
                    "The code scheme “" + scheme.pattern() + "” is empty or names a parent that the layer has not"));
        }
    }

    private static void check(GroundRow grid, @Nullable String parent, Proposal proposal, Consumer<Finding> findings) {
        proposal.findLayer(grid.layer())
                .map(Layer::codeScheme)
                .filter(scheme -> !scheme.matches(grid.code(), parent))
                .ifPresent(scheme -> findings.accept(Rule.error(
                        "BAD_CODE",
                        grid.key(),
                        "编码 " + grid.code() + " 不符合图层的编码规则 " + scheme.pattern(),
                        "Code " + grid.code() + " does not follow the layer's scheme " + scheme.pattern())));
    }
}
