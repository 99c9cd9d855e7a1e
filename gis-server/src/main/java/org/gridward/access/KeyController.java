package org.gridward.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gridward.http.Fields;
import org.gridward.http.ProblemException;
import org.gridward.model.ApiKey;
import org.gridward.model.Grant;
import org.gridward.model.Text;
import org.gridward.model.TimeOrderedId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/keys}: the caller's own keys for programs. */
@RestController
@Tag(name = "access")
class KeyController {
    private static final String KEYS = "/api/v1/keys";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int MAX_DAYS = 366;
    private static final int MAX_VALID_KEYS = 50;

    private final Accounts accounts;

    KeyController(Accounts accounts) {
        this.accounts = accounts;
    }

    record KeysJson(List<KeyJson> keys) {}

    /** @param secret what the program sends as {@code Authorization: Bearer …}; only in the answer that made it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Key")
    record KeyJson(
            String id,
            String label,
            List<GrantJson> grants,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable String secret) {
        static KeyJson of(ApiKey key, @Nullable String secret) {
            return new KeyJson(
                    key.id(),
                    key.label(),
                    GrantJson.of(key.grants()),
                    key.createdAt(),
                    key.expiresAt(),
                    key.revokedAt(),
                    key.lastUsedAt(),
                    secret);
        }
    }

    /** @param days until it expires */
    record NewKey(
            @Nullable String label,
            @Nullable Integer days,
            @Nullable List<@Nullable GrantJson> grants) {}

    @Requires(Action.OWN_ACCOUNT)
    @GetMapping(path = KEYS, produces = JSON)
    @Operation(summary = "The caller's keys by age, without their secrets")
    ResponseEntity<KeysJson> listKeys(Caller caller) {
        List<KeyJson> keys = accounts.store().listKeys(caller.getUser().name()).stream()
                .map(key -> KeyJson.of(key, null))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new KeysJson(keys));
    }

    @Requires(Action.OWN_ACCOUNT)
    @PostMapping(path = KEYS, consumes = JSON, produces = JSON)
    @Operation(summary = "Makes a key; the answer holds its secret")
    ResponseEntity<KeyJson> createKey(@RequestBody NewKey body, Caller caller) {
        String label = Fields.requireText("label", body.label());
        int days = Fields.require("days", body.days());
        if (days < 1 || days > MAX_DAYS) {
            throw ProblemException.invalidParameter(
                    "days",
                    String.valueOf(days),
                    new Text("有效期为 1 至 " + MAX_DAYS + " 天", "A key is valid for 1 to " + MAX_DAYS + " days"));
        }
        List<Grant> grants = GrantJson.read("grants", Fields.require("grants", body.grants()), Optional.empty());
        requireHeld(grants, caller);
        requireRoom(caller);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        KeySecret secret = KeySecret.create(TimeOrderedId.create(Clock.systemUTC()));
        ApiKey key = new ApiKey(
                secret.id(), caller.getUser().name(), label, grants, now, now.plus(Duration.ofDays(days)), null, null);
        accounts.store().insertKey(key, secret.hash(), caller.actor());
        accounts.reload();
        return ResponseEntity.created(URI.create(KEYS + "/" + key.id()))
                .cacheControl(CacheControl.noStore())
                .body(KeyJson.of(key, secret.text()));
    }

    /** The ground needs no check: a key reaches no further than its owner, whatever it says. */
    private static void requireHeld(List<Grant> grants, Caller caller) {
        for (Grant grant : grants) {
            if (!caller.getUser().has(grant.role())) {
                throw ProblemException.invalidParameter(
                        "grants",
                        grant.role().name(),
                        new Text(
                                "密钥的角色不能超出本人的角色：" + grant.role(),
                                "A key can't have a role that its owner has not: " + grant.role()));
            }
        }
    }

    private void requireRoom(Caller caller) {
        Instant now = Instant.now();
        long valid = accounts.store().listKeys(caller.getUser().name()).stream()
                .filter(key -> key.isValidAt(now))
                .count();
        if (valid >= MAX_VALID_KEYS) {
            throw ProblemException.conflict(new Text(
                    "有效密钥已达 " + MAX_VALID_KEYS + " 个，请先吊销不用的",
                    "There are " + MAX_VALID_KEYS + " valid keys; revoke one first"));
        }
    }

    @Requires(Action.OWN_ACCOUNT)
    @DeleteMapping(path = KEYS + "/{id}")
    @Operation(summary = "Revokes a key, at once and for ever")
    ResponseEntity<Void> revokeKey(@PathVariable String id, Caller caller) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (!accounts.store().revokeKey(caller.getUser().name(), id, now, caller.actor())) {
            throw ProblemException.notFound(new Text("没有可吊销的密钥 " + id, "There is no key " + id + " to revoke"));
        }
        accounts.reload();
        return ResponseEntity.noContent().build();
    }
}
