package org.gridward.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With what a program signs in for a user, without its secret.
 *
 * @param owner name of the user; the key can do no more than that user
 * @param label what the owner calls it
 * @param grants what it may do, within what its owner may do at that time
 * @param lastUsedAt to the minute, or null
 */
public record ApiKey(
        String id,
        String owner,
        String label,
        List<Grant> grants,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {
    public ApiKey {
        grants = List.copyOf(grants);
    }

    public boolean isValidAt(Instant moment) {
        return revokedAt == null && moment.isBefore(expiresAt);
    }
}
