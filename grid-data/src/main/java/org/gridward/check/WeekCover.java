package org.gridward.check;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridward.duty.DayTypes;
import org.gridward.model.DayType;
import org.gridward.model.Text;
import org.gridward.model.TimeWindow;

/** The minutes of a week that time windows cover, whatever a calendar makes of a day and of the day before it. */
final class WeekCover {
    private static final int DAY = 24 * 60;
    private static final String ZH_DAYS = "一二三四五六日";

    /** A day of the week, what the calendar makes of it, and of the day before. */
    private record Day(DayOfWeek day, DayType type, DayType before) {
        private BitSet minutes(TimeWindow window) {
            BitSet minutes = new BitSet(DAY);
            int from = minuteOf(window.from());
            int to = minuteOf(window.to());
            if (DayTypes.begins(window, day, type)) {
                minutes.set(from, window.endsOnNextDay() ? DAY : to);
            }
            if (window.endsOnNextDay() && DayTypes.begins(window, day.minus(1), before)) {
                minutes.set(0, to);
            }
            return minutes;
        }

        private boolean isOrdinary() {
            return type == ordinary(day) && before == ordinary(day.minus(1));
        }
    }

    private static final List<Day> DAYS = listDays();

    private WeekCover() {}

    /** Ordinary ones first, because those are told when there is a choice. */
    private static List<Day> listDays() {
        List<Day> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (DayType type : listTypes(day)) {
                for (DayType before : listTypes(day.minus(1))) {
                    days.add(new Day(day, type, before));
                }
            }
        }
        List<Day> sorted = new ArrayList<>(days.stream().filter(Day::isOrdinary).toList());
        days.stream().filter(day -> !day.isOrdinary()).forEach(sorted::add);
        return List.copyOf(sorted);
    }

    private static DayType ordinary(DayOfWeek day) {
        return day.compareTo(DayOfWeek.FRIDAY) > 0 ? DayType.DAY_OFF : DayType.WORKING_DAY;
    }

    private static List<DayType> listTypes(DayOfWeek day) {
        return ordinary(day) == DayType.DAY_OFF
                ? List.of(DayType.DAY_OFF, DayType.WORKING_DAY, DayType.HOLIDAY)
                : List.of(DayType.WORKING_DAY, DayType.HOLIDAY);
    }

    /** The first minute that no window covers; empty when there is none. */
    static Optional<Text> findHole(Collection<TimeWindow> windows) {
        for (Day day : DAYS) {
            BitSet covered = new BitSet(DAY);
            windows.forEach(window -> covered.or(day.minutes(window)));
            int hole = covered.nextClearBit(0);
            if (hole < DAY) {
                return Optional.of(say(hole, day));
            }
        }
        return Optional.empty();
    }

    static boolean overlaps(List<TimeWindow> windows) {
        if (windows.size() < 2) {
            return false; // as is usual
        }
        for (Day day : DAYS) {
            BitSet covered = new BitSet(DAY);
            for (TimeWindow window : windows) {
                BitSet minutes = day.minutes(window);
                if (covered.intersects(minutes)) {
                    return true;
                }
                covered.or(minutes);
            }
        }
        return false;
    }

    private static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static Text say(int minute, Day day) {
        LocalTime time = LocalTime.MIN.plusMinutes(minute);
        Text sort = day.isOrdinary() ? new Text("", "") : sortOf(day.type());
        return new Text(
                "星期" + ZH_DAYS.charAt(day.day().ordinal()) + sort.zh() + " " + time,
                day.day() + sort.en() + " " + time);
    }

    private static Text sortOf(DayType type) {
        return switch (type) {
            case HOLIDAY -> new Text("（节假日）", " (a holiday)");
            case WORKING_DAY -> new Text("（工作日）", " (a working day)");
            case DAY_OFF, EVERY_DAY -> new Text("（休息日）", " (a day off)");
        };
    }
}
