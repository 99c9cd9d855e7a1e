package org.gridward.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridward.model.Calendar;
import org.gridward.model.DayType;
import org.gridward.model.TimeWindow;

/** Calendars, windows and moments near each other and near the days on which clocks are set. */
final class RandomClocks {
    private static final List<String> ZONES = List.of(
            "Asia/Shanghai",
            "Asia/Shanghai",
            "Europe/London",
            "America/St_Johns", // set its clock at a minute past midnight until 2011
            "Australia/Lord_Howe", // by half an hour
            "Pacific/Apia"); // left out a day in 2011
    private static final List<LocalDate> SETTINGS = List.of(
            LocalDate.of(2010, 11, 7),
            LocalDate.of(2011, 12, 30),
            LocalDate.of(2010, 3, 14),
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 4, 5),
            LocalDate.of(2026, 10, 4),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 12, 31));

    private final Random random;
    final LocalDate centre;
    final ZoneId zone;

    RandomClocks(Random random) {
        this.random = random;
        this.centre = SETTINGS.get(random.nextInt(SETTINGS.size()));
        this.zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    Calendar calendar() {
        return new Calendar("C", "C", days(), days());
    }

    private List<LocalDate> days() {
        return IntStream.range(0, random.nextInt(8)).mapToObj(i -> day()).toList();
    }

    LocalDate day() {
        return centre.plusDays(random.nextInt(40) - 15);
    }

    List<TimeWindow> windows() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> window()).toList();
    }

    private TimeWindow window() {
        List<DayOfWeek> days = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            Stream.of(DayOfWeek.values()).filter(day -> random.nextInt(3) == 0).forEach(days::add);
        }
        DayType type = random.nextBoolean() ? DayType.EVERY_DAY : DayType.values()[random.nextInt(4)];
        return new TimeWindow(days, type, time(), time());
    }

    private LocalTime time() {
        return switch (random.nextInt(3)) {
            case 0 -> LocalTime.of(random.nextInt(24), 0);
            case 1 -> LocalTime.of(random.nextInt(4), random.nextInt(60));
            default -> LocalTime.of(random.nextInt(24), random.nextInt(60));
        };
    }

    Instant moment() {
        return LocalDateTime.of(day(), LocalTime.of(random.nextInt(24), random.nextInt(60)))
                .atZone(zone)
                .toInstant();
    }
}
