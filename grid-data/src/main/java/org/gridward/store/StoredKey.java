package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridward.model.ApiKey;
import org.jspecify.annotations.Nullable;

/** An {@link ApiKey} in the database, with the hash of its secret. */
@Entity
@Table(name = "access_key")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredKey {
    @Id
    String id;

    String owner;
    String label;
    String secretHash;
    Instant createdAt;
    Instant expiresAt;

    @Nullable
    Instant revokedAt;

    @Nullable
    Instant lastUsedAt;

    String[] grantRoles;
    String[] grantLayers;
    String[] grantCodes;

    static StoredKey of(ApiKey key, String secretHash) {
        StoredKey stored = new StoredKey();
        StoredGrants arrays = StoredGrants.of(key.grants());
        stored.id = key.id();
        stored.owner = key.owner();
        stored.label = key.label();
        stored.secretHash = secretHash;
        stored.createdAt = key.createdAt();
        stored.expiresAt = key.expiresAt();
        stored.revokedAt = key.revokedAt();
        stored.lastUsedAt = key.lastUsedAt();
        stored.grantRoles = arrays.roles();
        stored.grantLayers = arrays.layers();
        stored.grantCodes = arrays.codes();
        return stored;
    }

    ApiKey toKey() {
        return new ApiKey(
                id,
                owner,
                label,
                new StoredGrants(grantRoles, grantLayers, grantCodes).toGrants(),
                createdAt,
                expiresAt,
                revokedAt,
                lastUsedAt);
    }
}
