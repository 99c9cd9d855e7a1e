package org.gridward.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger, which is only ever appended to. To end or change an entry is to append one that replaces it.
 *
 * @param number from 1 on, without gaps
 * @param recordedAt when it was written (known); never before that of the entry before it
 * @param replaces number of the entry that no longer counts since, or null
 * @param validFrom from when it counts (world)
 * @param validTo from when it counts no more, or null
 */
public record LedgerEntry(
        int number,
        Instant recordedAt,
        String recordedBy,
        @Nullable Integer replaces,
        Instant validFrom,
        @Nullable Instant validTo,
        LedgerFact fact) {
    /** A moment equal to {@code validFrom} counts, one equal to {@code validTo} does not. */
    public boolean isValidAt(Instant asOf) {
        return !asOf.isBefore(validFrom) && (validTo == null || asOf.isBefore(validTo));
    }
}
