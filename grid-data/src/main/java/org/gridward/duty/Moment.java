package org.gridward.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gridward.model.Dated;
import org.gridward.model.Scheme;
import org.gridward.model.TimeWindow;

/** When something is asked. Whatever is read notes in the horizon when it will read otherwise. */
public record Moment(Instant instant, SchemeClock clock, Horizon horizon) {
    /** With a horizon of its own. */
    public Moment(Instant instant, SchemeClock clock) {
        this(instant, clock, new Horizon());
    }

    /** The day in the zone of the clock. Notes nothing: whoever asks for a day knows what it is for. */
    public LocalDate day() {
        return clock.dayOf(instant);
    }

    public boolean isValid(Dated dated) {
        clock.findNextChange(dated, instant).ifPresent(horizon::at);
        return dated.isValidOn(day());
    }

    public boolean holds(List<TimeWindow> windows) {
        clock.findNextChange(windows, instant).ifPresent(horizon::at);
        return clock.holds(windows, instant);
    }

    /** The first of the windows that holds; empty also when there are none. */
    public Optional<TimeWindow> findWindow(List<TimeWindow> windows) {
        clock.findNextWindow(windows, instant).ifPresent(horizon::at);
        return clock.findWindow(windows, instant);
    }

    /** By the scheme's own zone. */
    public boolean isActive(Scheme scheme) {
        SchemeClock.findNextChange(scheme, instant).ifPresent(horizon::at);
        return scheme.isActiveAt(instant);
    }
}
