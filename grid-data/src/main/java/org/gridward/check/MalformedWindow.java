package org.gridward.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Agreement;
import org.gridward.model.Assignment;
import org.gridward.model.DayType;
import org.gridward.model.Finding;
import org.gridward.model.PlaceException;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.Shift;
import org.gridward.model.TimeWindow;

/**
 * WINDOWED_OWNER: an owner has time windows. WINDOW_TWICE: two windows of a row, or of a shift,
 * share a minute. NO_CALENDAR: a window asks
 * for working days, days off or holidays, and no scheme has a calendar.
 */
final class MalformedWindow implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Assignment assignment
                && assignment.role() == Role.OWNER
                && !assignment.windows().isEmpty()) {
            findings.accept(Rule.error("WINDOWED_OWNER", row.key(), "责任单位不能有时段", "An owner can't have time windows"));
        }
        if (listWindows(row).anyMatch(WeekCover::overlaps)) {
            findings.accept(Rule.error("WINDOW_TWICE", row.key(), "有两个时段重叠", "Two time windows overlap"));
        }
        boolean needsCalendar =
                listWindows(row).flatMap(List::stream).anyMatch(window -> window.dayType() != DayType.EVERY_DAY);
        if (needsCalendar && !hasCalendar(row, proposal)) {
            findings.accept(Rule.error(
                    "NO_CALENDAR",
                    row.key(),
                    "时段区分工作日、休息日或节假日，但没有方案指定日历",
                    "A window asks what sort of day it is, and no scheme has a calendar"));
        }
    }

    /** A scheme needs its own. */
    private static boolean hasCalendar(Row row, Proposal proposal) {
        return row instanceof Scheme scheme
                ? scheme.calendar() != null
                : proposal.schemes().stream().anyMatch(scheme -> scheme.calendar() != null);
    }

    /** Shifts may share minutes, the windows of each may not. */
    private static Stream<List<TimeWindow>> listWindows(Row row) {
        if (row instanceof Assignment assignment) {
            return Stream.of(assignment.windows());
        } else if (row instanceof Agreement agreement) {
            return Stream.of(agreement.windows());
        } else if (row instanceof Scheme scheme) {
            return scheme.terms().shifts().stream().map(Shift::windows);
        }
        return row instanceof PlaceException exception ? Stream.of(exception.windows()) : Stream.empty();
    }
}
