package org.gridward.model;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * A stretch of time that returns every week, in the time zone of the scheme (rules G-12, Q-12).
 *
 * @param days on which it begins, in the order of the week; empty for all seven
 * @param dayType narrows them by the scheme's calendar
 * @param from first minute
 * @param to first minute that no longer belongs to it; not after {@code from}: it ends on the day after it began, so equal
 *     times are 24 hours
 */
public record TimeWindow(List<DayOfWeek> days, DayType dayType, LocalTime from, LocalTime to) {
    public TimeWindow {
        days = days.stream().sorted().distinct().toList();
    }

    /** Every day. */
    public TimeWindow(LocalTime from, LocalTime to) {
        this(List.of(), DayType.EVERY_DAY, from, to);
    }

    public boolean endsOnNextDay() {
        return !to.isAfter(from);
    }
}
