package org.gridward.model;

import java.time.Instant;

/**
 * One record of the audit, as it lies in the database.
 *
 * @param seq from 1, without gaps
 * @param via how the actor came, see {@link Actor.Via}
 * @param action see {@link AuditAction}
 * @param subject what it was done to: {@code draft:…}, {@code edition:12}, {@code user:li}, {@code key:…}
 * @param details a JSON object with members sorted by name and text values
 * @param previousHash that of the record before; 64 zeros for the first
 * @param hash {@code sha256:} and 64 hex digits over all the others
 */
public record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String via,
        String action,
        String subject,
        String details,
        String previousHash,
        String hash) {}
