package org.gridward.check;

import java.util.Locale;
import java.util.function.Consumer;
import org.gridward.geo.Position;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.topology.NarrowGround;

/**
 * SLIVER: a piece of ground whose mean width is less than the limit, or a neck or tail that is narrower over more than
 * the length. A warning: the map is whole with it.
 */
final class Sliver implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        CheckLimits limits = proposal.limits();
        if (row instanceof Grid grid && limits.sliverWidthMeters() > 0) {
            NarrowGround.find(grid.shape(), limits.sliverWidthMeters(), limits.sliverLengthMeters())
                    .forEach(place -> findings.accept(find(grid, place, limits.sliverWidthMeters())));
        }
    }

    private static Finding find(Grid grid, NarrowGround.Place place, double width) {
        String wide = String.format(Locale.ROOT, "%.1f", width);
        String lengthMeters = String.format(Locale.ROOT, "%.1f", place.lengthMeters());
        return Rule.warning(
                "SLIVER",
                grid.key(),
                Position.ofLattice(place.x(), place.y()),
                place.whole()
                        ? "网格的一块地面长 " + lengthMeters + " 米，平均宽度不足 " + wide + " 米"
                        : "网格有长 " + lengthMeters + " 米的一段地面宽度不足 " + wide + " 米",
                place.whole()
                        ? "A piece of the grid, " + lengthMeters + " m long, is less than " + wide
                                + " m wide on average"
                        : "Over " + lengthMeters + " m the grid is less than " + wide + " m wide");
    }
}
