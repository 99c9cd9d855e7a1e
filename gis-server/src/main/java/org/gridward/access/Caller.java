package org.gridward.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridward.http.ProblemException;
import org.gridward.live.Snapshot;
import org.gridward.model.AccessRole;
import org.gridward.model.Actor;
import org.gridward.model.ApiKey;
import org.gridward.model.Grant;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.model.User;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, and what that person or program may do. With a key only what both the key and its owner may do.
 * A handler method gets it by declaring a parameter of this type.
 */
public final class Caller {
    private final @Nullable User user;
    private final @Nullable ApiKey key;
    private final boolean anyoneReads;

    private Caller(@Nullable User user, @Nullable ApiKey key, boolean anyoneReads) {
        this.user = user;
        this.key = key;
        this.anyoneReads = anyoneReads;
    }

    static Caller anonymous(boolean anyoneReads) {
        return new Caller(null, null, anyoneReads);
    }

    static Caller of(User user, boolean anyoneReads) {
        return new Caller(user, null, anyoneReads);
    }

    static Caller of(User owner, ApiKey key, boolean anyoneReads) {
        return new Caller(owner, key, anyoneReads);
    }

    /** Empty when nobody is signed in. */
    public Optional<User> findUser() {
        return Optional.ofNullable(user);
    }

    /** Empty when the caller did not come with a key. */
    Optional<ApiKey> findKey() {
        return Optional.ofNullable(key);
    }

    /** Id of the key that the caller came with. */
    public Optional<String> findKeyId() {
        return findKey().map(ApiKey::id);
    }

    /** Only where an action needs a user; anything else is a bug. */
    public User getUser() {
        return findUser().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** The name under which what is done now is audited. Only where an action needs a user. */
    public Actor actor() {
        return new Actor(getUser().name(), Actor.Via.USER);
    }

    /** On some ground at least; where ground matters ask {@link #requireGround} too. */
    public boolean may(Action action) {
        return switch (action.door()) {
            case ANYONE -> true;
            case SETTING -> anyoneReads || action.roles().stream().anyMatch(this::has);
            case ROLE -> action.roles().stream().anyMatch(this::has);
            case USER -> user != null;
            case PASSWORD -> user != null && key == null;
        };
    }

    private boolean has(AccessRole role) {
        return user != null
                && user.has(role)
                && (key == null || key.grants().stream().anyMatch(grant -> grant.role() == role));
    }

    /** @throws ProblemException 401 when nobody is signed in, 403 when somebody is, unless one of the actions is allowed */
    public void require(Action... oneOf) {
        for (Action action : oneOf) {
            if (may(action)) {
                return;
            }
        }
        if (user == null) {
            throw ProblemException.unauthenticated(
                    new Text("请先登录（Basic 或 Bearer）", "Sign in first, with a password (Basic) or a key (Bearer)"));
        }
        throw ProblemException.forbidden(
                new Text("用户 " + user.name() + " 没有此操作所需的角色", "User " + user.name() + " has no role that allows this"));
    }

    /**
     * @param base the edition in whose tree of grids the ground is judged
     * @param grids keys of grids of that edition
     * @throws ProblemException 401 or 403 unless the action is allowed on each of the grids
     */
    public void requireGround(Action action, Snapshot base, Collection<RowKey> grids) {
        require(action);
        for (RowKey grid : grids) {
            if (!mayOn(action, base, grid)) {
                String name = String.join(":", grid.listParts());
                throw ProblemException.forbidden(new Text(
                        "网格 " + name + " 不在用户 " + getUser().name() + " 的授权范围内",
                        "Grid " + name + " is not on the ground of user "
                                + getUser().name()));
            }
        }
    }

    /** Whether the action is allowed on a grid of that edition; in all of them when the caller has the role everywhere. */
    public boolean mayOn(Action action, Snapshot base, RowKey grid) {
        List<RowKey> chain = GridChain.of(base, grid);
        return action.roles().stream()
                .anyMatch(role -> has(role)
                        && covers(getUser().grants(), role, chain)
                        && (key == null || covers(key.grants(), role, chain)));
    }

    /** Whether the action is allowed on all ground, also where no grid is yet. */
    public boolean mayEverywhere(Action action) {
        return action.roles().stream()
                .anyMatch(role -> has(role)
                        && covers(getUser().grants(), role, List.of())
                        && (key == null || covers(key.grants(), role, List.of())));
    }

    private static boolean covers(List<Grant> grants, AccessRole role, List<RowKey> chain) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == role
                        && (grant.findGrid().isEmpty()
                                || grant.findGrid().filter(chain::contains).isPresent()));
    }
}
