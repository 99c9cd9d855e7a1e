package org.gridward.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.gridward.model.Calendar;
import org.gridward.model.DayType;
import org.gridward.model.TimeWindow;
import org.jspecify.annotations.Nullable;

/** What sort of day a date is. Without a calendar nothing is a holiday and people work from Monday to Friday. Immutable. */
final class Days {
    private final NavigableSet<LocalDate> holidays = new TreeSet<>();
    private final NavigableSet<LocalDate> workingDays = new TreeSet<>();
    private final NavigableSet<LocalDate> special = new TreeSet<>();

    Days(@Nullable Calendar calendar) {
        if (calendar != null) {
            holidays.addAll(calendar.holidays());
            workingDays.addAll(calendar.workingDays());
            special.addAll(holidays);
            special.addAll(workingDays);
        }
    }

    /** Never {@code EVERY_DAY}; a date that the calendar lists twice is a holiday. */
    DayType typeOf(LocalDate day) {
        if (holidays.contains(day)) {
            return DayType.HOLIDAY;
        }
        boolean isWeekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return isWeekend && !workingDays.contains(day) ? DayType.DAY_OFF : DayType.WORKING_DAY;
    }

    boolean begins(TimeWindow window, LocalDate day) {
        return DayTypes.begins(window, day.getDayOfWeek(), typeOf(day));
    }

    /** The dates from this one on that are not what their weekday says, in order. */
    NavigableSet<LocalDate> listSpecial(LocalDate from) {
        return special.tailSet(from, true);
    }
}
