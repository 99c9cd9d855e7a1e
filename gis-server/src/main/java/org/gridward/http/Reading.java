package org.gridward.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters by which every reading endpoint chooses the edition to read.
 *
 * @param asOf moment in the world, default now
 * @param knownAt as known at that moment, default now
 * @param edition a number, or a draft; excludes {@code knownAt}
 */
public record Reading(
        @Parameter(description = "Moment in the world, ISO 8601 with offset or a date; default now") @Nullable
        String asOf,

        @Parameter(description = "As known at that moment; default now") @Nullable
        String knownAt,

        @Parameter(
                description = "The edition to read: a number, or draft:{id} for what an open draft proposes;"
                        + " excludes knownAt",
                schema = @Schema(type = "string", example = "12"))
        @Nullable
        EditionRef edition) {

    /** The same, but in the edition of the first page when a cursor carries one, or at its moment of the draft. */
    public Reading continuedFrom(Optional<Page.Cursor> cursor) {
        return cursor.map(Page.Cursor::edition)
                .filter(first -> edition == null || edition.written().equals(first.written()))
                .map(first -> new Reading(asOf, null, first))
                .orElse(this);
    }
}
