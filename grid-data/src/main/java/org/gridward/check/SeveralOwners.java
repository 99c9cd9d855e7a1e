package org.gridward.check;

import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Unit;

/**
 * SEVERAL_OWNERS: a second unit owns a grid for all matters, or for a class that another has on its list, too; told for
 * each but the first by code. One with a list beside one for all is no conflict: for what is on the list it is nearer
 * (rule Y-10).
 */
final class SeveralOwners implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Assignment assignment && isOwner(assignment, proposal)) {
            proposal.listAssignments(assignment.layer(), assignment.grid()).stream()
                    .filter(other -> isOwner(other, proposal) && clashes(assignment, other))
                    .map(Assignment::unit)
                    .min(Comparator.naturalOrder())
                    .filter(first -> !first.equals(assignment.unit()))
                    .ifPresent(first -> findings.accept(Rule.error(
                            "SEVERAL_OWNERS",
                            assignment.key(),
                            "网格 " + assignment.grid() + " 已由单位 " + first + " 负责",
                            "Unit " + first + " owns grid " + assignment.grid() + " already")));
        }
    }

    private static boolean clashes(Assignment one, Assignment other) {
        return one.matters().isEmpty()
                ? other.matters().isEmpty()
                : one.matters().stream().anyMatch(other.matters()::contains);
    }

    private static boolean isOwner(Assignment assignment, Proposal proposal) {
        return assignment.role() == Role.OWNER && proposal.has(RowKey.unit(assignment.unit()));
    }

    @Override
    public Stream<RowKey> listTouched(Change change) {
        return Stream.concat(
                        change.versions(Assignment.class),
                        change.comings(Unit.class)
                                .flatMap(unit -> change.after().listAssignmentsOf(unit.code()).stream()))
                .flatMap(changed -> Stream.concat(
                        Stream.of(changed), change.after().listAssignments(changed.layer(), changed.grid()).stream()))
                .map(Assignment::key);
    }
}
