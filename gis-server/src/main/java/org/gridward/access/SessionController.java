package org.gridward.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.gridward.access.Tickets.Kind;
import org.gridward.http.Fields;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;
import org.gridward.model.User;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /session}: how the page signs in. The only place where a cookie counts, and it counts for nothing but the next
 * token, which the page keeps in memory and sends as any program sends its key.
 */
@RestController
@Hidden
@RequestMapping(path = "/session", produces = MediaType.APPLICATION_JSON_VALUE)
class SessionController {
    static final String COOKIE = "gridward-session";

    private final SignIn signIn;
    private final Tickets tickets;

    SessionController(SignIn signIn, Tickets tickets) {
        this.signIn = signIn;
        this.tickets = tickets;
    }

    record SignInJson(@Nullable String name, @Nullable String password) {
        @Override
        public String toString() {
            return "SignInJson";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionJson(
            boolean signedIn,
            @Nullable String name,
            @Nullable String displayName,
            @Nullable Boolean passwordToBeChanged,
            @Nullable String token) {}

    /** Whether there is a session; gives the page the cookie with which it proves that later requests are its own. */
    @Requires(Action.OPEN)
    @GetMapping
    ResponseEntity<SessionJson> getSession(
            @CookieValue(name = COOKIE, required = false) @Nullable String cookie, CsrfToken csrf) {
        csrf.getToken(); // written only when asked for
        return answer(findUser(cookie)
                .map(user -> json(user, null))
                .orElseGet(() -> new SessionJson(false, null, null, null, null)));
    }

    @Requires(Action.OPEN)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionJson> signIn(@RequestBody SignInJson body, HttpServletRequest request) {
        User user = signIn.signIn(
                Fields.require("name", body.name()),
                Fields.require("password", body.password()),
                request.getRemoteAddr());
        String session = tickets.create(Kind.SESSION, user.name());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookie(session, Kind.SESSION.life(), request))
                .body(json(user, tickets.create(Kind.TOKEN, user.name())));
    }

    @Requires(Action.OPEN)
    @PostMapping("/token")
    ResponseEntity<SessionJson> createToken(@CookieValue(name = COOKIE, required = false) @Nullable String cookie) {
        User user = findUser(cookie)
                .orElseThrow(() -> ProblemException.unauthenticated(
                        new Text("没有登录，或登录已过期", "Nobody is signed in, or the session has expired")));
        return answer(json(user, tickets.create(Kind.TOKEN, user.name())));
    }

    @Requires(Action.OPEN)
    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request))
                .build();
    }

    private Optional<User> findUser(@Nullable String cookie) {
        return Optional.ofNullable(cookie).flatMap(text -> tickets.findUser(Kind.SESSION, text));
    }

    private static SessionJson json(User user, @Nullable String token) {
        return new SessionJson(true, user.name(), user.displayName(), user.firstPassword(), token);
    }

    private static ResponseEntity<SessionJson> answer(SessionJson body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static String cookie(String value, Duration life, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + "/session")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .maxAge(life)
                .build()
                .toString();
    }
}
