package org.gridward.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposed edition, without its rows.
 *
 * @param id time-ordered, 26 characters
 * @param base number of the edition it changes; 0 when there was none in force at {@code effectiveFrom}
 * @param effectiveFrom when it is to hold in the world
 * @param author who made it, as that person is called elsewhere
 */
public record Draft(
        String id,
        int base,
        String title,
        @Nullable String note,
        Instant effectiveFrom,
        String author,
        Instant createdAt,
        State state) {
    /** Only an open draft can be changed; the other two are final. */
    public enum State {
        OPEN,
        PUBLISHED,
        DISCARDED
    }

    /** The edition that it would become, without a number and a hash yet. */
    public Edition proposed() {
        return new Edition(0, base, 0, effectiveFrom, createdAt, null, "", title, note);
    }
}
