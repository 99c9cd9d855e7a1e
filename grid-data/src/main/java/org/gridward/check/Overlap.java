package org.gridward.check;

import java.util.List;
import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.Text;
import org.gridward.topology.GroundFault;

/** OVERLAP: two grids of one parent, or of a top layer, share ground where their layer does not allow it. */
final class Overlap implements GroundRule {
    @Override
    public void tell(List<GroundFaults.Placed> faults, Consumer<Finding> findings) {
        faults.stream()
                .filter(placed -> placed.fault().kind() == GroundFault.Kind.OVERLAP)
                .forEach(placed -> {
                    Text size = SquareMeters.say(placed.squareMeters());
                    String first = placed.grid().code();
                    String second = placed.other().code();
                    findings.accept(Rule.error(
                            "OVERLAP",
                            placed.grid().key(),
                            placed.place(),
                            "网格 " + first + " 与 " + second + " 重叠 " + size.zh(),
                            "Grids " + first + " and " + second + " overlap by " + size.en()));
                });
    }
}
