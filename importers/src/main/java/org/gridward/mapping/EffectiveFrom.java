package org.gridward.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Reads a moment as people write it. */
public final class EffectiveFrom {
    private EffectiveFrom() {}

    /**
     * An instant with offset, or a date, which is its first moment in the zone.
     *
     * @throws DateTimeException for anything else; a time without offset would be guessed
     */
    public static Instant parse(String text, ZoneId zone) {
        try {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            return OffsetDateTime.parse(text).toInstant();
        }
    }
}
