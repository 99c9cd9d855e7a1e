package org.gridward.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One complete, dated, immutable state of everything.
 *
 * @param number from 1, without gaps; 0 while a draft only proposes it
 * @param base number of the edition it was drawn from; 0 for the first
 * @param successorOf number of the edition that it stands for since something was published before that one; 0 for none
 * @param effectiveFrom when it holds in the world
 * @param publishedAt when it became known
 * @param cancelledAt when it was called off before it took effect, or null
 * @param hash {@code sha256:} and 64 hex digits over its rows, the same on every database; empty while a draft only
 *     proposes it
 * @param note what every reader must be told, such as that the geometry is invented; or null
 * @param documentNumber of the document that orders the change, or null
 */
public record Edition(
        int number,
        int base,
        int successorOf,
        Instant effectiveFrom,
        Instant publishedAt,
        @Nullable Instant cancelledAt,
        String hash,
        String title,
        @Nullable String note,
        @Nullable String documentNumber) {}
