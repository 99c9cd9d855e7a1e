package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.geo.Box;
import org.gridward.geo.Lattice;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Row;

/** EDGE_TOO_LONG: an edge spans more than {@link Lattice#MAX_EDGE_STEPS}; exact arithmetic on borders ends there. */
final class EdgeTooLong implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        // No edge is longer than its shape; a city's grids all stop here.
        if (row instanceof Grid grid && isLong(grid.shape().box())) {
            firstLongEdge(grid, findings);
        }
    }

    private static boolean isLong(Box box) {
        return (long) box.maxX() - box.minX() > Lattice.MAX_EDGE_STEPS
                || (long) box.maxY() - box.minY() > Lattice.MAX_EDGE_STEPS;
    }

    private static void firstLongEdge(Grid grid, Consumer<Finding> findings) {
        Shape.SegmentVisitor visitor = new Shape.SegmentVisitor() {
            private boolean found;

            @Override
            public void segment(int ax, int ay, int bx, int by) {
                if (!found && isLong(new Box(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)))) {
                    found = true;
                    findings.accept(Rule.error(
                            "EDGE_TOO_LONG",
                            grid.key(),
                            Position.ofLattice(ax, ay),
                            "有一条边超过 107 度",
                            "An edge spans more than 107 degrees"));
                }
            }
        };
        grid.shape().forEachSegment(visitor);
    }
}
