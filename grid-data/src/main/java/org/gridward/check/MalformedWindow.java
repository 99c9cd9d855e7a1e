package org.gridward.check;

import java.util.List;
import java.util.function.Consumer;
import org.gridward.model.Agreement;
import org.gridward.model.Assignment;
import org.gridward.model.DayType;
import org.gridward.model.Finding;
import org.gridward.model.PlaceException;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.TimeWindow;

/**
 * WINDOWED_OWNER: an owner has time windows. WINDOW_TWICE: two windows of a row share a minute. NO_CALENDAR: a window asks
 * for working days, days off or holidays, and no scheme has a calendar.
 */
final class MalformedWindow implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        List<TimeWindow> windows = windowsOf(row);
        if (windows.isEmpty()) {
            return;
        }
        if (row instanceof Assignment assignment && assignment.role() == Role.OWNER) {
            findings.accept(Rule.error("WINDOWED_OWNER", row.key(), "责任单位不能有时段", "An owner can't have time windows"));
        }
        if (WeekCover.overlaps(windows)) {
            findings.accept(Rule.error("WINDOW_TWICE", row.key(), "有两个时段重叠", "Two time windows overlap"));
        }
        boolean needsCalendar = windows.stream().anyMatch(window -> window.dayType() != DayType.EVERY_DAY);
        if (needsCalendar && proposal.schemes().stream().allMatch(scheme -> scheme.calendar() == null)) {
            findings.accept(Rule.error(
                    "NO_CALENDAR",
                    row.key(),
                    "时段区分工作日、休息日或节假日，但没有方案指定日历",
                    "A window asks what sort of day it is, and no scheme has a calendar"));
        }
    }

    private static List<TimeWindow> windowsOf(Row row) {
        if (row instanceof Assignment assignment) {
            return assignment.windows();
        } else if (row instanceof Agreement agreement) {
            return agreement.windows();
        }
        return row instanceof PlaceException exception ? exception.windows() : List.of();
    }
}
