package org.gridward.check;

import java.util.List;
import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.Text;
import org.gridward.topology.GroundFault;

/** OUTSIDE_PARENT: a grid has ground that its parent has not. */
final class OutsideParent implements GroundRule {
    @Override
    public void tell(List<GroundFaults.Placed> faults, Consumer<Finding> findings) {
        faults.stream()
                .filter(placed -> placed.fault().kind() == GroundFault.Kind.OUTSIDE_PARENT)
                .forEach(placed -> {
                    Text size = SquareMeters.say(placed.squareMeters());
                    String parent = placed.other().code();
                    findings.accept(Rule.error(
                            "OUTSIDE_PARENT",
                            placed.grid().key(),
                            placed.place(),
                            "网格 " + placed.grid().code() + " 有 " + size.zh() + "在上级网格 " + parent + " 之外",
                            "Grid " + placed.grid().code() + " lies outside its parent " + parent + " with "
                                    + size.en()));
                });
    }
}
