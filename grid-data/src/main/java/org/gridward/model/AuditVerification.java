package org.gridward.model;

import org.jspecify.annotations.Nullable;

/**
 * What reading the whole audit found.
 *
 * @param entries how many records there should be
 * @param head hash of the last record
 * @param fault the first thing that is wrong, or null
 */
public record AuditVerification(
        long entries, String head, @Nullable Fault fault) {
    /**
     * Something was changed behind the server's back.
     *
     * @param seq where the chain breaks: the number of the first wrong or missing record, give or take one
     */
    public record Fault(long seq, Text what) {}
}
