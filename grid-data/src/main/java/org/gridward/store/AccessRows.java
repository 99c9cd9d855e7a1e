package org.gridward.store;

import java.util.Map;
import java.util.Optional;
import org.gridward.model.ApiKey;
import org.gridward.model.User;

/**
 * All users and all keys that were not revoked, at one moment.
 *
 * @param revision what {@link AccessStore#getRevision} said just before they were read
 * @param secret of this database, to sign with
 */
public record AccessRows(long revision, String secret, Map<String, Account> users, Map<String, SecretKey> keys) {
    public AccessRows {
        users = Map.copyOf(users);
        keys = Map.copyOf(keys);
    }

    /** A user with the hash of the password. */
    public record Account(User user, String passwordHash) {}

    /** A key with the hash of its secret. */
    public record SecretKey(ApiKey key, String secretHash) {}

    public Optional<Account> findUser(String name) {
        return Optional.ofNullable(users.get(name));
    }

    public Optional<SecretKey> findKey(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
