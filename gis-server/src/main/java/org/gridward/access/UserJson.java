package org.gridward.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gridward.model.User;
import org.jspecify.annotations.Nullable;

/**
 * A user, never with a hash.
 *
 * @param passwordToBeChanged whether the password is one that somebody else chose
 * @param password only in the answer to the request that made it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "User")
record UserJson(
        String name,
        String displayName,
        boolean disabled,
        boolean passwordToBeChanged,
        Instant createdAt,
        List<GrantJson> grants,
        @Nullable String password) {

    static UserJson of(User user) {
        return of(user, null);
    }

    static UserJson of(User user, @Nullable String password) {
        return new UserJson(
                user.name(),
                user.displayName(),
                user.disabled(),
                user.firstPassword(),
                user.createdAt(),
                GrantJson.of(user.grants()),
                password);
    }
}
