package org.gridward.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.model.Calendar;
import org.gridward.model.DayType;
import org.gridward.model.TimeWindow;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemeClockTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MINUTES = 45 * 24 * 60;

    static IntStream seeds() {
        return IntStream.range(0, Checkout.count(40, 3_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aWindowHoldsAndEndsAsAWatchThatIsReadEachMinuteSays(int seed) {
        RandomClocks random = new RandomClocks(new Random(seed));
        Calendar calendar = random.calendar();
        SchemeClock clock = new SchemeClock(random.zone, calendar);
        for (int i = 0; i < 5; i++) {
            List<TimeWindow> windows = random.windows();
            Instant moment = random.moment();
            boolean now = isOn(windows, calendar, wall(random, moment));
            Optional<Instant> change = IntStream.range(1, MINUTES)
                    .mapToObj(minute -> moment.plus(MINUTE.multipliedBy(minute)))
                    .filter(later -> isOn(windows, calendar, wall(random, later)) != now)
                    .findFirst();

            assertThat(clock.holds(windows, moment))
                    .as("%s at %s", windows, moment)
                    .isEqualTo(now);
            assertThat(clock.findNextChange(windows, moment))
                    .as("%s from %s in %s, %s", windows, moment, random.zone, calendar)
                    .isEqualTo(change);
        }
    }

    private static LocalDateTime wall(RandomClocks random, Instant moment) {
        return LocalDateTime.ofInstant(moment, random.zone);
    }

    private static boolean isOn(List<TimeWindow> windows, Calendar calendar, LocalDateTime wall) {
        return windows.isEmpty() || windows.stream().anyMatch(window -> isOn(window, calendar, wall));
    }

    /** Lays the window on yesterday and on today. */
    private static boolean isOn(TimeWindow window, Calendar calendar, LocalDateTime wall) {
        LocalDate today = wall.toLocalDate();
        for (LocalDate day : List.of(today.minusDays(1), today)) {
            LocalDateTime start = day.atTime(window.from());
            LocalDateTime end = day.atTime(window.to());
            if (!end.isAfter(start)) {
                end = end.plusDays(1);
            }
            if (begins(window, calendar, day) && !wall.isBefore(start) && wall.isBefore(end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(TimeWindow window, Calendar calendar, LocalDate day) {
        boolean isHoliday = calendar.holidays().contains(day);
        boolean isWeekend = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
        boolean isWorkingDay =
                !isHoliday && (!isWeekend || calendar.workingDays().contains(day));
        boolean isRightDay = window.days().isEmpty() || window.days().contains(day.getDayOfWeek());
        return isRightDay
                && switch (window.dayType()) {
                    case EVERY_DAY -> true;
                    case WORKING_DAY -> isWorkingDay;
                    case DAY_OFF -> !isWorkingDay;
                    case HOLIDAY -> isHoliday;
                };
    }

    @Test
    void aHolidayThatIsFarAwayIsFound() {
        LocalDate holiday = LocalDate.of(2031, 10, 1);
        RandomClocks random = new RandomClocks(new Random(0));
        SchemeClock clock = new SchemeClock(random.zone, new Calendar("C", "C", List.of(holiday), List.of()));
        TimeWindow evening = new TimeWindow(List.of(), DayType.HOLIDAY, LocalTime.of(17, 0), LocalTime.of(20, 0));

        assertThat(clock.findNextChange(List.of(evening), Instant.EPOCH))
                .contains(holiday.atTime(17, 0).atZone(random.zone).toInstant());
    }
}
