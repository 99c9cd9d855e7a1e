package org.gridward.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.Role;
import org.gridward.model.RowKey;

/** SEVERAL_OWNERS: a second unit owns a grid; told for the later by code. */
final class SeveralOwners implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        Map<RowKey, Assignment> owners = new HashMap<>();
        for (Assignment assignment : proposal.assignments()) {
            if (assignment.role() != Role.OWNER || !proposal.has(RowKey.unit(assignment.unit()))) {
                continue;
            }
            Assignment other = owners.putIfAbsent(RowKey.grid(assignment.layer(), assignment.grid()), assignment);
            if (other != null) {
                findings.accept(Rule.error(
                        "SEVERAL_OWNERS",
                        assignment.key(),
                        "网格 " + assignment.grid() + " 已由单位 " + other.unit() + " 负责",
                        "Unit " + other.unit() + " owns grid " + assignment.grid() + " already"));
            }
        }
    }
}
