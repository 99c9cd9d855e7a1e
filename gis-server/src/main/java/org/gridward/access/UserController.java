package org.gridward.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridward.http.Fields;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveEditions;
import org.gridward.live.Snapshot;
import org.gridward.model.Text;
import org.gridward.model.User;
import org.gridward.store.LastAdminException;
import org.gridward.store.NameTakenException;
import org.gridward.store.UnknownUserException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/users}: who may sign in, and with which roles. Users are disabled, never deleted: the audit names them. */
@RestController
@Tag(name = "access", description = "Users, keys and the audit · 用户、密钥与审计")
class UserController {
    private static final String USERS = "/api/v1/users";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final Accounts accounts;
    private final Passwords passwords;
    private final LiveEditions live;

    UserController(Accounts accounts, Passwords passwords, LiveEditions live) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.live = live;
    }

    record UsersJson(List<UserJson> users) {}

    /** The password is made by the server and told in the answer, once. */
    record NewUser(
            @Nullable String name,
            @Nullable String displayName,
            @Nullable List<@Nullable GrantJson> grants) {}

    /** What is absent stays as it is; grants replace all that there were. */
    record UserChange(
            @Nullable String displayName,
            @Nullable Boolean disabled,
            @Nullable List<@Nullable GrantJson> grants) {}

    @Requires(Action.ADMINISTER)
    @GetMapping(path = USERS, produces = JSON)
    @Operation(summary = "All users by name")
    ResponseEntity<UsersJson> listUsers() {
        List<UserJson> users = accounts.rows().users().values().stream()
                .map(account -> UserJson.of(account.user()))
                .sorted(Comparator.comparing(UserJson::name))
                .toList();
        return unkept(ResponseEntity.ok()).body(new UsersJson(users));
    }

    @Requires(Action.ADMINISTER)
    @GetMapping(path = USERS + "/{name}", produces = JSON)
    @Operation(summary = "One user")
    ResponseEntity<UserJson> getUser(@PathVariable String name) {
        return accounts.rows()
                .findUser(name)
                .map(account -> unkept(ResponseEntity.ok()).body(UserJson.of(account.user())))
                .orElseThrow(() -> unknown(name));
    }

    @Requires(Action.ADMINISTER)
    @PostMapping(path = USERS, consumes = JSON, produces = JSON)
    @Operation(summary = "Makes a user; the answer holds the first password")
    ResponseEntity<UserJson> createUser(@RequestBody NewUser body, Caller caller) {
        String name = Fields.require("name", body.name());
        UserNames.requireValid("name", name);
        String password = passwords.createRandom();
        User user = new User(
                name,
                Fields.requireText("displayName", body.displayName()),
                false,
                true,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                GrantJson.read("grants", Fields.require("grants", body.grants()), edition()));
        try {
            accounts.store().insert(user, passwords.hash(password), caller.actor());
        } catch (NameTakenException e) {
            throw ProblemException.conflict(new Text("用户名 " + name + " 已存在", "There is a user " + name + " already"));
        }
        accounts.reload();
        return unkept(ResponseEntity.created(URI.create(USERS + "/" + name))).body(UserJson.of(user, password));
    }

    @Requires(Action.ADMINISTER)
    @PatchMapping(path = USERS + "/{name}", consumes = JSON, produces = JSON)
    @Operation(summary = "Changes display name, grants, or disables")
    ResponseEntity<UserJson> changeUser(@PathVariable String name, @RequestBody UserChange change, Caller caller) {
        Optional<Snapshot> edition = edition();
        try {
            User changed = accounts.store().update(name, user -> apply(change, user, edition), caller.actor());
            accounts.reload();
            return unkept(ResponseEntity.ok()).body(UserJson.of(changed));
        } catch (UnknownUserException e) {
            throw unknown(name);
        } catch (LastAdminException e) {
            throw ProblemException.conflict(
                    new Text("用户 " + name + " 是最后一个管理员", "User " + name + " is the last one who can administer"));
        }
    }

    private static User apply(UserChange change, User user, Optional<Snapshot> edition) {
        return new User(
                user.name(),
                change.displayName() == null
                        ? user.displayName()
                        : Fields.requireText("displayName", change.displayName()),
                change.disabled() == null ? user.disabled() : change.disabled(),
                user.firstPassword(),
                user.createdAt(),
                change.grants() == null ? user.grants() : GrantJson.read("grants", change.grants(), edition));
    }

    @Requires(Action.ADMINISTER)
    @PostMapping(path = USERS + "/{name}/password", produces = JSON)
    @Operation(summary = "Gives the user a new first password, told in the answer")
    ResponseEntity<UserJson> resetPassword(@PathVariable String name, Caller caller) {
        String password = passwords.createRandom();
        try {
            accounts.store().resetPassword(name, passwords.hash(password), caller.actor());
        } catch (UnknownUserException e) {
            throw unknown(name);
        }
        accounts.reload();
        User user =
                accounts.rows().findUser(name).orElseThrow(() -> unknown(name)).user();
        return unkept(ResponseEntity.ok()).body(UserJson.of(user, password));
    }

    private Optional<Snapshot> edition() {
        Instant now = Instant.now();
        return live.findSnapshot(now, live.timeline().known(now));
    }

    private static ResponseEntity.BodyBuilder unkept(ResponseEntity.BodyBuilder answer) {
        return answer.cacheControl(CacheControl.noStore());
    }

    private static ProblemException unknown(String name) {
        return ProblemException.notFound(new Text("没有用户 " + name, "There is no user " + name));
    }
}
