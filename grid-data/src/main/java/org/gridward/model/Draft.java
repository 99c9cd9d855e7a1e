package org.gridward.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposed edition, without its rows.
 *
 * @param id time-ordered, 26 characters
 * @param base number of the edition it changes; 0 when there was none in force at {@code effectiveFrom}
 * @param documentNumber of the document that orders the change ({@code 沪府〔2015〕44号}), or null
 * @param effectiveFrom when it is to hold in the world
 * @param whenPublished whether it is to hold from its publication on, whenever that is; until then {@code effectiveFrom} is
 *     when it was begun
 * @param author who made it, as that person is called elsewhere
 */
public record Draft(
        String id,
        int base,
        String title,
        @Nullable String note,
        @Nullable String documentNumber,
        Instant effectiveFrom,
        boolean whenPublished,
        String author,
        Instant createdAt,
        State state) {
    public enum State {
        /** Being worked on. */
        OPEN,
        /** Shown to a second person. A further operation makes it open again, as it does in the next state. */
        SUBMITTED,
        /** A second person has approved of exactly these operations. */
        APPROVED,
        PUBLISHED,
        DISCARDED;

        /** The last two are final. */
        public boolean isFinal() {
            return this == PUBLISHED || this == DISCARDED;
        }
    }

    /** When it would hold if it were published now. */
    public Instant takesEffectAt(Instant now) {
        return whenPublished ? now : effectiveFrom;
    }

    /** The edition that it would become, without a number and a hash yet. */
    public Edition proposed() {
        return new Edition(0, base, 0, effectiveFrom, createdAt, null, "", title, note, documentNumber);
    }
}
