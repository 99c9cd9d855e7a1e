package org.gridward.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gridward.model.AccessRole;
import org.gridward.model.Actor;
import org.gridward.model.ApiKey;
import org.gridward.model.AuditAction;
import org.gridward.model.User;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/**
 * Keeps users and keys; secrets come in and go out as hashes only. Each writing method is one transaction with its
 * record in the audit. Safe for any thread; every method may throw {@link DatabaseUnavailableException}.
 */
public final class AccessStore {
    private final Transactions transactions;

    AccessStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Rises with every change but the last use of a key; cheap to poll. */
    public long getRevision() {
        return transactions.call(AccessStore::readRevision);
    }

    private static long readRevision(StatelessSession session) {
        return session.createSelectionQuery("select revision from StoredAccessRevision", Long.class)
                .getSingleResult();
    }

    /** Everything that is needed to tell who asks. */
    public AccessRows read() {
        return transactions.call(session -> {
            StoredAccessRevision head = session.createSelectionQuery(
                            "from StoredAccessRevision", StoredAccessRevision.class)
                    .getSingleResult();
            Map<String, AccessRows.Account> users = new HashMap<>();
            session.createSelectionQuery("from StoredUser", StoredUser.class)
                    .getResultList()
                    .forEach(user -> users.put(user.name, new AccessRows.Account(user.toUser(), user.passwordHash)));
            Map<String, AccessRows.SecretKey> keys = new HashMap<>();
            session.createSelectionQuery("from StoredKey where revokedAt is null", StoredKey.class)
                    .getResultList()
                    .forEach(key -> keys.put(key.id, new AccessRows.SecretKey(key.toKey(), key.secretHash)));
            return new AccessRows(head.revision, head.secret, users, keys);
        });
    }

    /** Makes the user unless there is one already, whoever it is; false then. For the first start of many processes. */
    public boolean insertFirst(User user, String passwordHash, Actor actor) {
        return write(session -> {
            long users = session.createSelectionQuery("select count(*) from StoredUser", Long.class)
                    .getSingleResult();
            if (users == 0) {
                insert(session, user, passwordHash, actor);
            }
            return users == 0;
        });
    }

    /** @throws NameTakenException when there is a user of that name */
    public void insert(User user, String passwordHash, Actor actor) {
        write(session -> {
            if (session.get(StoredUser.class, user.name()) != null) {
                throw new NameTakenException(user.name());
            }
            insert(session, user, passwordHash, actor);
            return user;
        });
    }

    private static void insert(StatelessSession session, User user, String passwordHash, Actor actor) {
        session.insert(StoredUser.of(user, passwordHash));
        AuditChain.append(session, actor, AuditAction.CREATE_USER, subject(user), describe(user));
    }

    /**
     * Changes display name, grants and whether the user is disabled.
     *
     * @throws UnknownUserException when there is none of that name
     * @throws LastAdminException when no administrator would be left
     */
    public User update(String name, UnaryOperator<User> change, Actor actor) {
        return write(session -> {
            StoredUser stored = getUser(session, name);
            User changed = change.apply(stored.toUser());
            stored.take(changed.displayName(), changed.disabled(), changed.grants());
            session.update(stored);
            requireAdmin(session, name);
            User result = stored.toUser();
            AuditChain.append(session, actor, AuditAction.CHANGE_USER, subject(result), describe(result));
            return result;
        });
    }

    private static void requireAdmin(StatelessSession session, String name) {
        boolean left =
                session
                        .createSelectionQuery("from StoredUser where not disabled", StoredUser.class)
                        .getResultList()
                        .stream()
                        .anyMatch(user -> user.toUser().has(AccessRole.ADMIN));
        if (!left) {
            throw new LastAdminException(name);
        }
    }

    /** By the user. @throws UnknownUserException when there is none of that name */
    public void changePassword(String name, String passwordHash, Actor actor) {
        setPassword(name, passwordHash, false, AuditAction.CHANGE_PASSWORD, actor);
    }

    /** By somebody else. @throws UnknownUserException when there is none of that name */
    public void resetPassword(String name, String passwordHash, Actor actor) {
        setPassword(name, passwordHash, true, AuditAction.RESET_PASSWORD, actor);
    }

    private void setPassword(String name, String passwordHash, boolean first, AuditAction action, Actor actor) {
        write(session -> {
            StoredUser stored = getUser(session, name);
            stored.passwordHash = passwordHash;
            stored.firstPassword = first;
            session.update(stored);
            AuditChain.append(session, actor, action, subject(stored.toUser()), Map.of());
            return stored;
        });
    }

    public void insertKey(ApiKey key, String secretHash, Actor actor) {
        write(session -> {
            session.insert(StoredKey.of(key, secretHash));
            Map<String, String> details = Map.of(
                    "owner", key.owner(),
                    "label", key.label(),
                    "expiresAt", key.expiresAt().toString(),
                    "grants", StoredGrants.describe(key.grants()));
            AuditChain.append(session, actor, AuditAction.CREATE_KEY, "key:" + key.id(), details);
            return key;
        });
    }

    /** By age, the revoked and expired ones too. */
    public List<ApiKey> listKeys(String owner) {
        return transactions.call(session -> session
                .createSelectionQuery("from StoredKey where owner = :owner order by id", StoredKey.class)
                .setParameter("owner", owner)
                .getResultList()
                .stream()
                .map(StoredKey::toKey)
                .toList());
    }

    /** False when the owner has no such key, or it was revoked before. */
    public boolean revokeKey(String owner, String id, Instant at, Actor actor) {
        return write(session -> {
            StoredKey stored = session.get(StoredKey.class, id);
            if (stored == null || !stored.owner.equals(owner) || stored.revokedAt != null) {
                return false;
            }
            stored.revokedAt = at;
            session.update(stored);
            AuditChain.append(session, actor, AuditAction.REVOKE_KEY, "key:" + id, Map.of("owner", owner));
            return true;
        });
    }

    /** Remembers that the key was used; no act of its own. */
    public void touchKey(String id, Instant at) {
        transactions.call(session -> session.createMutationQuery("update StoredKey set lastUsedAt = :at where id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate());
    }

    /** One writer at a time, so that two can't take the last two administrators away from each other. */
    private <T> T write(Function<StatelessSession, T> work) {
        return transactions.call(session -> {
            StoredAccessRevision revision = Objects.requireNonNull(
                    session.get(StoredAccessRevision.class, StoredAccessRevision.ID, LockMode.PESSIMISTIC_WRITE));
            revision.revision++;
            session.update(revision);
            return work.apply(session);
        });
    }

    private static StoredUser getUser(StatelessSession session, String name) {
        StoredUser stored = session.get(StoredUser.class, name);
        if (stored == null) {
            throw new UnknownUserException(name);
        }
        return stored;
    }

    private static Map<String, String> describe(User user) {
        return Map.of(
                "displayName", user.displayName(),
                "disabled", String.valueOf(user.disabled()),
                "grants", StoredGrants.describe(user.grants()));
    }

    private static String subject(User user) {
        return "user:" + user.name();
    }
}
