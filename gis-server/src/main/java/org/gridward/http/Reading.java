package org.gridward.http;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters by which every reading endpoint chooses the edition to read.
 *
 * @param asOf moment in the world, default now
 * @param knownAt as known at that moment, default now
 * @param edition number of the edition; excludes {@code knownAt}
 */
public record Reading(
        @Parameter(description = "Moment in the world, ISO 8601 with offset or a date; default now") @Nullable
        String asOf,

        @Parameter(description = "As known at that moment; default now") @Nullable
        String knownAt,

        @Parameter(description = "Number of the edition to read; excludes knownAt") @Nullable
        Integer edition) {

    /** The same, but in the edition of the first page when a cursor carries one. */
    public Reading continuedFrom(Optional<Page.Cursor> cursor) {
        return cursor.isEmpty() || edition != null
                ? this
                : new Reading(asOf, null, cursor.get().edition());
    }
}
