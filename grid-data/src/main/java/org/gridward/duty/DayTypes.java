package org.gridward.duty;

import java.time.DayOfWeek;
import org.gridward.model.DayType;
import org.gridward.model.TimeWindow;

/** Which windows begin on which days. */
public final class DayTypes {
    private DayTypes() {}

    /**
     * Whether a window begins on such a day.
     *
     * @param type what the calendar makes of the day: {@code WORKING_DAY}, {@code HOLIDAY}, or {@code DAY_OFF} for a
     *     weekend that is neither
     */
    public static boolean begins(TimeWindow window, DayOfWeek day, DayType type) {
        boolean isRightType = switch (window.dayType()) {
            case EVERY_DAY -> true;
            case WORKING_DAY, HOLIDAY -> type == window.dayType();
            case DAY_OFF -> type != DayType.WORKING_DAY;
        };
        return isRightType && (window.days().isEmpty() || window.days().contains(day));
    }

    static boolean isOfEveryDay(TimeWindow window) {
        return window.dayType() == DayType.EVERY_DAY;
    }
}
