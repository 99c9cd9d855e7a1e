package org.gridward.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a draft is to be published.
 *
 * @param carryForward whether a change of a past period also reaches the editions that have taken effect since; else it
 *     ends where the next edition begins
 * @param breakGlass why an administrator publishes without the second person that {@link Review} asks for; the audit
 *     keeps it; null in the ordinary case
 */
public record Publishing(boolean carryForward, @Nullable String breakGlass) {
    public static final Publishing PLAIN = new Publishing(false);

    public Publishing(boolean carryForward) {
        this(carryForward, null);
    }

    public Optional<String> findBreakGlass() {
        return Optional.ofNullable(breakGlass);
    }
}
