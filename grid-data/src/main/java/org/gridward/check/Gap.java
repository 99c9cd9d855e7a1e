package org.gridward.check;

import java.util.List;
import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.Text;
import org.gridward.topology.GroundFault;

/** GAP: a grid with children in a layer that tiles it has ground where there is no child; told for each piece. */
final class Gap implements GroundRule {
    @Override
    public void tell(List<GroundFaults.Placed> faults, Consumer<Finding> findings) {
        faults.stream()
                .filter(placed -> placed.fault().kind() == GroundFault.Kind.GAP)
                .forEach(placed -> {
                    Text size = SquareMeters.say(placed.squareMeters());
                    String layer = placed.layer().code();
                    findings.accept(Rule.error(
                            "GAP",
                            placed.grid().key(),
                            placed.place(),
                            "网格 " + placed.grid().code() + " 内有 " + size.zh() + "不属于图层 " + layer + " 的任何网格",
                            "In grid " + placed.grid().code() + " there is a gap of " + size.en() + " in layer "
                                    + layer));
                });
    }
}
