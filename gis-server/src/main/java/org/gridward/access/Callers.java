package org.gridward.access;

import java.time.Instant;
import java.util.Optional;
import org.gridward.model.User;
import org.gridward.store.AccessRows;
import org.gridward.store.AccessRows.Account;
import org.gridward.store.AccessRows.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out again who asked for long work, so that it does no more than that person may do while it is done. */
@Component
public final class Callers {
    private final Accounts accounts;

    Callers(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The caller with the rights of this moment; one who may do nothing when the user or the key is no longer valid.
     *
     * @param keyId of the key that was used, or null
     */
    public Caller findAgain(String userName, @Nullable String keyId) {
        AccessRows rows = accounts.rows();
        Optional<User> user = rows.findUser(userName).map(Account::user).filter(known -> !known.disabled());
        if (keyId == null) {
            return user.map(known -> Caller.of(known, false)).orElse(Caller.anonymous(false));
        }
        return user.flatMap(owner -> rows.findKey(keyId)
                        .map(SecretKey::key)
                        .filter(key ->
                                key.isValidAt(Instant.now()) && key.owner().equals(owner.name()))
                        .map(key -> Caller.of(owner, key, false)))
                .orElse(Caller.anonymous(false));
    }
}
