package org.gridward.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gridward.model.TimeWindow;

/** The instants at which windows may begin or end, found day by day. */
final class ClockEdges {
    /** What doesn't happen in an ordinary week never does; a second one, because an hour of the first may be skipped. */
    private static final int LOOK_AHEAD_DAYS = 15;

    private final ZoneId zone;
    private final ZoneRules rules;
    private final Days days;
    private final List<TimeWindow> windows;

    ClockEdges(ZoneId zone, Days days, List<TimeWindow> windows) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.days = days;
        this.windows = windows;
    }

    /** The first of them after the moment for which the test is true. */
    Optional<Instant> findFirst(Instant moment, Predicate<Instant> test) {
        if (windows.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(moment, zone);
        Optional<Instant> found = search(today, today.plusDays(LOOK_AHEAD_DAYS), moment, test);
        if (found.isPresent() || windows.stream().allMatch(DayTypes::isOfEveryDay)) {
            return found;
        }
        return searchSpecial(today, moment, test);
    }

    /** Beyond the next two weeks only the days that a calendar names, and those after them, can make a difference. */
    private Optional<Instant> searchSpecial(LocalDate today, Instant moment, Predicate<Instant> test) {
        for (LocalDate special : days.listSpecial(today)) {
            Optional<Instant> found = search(special, special.plusDays(LOOK_AHEAD_DAYS), moment, test);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> search(LocalDate from, LocalDate to, Instant moment, Predicate<Instant> test) {
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            NavigableSet<Instant> edges = new TreeSet<>();
            addEdges(day, edges);
            addEdges(day.plusDays(1), edges); // a clock that is set back at midnight shows the day before again
            Optional<Instant> found =
                    edges.tailSet(moment, false).stream().filter(test).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void addEdges(LocalDate day, NavigableSet<Instant> edges) {
        for (TimeWindow window : windows) {
            addInstants(day, window.from(), edges);
            addInstants(day, window.to(), edges);
        }
        if (!rules.isFixedOffset()) {
            Instant start = day.atStartOfDay(zone).toInstant();
            ZoneOffsetTransition next = rules.nextTransition(start.minusNanos(1));
            if (next != null
                    && next.getInstant()
                            .isBefore(day.plusDays(1).atStartOfDay(zone).toInstant())) {
                edges.add(next.getInstant());
            }
        }
    }

    private void addInstants(LocalDate day, LocalTime time, NavigableSet<Instant> edges) {
        LocalDateTime wall = LocalDateTime.of(day, time);
        rules.getValidOffsets(wall).forEach(offset -> edges.add(wall.toInstant(offset)));
    }
}
