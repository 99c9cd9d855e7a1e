package org.gridward.check;

import java.util.List;
import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.Shift;
import org.gridward.model.TimeWindow;

/** DUTY_HOLE: the shifts of a scheme leave a minute of the week without a duty (rule Q-22). */
final class DutyHole implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof Scheme scheme)) {
            return;
        }
        List<Shift> shifts = scheme.terms().shifts();
        if (shifts.isEmpty()
                || shifts.stream().anyMatch(shift -> shift.windows().isEmpty())) {
            return; // duty is the same always
        }
        List<TimeWindow> windows =
                shifts.stream().flatMap(shift -> shift.windows().stream()).toList();
        WeekCover.findHole(windows)
                .ifPresent(hole -> findings.accept(Rule.error(
                        "DUTY_HOLE", row.key(), hole.zh() + " 没有班次", "No shift is on duty on " + hole.en())));
    }
}
