package org.gridward.check;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridward.model.DayType;
import org.gridward.model.Text;
import org.gridward.model.TimeWindow;

/** The minutes of a week that time windows cover, in an ordinary week, one of working days only and one of holidays. */
final class WeekCover {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final String ZH_DAYS = "一二三四五六日";

    /** What the calendar makes of the days of a week. */
    private enum Week {
        ORDINARY(new Text("", "")),
        WORKING(new Text("（调休工作日）", " (a weekend on which people work)")),
        HOLIDAYS(new Text("（节假日）", " (a holiday)"));

        private final Text name;

        Week(Text name) {
            this.name = name;
        }

        DayType typeOf(DayOfWeek day) {
            return switch (this) {
                case ORDINARY -> day.compareTo(DayOfWeek.FRIDAY) > 0 ? DayType.DAY_OFF : DayType.WORKING_DAY;
                case WORKING -> DayType.WORKING_DAY;
                case HOLIDAYS -> DayType.HOLIDAY;
            };
        }
    }

    private WeekCover() {}

    /** The first minute that no window covers; empty when there is none. */
    static Optional<Text> findHole(Collection<TimeWindow> windows) {
        for (Week week : Week.values()) {
            BitSet covered = new BitSet(WEEK);
            windows.forEach(window -> covered.or(minutes(window, week)));
            int hole = covered.nextClearBit(0);
            if (hole < WEEK) {
                return Optional.of(say(hole, week));
            }
        }
        return Optional.empty();
    }

    static boolean overlaps(List<TimeWindow> windows) {
        for (Week week : Week.values()) {
            BitSet covered = new BitSet(WEEK);
            for (TimeWindow window : windows) {
                BitSet minutes = minutes(window, week);
                if (covered.intersects(minutes)) {
                    return true;
                }
                covered.or(minutes);
            }
        }
        return false;
    }

    private static BitSet minutes(TimeWindow window, Week week) {
        BitSet minutes = new BitSet(WEEK);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (beginsOn(window, day, week.typeOf(day))) {
                int start = day.ordinal() * DAY + minuteOf(window.from());
                int length = minuteOf(window.to()) - minuteOf(window.from()) + (window.endsOnNextDay() ? DAY : 0);
                for (int i = 0; i < length; i++) {
                    minutes.set((start + i) % WEEK); // Sunday night ends on Monday
                }
            }
        }
        return minutes;
    }

    private static boolean beginsOn(TimeWindow window, DayOfWeek day, DayType type) {
        boolean rightType = switch (window.dayType()) {
            case EVERY_DAY -> true;
            case WORKING_DAY, HOLIDAY -> type == window.dayType();
            case DAY_OFF -> type != DayType.WORKING_DAY;
        };
        return rightType && (window.days().isEmpty() || window.days().contains(day));
    }

    private static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static Text say(int minute, Week week) {
        DayOfWeek day = DayOfWeek.of(1 + minute / DAY);
        LocalTime time = LocalTime.MIN.plusMinutes(minute % DAY);
        return new Text(
                "星期" + ZH_DAYS.charAt(minute / DAY) + " " + time + week.name.zh(), day + " " + time + week.name.en());
    }
}
