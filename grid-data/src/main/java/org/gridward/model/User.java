package org.gridward.model;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who may sign in.
 *
 * @param name with which the user signs in; lower case, unique, never changed
 * @param firstPassword whether the password is still one that somebody else chose
 */
public record User(
        String name,
        String displayName,
        boolean disabled,
        boolean firstPassword,
        Instant createdAt,
        List<Grant> grants) {
    public User {
        grants = List.copyOf(grants);
    }

    public boolean has(AccessRole role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }
}
