package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.model.ExpectedCount;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.jspecify.annotations.Nullable;

/** COUNT_DIFFERS: a layer has not as many grids, of that kind or below that parent, as it says it must have. */
final class GridCounts implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        for (Layer layer : proposal.layers()) {
            for (ExpectedCount expected : layer.expectedCounts()) {
                long count = count(layer, expected, proposal);
                if (count != expected.count()) {
                    String what = describe(expected);
                    findings.accept(Rule.error(
                            "COUNT_DIFFERS",
                            layer.key(),
                            "图层 " + layer.code() + what + " 应有 " + expected.count() + " 个网格，实有 " + count + " 个",
                            "Layer " + layer.code() + what + " must have " + expected.count() + " grids and has "
                                    + count));
                }
            }
        }
    }

    @Override
    public boolean isTouchedBy(Change change) {
        return change.touches(GroundRow.class);
    }

    private static long count(Layer layer, ExpectedCount expected, Proposal proposal) {
        return proposal.count(
                new Name(layer.code(), expected.parent(), expected.kind()),
                row -> row.layer().equals(layer.code())
                        && (row instanceof Grid grid
                                ? layer.policy() != LayerPolicy.UNION_OF && isCounted(grid, expected)
                                : layer.policy() == LayerPolicy.UNION_OF));
    }

    private record Name(
            String layer, @Nullable String parent, @Nullable String kind) {}

    private static boolean isCounted(Grid grid, ExpectedCount expected) {
        return (expected.parent() == null || expected.parent().equals(grid.parent()))
                && (expected.kind() == null || expected.kind().equals(grid.kind()));
    }

    private static String describe(ExpectedCount expected) {
        return (expected.parent() == null ? "" : " " + expected.parent())
                + (expected.kind() == null ? "" : " " + expected.kind());
    }
}
