package org.gridward.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands at a day of January 2026, counted from 1 with fractions. */
final class SettableClock extends Clock {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = NEW_YEAR;

    static Instant day(double day) {
        return NEW_YEAR.plus(Duration.ofMinutes(Math.round((day - 1) * 24 * 60)));
    }

    static int dayOf(Instant moment) {
        return 1 + (int) Duration.between(NEW_YEAR, moment).toDays();
    }

    void set(double day) {
        now = day(day);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
