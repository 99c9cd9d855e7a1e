package org.gridward.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes and checks the hashes of passwords. Slow on purpose, so only as many at a time as there are processors. */
@Component
public class Passwords {
    private static final int MIN_CHARACTERS = 12;
    /** More is not looked at by bcrypt. */
    private static final int MAX_BYTES = 72;

    private static final int RANDOM_BYTES = 18;
    private static final long PATIENCE_SECONDS = 5;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
    private final Semaphore slots =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    /** Checked for unknown names, so that the time of an answer does not tell which names exist. */
    private final String nobodys = encoder.encode(createRandom());

    /** 24 characters, all of them fit for a header and a command line. */
    public String createRandom() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String hash(String password) {
        return String.valueOf(inTurn(() -> encoder.encode(password)));
    }

    boolean matches(String password, String hash) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                && inTurn(() -> encoder.matches(password, hash));
    }

    /** As slow as {@link #matches}; always false. */
    boolean matchesNobody(String password) {
        matches(password, nobodys);
        return false;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!slots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.busy(
                        new Text("登录请求过多，请稍后重试", "Too many people sign in at once; try again later"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.busy(new Text("服务器正在停止", "The server is stopping"));
        }
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    /** @throws ProblemException 400 naming {@code field} when the password is too short, too long or the name itself */
    void requireGood(String field, String password, String userName) {
        if (password.length() < MIN_CHARACTERS) {
            throw ProblemException.invalidParameter(
                    field,
                    null,
                    new Text(
                            "口令至少 " + MIN_CHARACTERS + " 个字符",
                            "A password has at least " + MIN_CHARACTERS + " characters"));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw ProblemException.invalidParameter(
                    field,
                    null,
                    new Text("口令最多 " + MAX_BYTES + " 字节", "A password has at most " + MAX_BYTES + " bytes"));
        }
        if (password.equalsIgnoreCase(userName) || password.chars().distinct().count() < 4) {
            throw ProblemException.invalidParameter(
                    field, null, new Text("口令太容易猜到", "The password is too easy to guess"));
        }
    }
}
