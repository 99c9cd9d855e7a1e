package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.gridward.model.Grant;
import org.gridward.model.User;

/** A {@link User} in the database, with the hash of the password. */
@Entity
@Table(name = "access_user")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredUser {
    @Id
    String name;

    String displayName;
    String passwordHash;
    boolean firstPassword;
    boolean disabled;
    Instant createdAt;
    String[] grantRoles;
    String[] grantLayers;
    String[] grantCodes;

    static StoredUser of(User user, String passwordHash) {
        StoredUser stored = new StoredUser();
        stored.name = user.name();
        stored.passwordHash = passwordHash;
        stored.firstPassword = user.firstPassword();
        stored.createdAt = user.createdAt();
        stored.take(user.displayName(), user.disabled(), user.grants());
        return stored;
    }

    void take(String newDisplayName, boolean newDisabled, List<Grant> newGrants) {
        StoredGrants arrays = StoredGrants.of(newGrants);
        displayName = newDisplayName;
        disabled = newDisabled;
        grantRoles = arrays.roles();
        grantLayers = arrays.layers();
        grantCodes = arrays.codes();
    }

    User toUser() {
        return new User(
                name,
                displayName,
                disabled,
                firstPassword,
                createdAt,
                new StoredGrants(grantRoles, grantLayers, grantCodes).toGrants());
    }
}
