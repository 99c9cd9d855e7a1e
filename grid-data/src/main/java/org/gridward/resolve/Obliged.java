package org.gridward.resolve;

import org.jspecify.annotations.Nullable;

/**
 * A unit that must act at a place, beside or as the owner.
 *
 * @param zone code of the zone in which it must, or null
 * @param agreement code of the agreement under which it must, or null
 */
public record Obliged(
        Named unit,
        Basis basis,
        @Nullable String zone,
        @Nullable String agreement) {
    /** Why it must. */
    public enum Basis {
        /** Whoever owns the ground must anyway; it is no member of the zone. */
        OWNER,
        /** It is a member of the zone, and the matter moves on (rule H-13). */
        ZONE,
        /** An agreement says so (rule H-26). */
        AGREEMENT
    }
}
