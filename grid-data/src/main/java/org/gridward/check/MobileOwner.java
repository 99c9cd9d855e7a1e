package org.gridward.check;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;

/** MOBILE_OWNER: a mobile squad owns a grid, though it has no territory (rule H-05). */
final class MobileOwner implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Assignment assignment
                && assignment.role() == Role.OWNER
                && proposal.find(RowKey.unit(assignment.unit())).orElse(null) instanceof Unit unit
                && unit.kind() == UnitKind.MOBILE_SQUAD) {
            findings.accept(Rule.error(
                    "MOBILE_OWNER",
                    assignment.key(),
                    "机动中队 " + unit.code() + " 没有辖区，不能负责网格",
                    "The mobile squad " + unit.code() + " has no territory and can't own a grid"));
        }
    }

    @Override
    public Stream<RowKey> listTouched(Change change) {
        return Stream.concat(
                change.keys().stream(),
                change.versions(Unit.class)
                        .flatMap(unit -> change.after().listAssignmentsOf(unit.code()).stream()
                                .map(Assignment::key)));
    }
}
