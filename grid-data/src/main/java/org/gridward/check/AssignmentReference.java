package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.RowKey;

/** UNKNOWN_UNIT, UNKNOWN_GRID: an assignment names a unit or a grid that is not there. */
final class AssignmentReference implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        for (Assignment assignment : proposal.assignments()) {
            if (!proposal.has(RowKey.unit(assignment.unit()))) {
                findings.accept(Rule.error(
                        "UNKNOWN_UNIT",
                        assignment.key(),
                        "单位 " + assignment.unit() + " 不存在",
                        "There is no unit " + assignment.unit()));
            }
            if (!proposal.hasGround(assignment.layer(), assignment.grid())) {
                findings.accept(Rule.error(
                        "UNKNOWN_GRID",
                        assignment.key(),
                        "图层 " + assignment.layer() + " 中没有网格 " + assignment.grid(),
                        "There is no grid " + assignment.grid() + " in layer " + assignment.layer()));
            }
        }
    }
}
