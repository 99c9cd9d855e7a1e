package org.gridward.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridward.model.Calendar;
import org.gridward.model.Dated;
import org.gridward.model.Scheme;
import org.gridward.model.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * The clock on the wall of a scheme and its calendar (rules G-12, Q-12, H-27). Windows are half open. One that ends on
 * the next day belongs to the day on which it began, so the night of a holiday runs into the morning after whatever that
 * is. An hour that the wall clock shows twice belongs to its windows twice, one that it skips to none. Immutable.
 */
public final class SchemeClock {
    private final ZoneId zone;
    private final Days days;

    public SchemeClock(ZoneId zone, @Nullable Calendar calendar) {
        this.zone = zone;
        this.days = new Days(calendar);
    }

    /** That of a scheme; a calendar that is not among them counts as none. */
    public static SchemeClock of(Scheme scheme, Collection<Calendar> calendars) {
        Calendar calendar = calendars.stream()
                .filter(one -> one.code().equals(scheme.calendar()))
                .findFirst()
                .orElse(null);
        return new SchemeClock(scheme.timeZone(), calendar);
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** No windows hold always. */
    public boolean holds(List<TimeWindow> windows, Instant moment) {
        return holds(windows, wallOf(moment));
    }

    /** The first of the windows that holds; empty also when there are none. */
    public Optional<TimeWindow> findWindow(List<TimeWindow> windows, Instant moment) {
        return findWindow(windows, wallOf(moment));
    }

    private LocalDateTime wallOf(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private boolean holds(List<TimeWindow> windows, LocalDateTime wall) {
        return windows.isEmpty() || findWindow(windows, wall).isPresent();
    }

    private Optional<TimeWindow> findWindow(List<TimeWindow> windows, LocalDateTime wall) {
        for (TimeWindow window : windows) {
            if (holds(window, wall)) {
                return Optional.of(window);
            }
        }
        return Optional.empty();
    }

    private boolean holds(TimeWindow window, LocalDateTime wall) {
        LocalTime time = wall.toLocalTime();
        boolean hasBegun = !time.isBefore(window.from());
        boolean isBeforeEnd = time.isBefore(window.to());
        if (!window.endsOnNextDay()) {
            return hasBegun && isBeforeEnd && days.begins(window, wall.toLocalDate());
        }
        return (hasBegun && days.begins(window, wall.toLocalDate()))
                || (isBeforeEnd && days.begins(window, wall.toLocalDate().minusDays(1)));
    }

    /** The first later instant at which {@link #holds} differs; empty when it never will. */
    public Optional<Instant> findNextChange(List<TimeWindow> windows, Instant moment) {
        if (windows.isEmpty()) {
            return Optional.empty();
        }
        boolean now = holds(windows, moment);
        return new ClockEdges(zone, days, windows).findFirst(moment, wall -> holds(windows, wall) != now);
    }

    /** The first later instant at which {@link #findWindow} differs; empty when it never will. */
    public Optional<Instant> findNextWindow(List<TimeWindow> windows, Instant moment) {
        if (windows.isEmpty()) {
            return Optional.empty();
        }
        Optional<TimeWindow> now = findWindow(windows, moment);
        return new ClockEdges(zone, days, windows)
                .findFirst(moment, wall -> !findWindow(windows, wall).equals(now));
    }

    /** The first later instant at which its validity may differ. */
    public Optional<Instant> findNextChange(Dated dated, Instant moment) {
        return findNextStart(moment, zone, dated.validFrom(), dated.validTo());
    }

    /** The first later instant at which the scheme may begin or end, by its own zone. */
    public static Optional<Instant> findNextChange(Scheme scheme, Instant moment) {
        return findNextStart(moment, scheme.timeZone(), scheme.activeFrom(), scheme.activeTo());
    }

    private static Optional<Instant> findNextStart(
            Instant moment, ZoneId zone, @Nullable LocalDate from, @Nullable LocalDate to) {
        Optional<Instant> begin = findLater(moment, zone, from);
        Optional<Instant> end = findLater(moment, zone, to);
        return begin.isEmpty() || (end.isPresent() && end.get().isBefore(begin.get())) ? end : begin;
    }

    private static Optional<Instant> findLater(Instant moment, ZoneId zone, @Nullable LocalDate day) {
        return Optional.ofNullable(day)
                .map(one -> one.atStartOfDay(zone).toInstant())
                .filter(moment::isBefore);
    }
}
