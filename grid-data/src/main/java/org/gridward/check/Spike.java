package org.gridward.check;

import java.util.Locale;
import java.util.function.Consumer;
import org.gridward.geo.Position;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.topology.Spikes;

/** SPIKE: the grid's ground runs out into a needle, as when a line was drawn out and back. A warning. */
final class Spike implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        CheckLimits limits = proposal.limits();
        if (row instanceof Grid grid && limits.spikeDegrees() > 0) {
            Spikes.find(grid.shape(), limits.spikeDegrees(), limits.spikeReachMeters())
                    .forEach(spike -> findings.accept(find(grid, spike)));
        }
    }

    private static Finding find(Grid grid, Spikes.Spike spike) {
        String degrees = String.format(Locale.ROOT, "%.1f", spike.degrees());
        return Rule.warning(
                "SPIKE",
                grid.key(),
                Position.ofLattice(spike.x(), spike.y()),
                "边界在此处成 " + degrees + " 度的尖刺",
                "The border makes a spike of " + degrees + " degrees here");
    }
}
