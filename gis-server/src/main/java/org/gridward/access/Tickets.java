package org.gridward.access;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gridward.model.User;
import org.gridward.store.AccessRows;
import org.gridward.store.AccessRows.Account;
import org.springframework.stereotype.Component;

/**
 * What the page is given for a password: signed texts that name a user and an end. Every process of a database accepts
 * them, none stores them. They are void once the user is disabled or has another password.
 */
@Component
class Tickets {
    /** A ticket of one kind is never taken for another. */
    enum Kind {
        /** In a cookie that goes to {@code /session} only; buys tokens. */
        SESSION("gws_", Duration.ofHours(12)),
        /** In the memory of the page; goes with each request. */
        TOKEN("gwp_", Duration.ofMinutes(10));

        private final String prefix;
        private final Duration life;

        Kind(String prefix, Duration life) {
            this.prefix = prefix;
            this.life = life;
        }

        String prefix() {
            return prefix;
        }

        Duration life() {
            return life;
        }
    }

    private final Accounts accounts;

    Tickets(Accounts accounts) {
        this.accounts = accounts;
    }

    String create(Kind kind, String userName) {
        AccessRows rows = accounts.rows();
        Account account = rows.findUser(userName).orElseThrow();
        String what = userName + " " + Instant.now().plus(kind.life()).getEpochSecond();
        return kind.prefix() + base64(what.getBytes(StandardCharsets.UTF_8)) + "." + sign(kind, what, account, rows);
    }

    /** The user, when the ticket is one of ours, of that kind, and still valid. */
    Optional<User> findUser(Kind kind, String ticket) {
        int dot = ticket.indexOf('.');
        if (!ticket.startsWith(kind.prefix()) || dot < 0) {
            return Optional.empty();
        }
        String what;
        try {
            what = new String(
                    Base64.getUrlDecoder().decode(ticket.substring(kind.prefix().length(), dot)),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        String name = what.substring(0, Math.max(what.indexOf(' '), 0));
        AccessRows rows = accounts.rows();
        return rows.findUser(name)
                .filter(account -> isSame(sign(kind, what, account, rows), ticket.substring(dot + 1)))
                // only what is signed is read as a number
                .filter(account -> Long.parseLong(what.substring(name.length() + 1))
                        > Instant.now().getEpochSecond())
                .map(Account::user)
                .filter(user -> !user.disabled());
    }

    private static String sign(Kind kind, String what, Account account, AccessRows rows) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(rows.secret().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            String all = kind.prefix() + what + " " + account.passwordHash();
            return base64(mac.doFinal(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
