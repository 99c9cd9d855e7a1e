package org.gridward.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gridward.http.Fields;
import org.gridward.http.ProblemException;
import org.gridward.model.ApiKey;
import org.gridward.model.Text;
import org.gridward.model.User;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/me}: who the server takes the caller for. */
@RestController
@Tag(name = "access")
class MeController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIn signIn;
    private final FirstAdmin firstAdmin;

    MeController(Accounts accounts, Passwords passwords, SignIn signIn, FirstAdmin firstAdmin) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.firstAdmin = firstAdmin;
    }

    /** @param key id of the key with which the caller came; the grants are then the key's */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeJson(
            String name,
            String displayName,
            boolean passwordToBeChanged,
            @Nullable String key,
            List<GrantJson> grants) {}

    record PasswordChange(
            @Nullable String current, @Nullable String password) {
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    @Requires(Action.SIGNED_IN)
    @GetMapping(path = "/api/v1/me", produces = JSON)
    @Operation(summary = "The caller, with roles and ground")
    ResponseEntity<MeJson> getMe(Caller caller) {
        User user = caller.getUser();
        ApiKey key = caller.findKey().orElse(null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new MeJson(
                        user.name(),
                        user.displayName(),
                        user.firstPassword(),
                        key == null ? null : key.id(),
                        GrantJson.of(key == null ? user.grants() : key.grants())));
    }

    @Requires(Action.OWN_ACCOUNT)
    @PostMapping(path = "/api/v1/me/password", consumes = JSON)
    @Operation(summary = "Changes one's own password")
    ResponseEntity<Void> changePassword(@RequestBody PasswordChange body, Caller caller, HttpServletRequest request) {
        String name = caller.getUser().name();
        String current = Fields.require("current", body.current());
        String password = Fields.require("password", body.password());
        passwords.requireGood("password", password, name);
        if (password.equals(current)) {
            throw ProblemException.invalidParameter(
                    "password", null, new Text("新口令与原口令相同", "The new password is the old one"));
        }
        try {
            signIn.signIn(name, current, request.getRemoteAddr());
        } catch (ProblemException wrong) {
            // not 401: the request itself was signed in rightly
            throw wrong.isUnauthenticated()
                    ? ProblemException.invalidParameter(
                            "current", null, new Text("原口令错误", "The current password is wrong"))
                    : wrong;
        }
        accounts.store().changePassword(name, passwords.hash(password), caller.actor());
        accounts.reload();
        firstAdmin.passwordChanged(name);
        return ResponseEntity.noContent().build();
    }
}
