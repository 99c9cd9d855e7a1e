package org.gridward.check;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.GroundRow;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Unit;

/** UNKNOWN_UNIT, UNKNOWN_GRID: an assignment names a unit or a grid that is not there. */
final class AssignmentReference implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof Assignment assignment)) {
            return;
        }
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

    @Override
    public Stream<RowKey> listTouched(Change change) {
        return Stream.concat(change.keys().stream(), listNaming(change).map(Assignment::key));
    }

    /** The assignments that name a unit or a grid that came or went. */
    static Stream<Assignment> listNaming(Change change) {
        Stream<Assignment> ofUnits =
                change.comings(Unit.class).flatMap(unit -> change.after().listAssignmentsOf(unit.code()).stream());
        Stream<Assignment> ofGrids = change.comings(GroundRow.class)
                .flatMap(grid -> change.after().listAssignments(grid.layer(), grid.code()).stream());
        return Stream.concat(ofUnits, ofGrids);
    }
}
