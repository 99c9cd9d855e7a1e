package org.gridward.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a second person said of a submitted draft.
 *
 * @param approved false: it was given back
 */
public record DraftReview(
        String reviewer, boolean approved, @Nullable String note, Instant at) {}
