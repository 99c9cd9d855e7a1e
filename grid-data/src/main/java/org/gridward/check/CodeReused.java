package org.gridward.check;

import java.util.List;
import java.util.function.Consumer;
import org.gridward.geo.Geodesy;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Row;
import org.gridward.model.UnionGrid;
import org.gridward.topology.GroundFlow;

/**
 * CODE_REUSED: a grid has a code that a former edition had and the base has no more; a code is given once. Only a warning
 * where the grid comes back with most of its ground or members, as when its end was a mistake.
 */
final class CodeReused implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof GroundRow grid
                && proposal.findBase()
                        .filter(base -> base.hasGround(grid.layer(), grid.code()))
                        .isEmpty()) {
            proposal.retired().find(grid.layer(), grid.code()).ifPresent(former -> findings.accept(find(grid, former)));
        }
    }

    private static Finding find(GroundRow grid, GroundRow former) {
        return comesBack(grid, former)
                ? Rule.warning(
                        "CODE_REUSED",
                        grid.key(),
                        null,
                        "已撤销的网格 " + grid.code() + " 在原处恢复",
                        "The grid " + grid.code() + ", which had ended, comes back in its place")
                : Rule.error(
                        "CODE_REUSED",
                        grid.key(),
                        "编码 " + grid.code() + " 曾属于已撤销的网格“" + former.name() + "”，不得再用",
                        "Code " + grid.code() + " belonged to the grid “" + former.name()
                                + "” that has ended, and is not given again");
    }

    private static boolean comesBack(GroundRow grid, GroundRow former) {
        if (grid instanceof Grid now
                && former instanceof Grid then
                && InvalidShape.find(now).isEmpty()) {
            double common = GroundFlow.between(List.of(then.shape()), List.of(now.shape())).stream()
                    .mapToDouble(GroundFlow.Flow::squareMeters)
                    .sum();
            return 2 * common > Geodesy.areaSquareMeters(then.shape());
        }
        return grid instanceof UnionGrid now
                && former instanceof UnionGrid then
                && 2 * then.members().stream().filter(now.members()::contains).count()
                        > then.members().size();
    }
}
