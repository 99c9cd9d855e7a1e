package org.gridward.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads moments from query parameters: ISO 8601 with an offset, or a date alone, which means its start in the zone. */
public final class Moments {
    private Moments() {}

    public static Optional<Instant> moment(String parameter, @Nullable String text, ZoneId zone) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            // a plus sign that was not encoded arrives as a space
            String value = text.replace(' ', '+');
            return Optional.of(
                    value.indexOf('T') < 0
                            ? LocalDate.parse(value).atStartOfDay(zone).toInstant()
                            : OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException unreadable) {
            throw ProblemException.invalidParameter(
                    parameter,
                    text,
                    new Text(
                            parameter + " 应为带时区的 ISO 8601 时刻或日期，如 2026-11-24T08:00:00+08:00",
                            parameter + " must be an ISO 8601 moment with an offset, or a date:"
                                    + " 2026-11-24T08:00:00+08:00, 2026-11-24"));
        }
    }
}
