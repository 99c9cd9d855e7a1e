package org.gridward.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;
import org.gridward.model.User;
import org.gridward.store.AccessRows.Account;
import org.gridward.store.AccessRows.SecretKey;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells from the {@code Authorization} header who makes a request. Cookies are not looked at. */
@Component
class Credentials {
    private final Accounts accounts;
    private final SignIn signIn;
    private final Tickets tickets;
    private final AnonymousRead anonymousRead;

    Credentials(Accounts accounts, SignIn signIn, Tickets tickets, AnonymousRead anonymousRead) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.tickets = tickets;
        this.anonymousRead = anonymousRead;
    }

    /** @throws ProblemException 401 when there is a header and it is not valid: nobody is anonymous by mistake */
    Caller read(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.isEmpty()) {
            return Caller.anonymous(anonymousRead.isAllowed());
        }
        String header = headers.get(0).strip();
        int space = header.indexOf(' ');
        if (headers.size() > 1 || space < 0) {
            throw invalid();
        }
        String value = header.substring(space + 1).strip();
        return switch (header.substring(0, space).toLowerCase(Locale.ROOT)) {
            case "basic" -> byPassword(value, request.getRemoteAddr());
            case "bearer" -> byKey(value);
            default -> throw invalid();
        };
    }

    private Caller byPassword(String encoded, String address) {
        String plain;
        try {
            plain = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        int colon = plain.indexOf(':');
        if (colon < 0) {
            throw invalid();
        }
        User user = signIn.signIn(plain.substring(0, colon), plain.substring(colon + 1), address);
        return Caller.of(user, anonymousRead.isAllowed());
    }

    private Caller byKey(String text) {
        if (text.startsWith(Tickets.Kind.TOKEN.prefix())) {
            User user = tickets.findUser(Tickets.Kind.TOKEN, text).orElseThrow(Credentials::invalid);
            return Caller.of(user, anonymousRead.isAllowed());
        }
        KeySecret secret = KeySecret.parse(text).orElseThrow(Credentials::invalid);
        SecretKey known = accounts.rows()
                .findKey(secret.id())
                .filter(key -> secret.hasHash(key.secretHash()))
                .filter(key -> key.key().isValidAt(Instant.now()))
                .orElseThrow(Credentials::invalid);
        User owner = accounts.rows()
                .findUser(known.key().owner())
                .map(Account::user)
                .filter(user -> !user.disabled())
                .orElseThrow(Credentials::invalid);
        accounts.noteUse(secret.id());
        return Caller.of(owner, known.key(), anonymousRead.isAllowed());
    }

    private static ProblemException invalid() {
        return ProblemException.unauthenticated(
                new Text("凭据无效、已过期或已停用", "The credentials are not valid, expired or disabled"));
    }
}
