package org.gridward.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gridward.model.TimeWindow;

/** The wall times at which windows may begin or end, found day by day. */
final class ClockEdges {
    /** What doesn't happen in an ordinary week never does; a second one, because an hour of the first may be skipped. */
    private static final int LOOK_AHEAD_DAYS = 15;

    /** The same of windows that return every day, where no clock is set. */
    private static final int DAILY_LOOK_AHEAD_DAYS = 2;

    private final ZoneId zone;
    private final ZoneRules rules;
    private final Days days;
    private final NavigableSet<LocalTime> times = new TreeSet<>();
    private final boolean askDayType;
    private final boolean askDay;

    ClockEdges(ZoneId zone, Days days, List<TimeWindow> windows) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.days = days;
        for (TimeWindow window : windows) {
            times.add(window.from());
            times.add(window.to());
        }
        askDayType = !windows.stream().allMatch(DayTypes::isOfEveryDay);
        askDay =
                askDayType || windows.stream().anyMatch(window -> !window.days().isEmpty());
    }

    /** The first of them after the moment for which the test is true. */
    Optional<Instant> findFirst(Instant moment, Predicate<LocalDateTime> test) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        Optional<Instant> found = search(today, moment, test);
        if (found.isPresent() || !askDayType) {
            return found;
        }
        // beyond that only the days that a calendar names, and those after them, can make a difference
        for (LocalDate special : days.listSpecial(today)) {
            found = search(special, moment, test);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> search(LocalDate from, Instant moment, Predicate<LocalDateTime> test) {
        LocalDate to = from.plusDays(LOOK_AHEAD_DAYS);
        return isSteady(from.minusDays(1), to.plusDays(1))
                ? searchSteady(from, askDay ? to : from.plusDays(DAILY_LOOK_AHEAD_DAYS), moment, test)
                : searchChanging(from, to, moment, test);
    }

    /** Whether no clock is set in these days. */
    private boolean isSteady(LocalDate from, LocalDate to) {
        ZoneOffsetTransition next = rules.nextTransition(from.atStartOfDay(zone).toInstant());
        return next == null || next.getInstant().isAfter(to.atStartOfDay(zone).toInstant());
    }

    private Optional<Instant> searchSteady(
            LocalDate from, LocalDate to, Instant moment, Predicate<LocalDateTime> test) {
        ZoneOffset offset = rules.getOffset(from.atStartOfDay());
        LocalDateTime now = LocalDateTime.ofInstant(moment, offset);
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            for (LocalTime time : times) {
                LocalDateTime wall = day.atTime(time);
                if (wall.isAfter(now) && test.test(wall)) {
                    return Optional.of(wall.toInstant(offset));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> searchChanging(
            LocalDate from, LocalDate to, Instant moment, Predicate<LocalDateTime> test) {
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            NavigableSet<Instant> edges = new TreeSet<>();
            addEdges(day, edges);
            addEdges(day.plusDays(1), edges); // a clock that is set back at midnight shows the day before again
            Optional<Instant> found = edges.tailSet(moment, false).stream()
                    .filter(edge -> test.test(LocalDateTime.ofInstant(edge, zone)))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void addEdges(LocalDate day, NavigableSet<Instant> edges) {
        for (LocalTime time : times) {
            LocalDateTime wall = day.atTime(time);
            rules.getValidOffsets(wall).forEach(offset -> edges.add(wall.toInstant(offset)));
        }
        Instant start = day.atStartOfDay(zone).toInstant();
        ZoneOffsetTransition next = rules.nextTransition(start.minusNanos(1));
        if (next != null
                && next.getInstant().isBefore(day.plusDays(1).atStartOfDay(zone).toInstant())) {
            edges.add(next.getInstant());
        }
    }
}
