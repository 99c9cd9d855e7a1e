package org.gridward.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.GroundRow;
import org.gridward.model.RoleRange;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;

/** ROLE_NUMBER: a grid on a scheme's ground has fewer or more units in a role than the scheme requires (rules G-10, G-31). */
final class RoleNumber implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof GroundRow grid)) {
            return;
        }
        for (Scheme scheme : proposal.schemes()) {
            for (RoleRange range : scheme.terms().requirements().roles()) {
                if (GridLines.matches(range.grids(), grid) && GridLines.isOnGround(scheme, grid, proposal)) {
                    check(grid, range, proposal, findings);
                }
            }
        }
    }

    private static void check(GroundRow grid, RoleRange range, Proposal proposal, Consumer<Finding> findings) {
        Optional<LocalDate> day = proposal.findFirstDay();
        long count = proposal.listAssignments(grid.layer(), grid.code()).stream()
                .filter(one -> one.role() == range.role())
                .filter(one -> day.isEmpty() || one.isValidOn(day.get()))
                .count();
        Integer max = range.max();
        if (count < range.min() || (max != null && count > max)) {
            String wanted = max == null ? range.min() + "+" : range.min() == max ? max + "" : range.min() + "–" + max;
            findings.accept(Rule.error(
                    "ROLE_NUMBER",
                    grid.key(),
                    "网格 " + grid.code() + " 应有 " + wanted + " 个 " + range.role() + "，实有 " + count + " 个",
                    "Grid " + grid.code() + " must have " + wanted + " of " + range.role() + " and has " + count));
        }
    }

    @Override
    public Stream<RowKey> listTouched(Change change) {
        Stream<RowKey> assigned = change.versions(Assignment.class)
                .flatMap(one ->
                        Stream.of(RowKey.grid(one.layer(), one.grid()), RowKey.unionGrid(one.layer(), one.grid())));
        Stream<RowKey> moved = GridLines.listMoved(change).map(Row::key);
        return Stream.of(change.keys().stream(), assigned, moved).flatMap(keys -> keys);
    }

    @Override
    public boolean dependsOnDay() {
        return true;
    }
}
