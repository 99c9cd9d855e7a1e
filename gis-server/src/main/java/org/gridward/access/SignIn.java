package org.gridward.access;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;
import org.gridward.model.User;
import org.gridward.store.AccessRows.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells by name and password who somebody is. Safe for any thread. */
@Component
class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int MAX_REMEMBERED = 1_000;

    /** @param passwordHash of the user when the password was found right; another one makes this void */
    private record Proof(String passwordHash, byte[] passwordMac) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle = new SignInThrottle(Clock.systemUTC());
    private final byte[] macKey = new byte[32];
    /** Who sends the password with each request must not pay the slow hash each time. */
    private final Map<String, Proof> proofs = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
            return size() > MAX_REMEMBERED;
        }
    });

    SignIn(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        new SecureRandom().nextBytes(macKey);
    }

    /** @throws ProblemException 401 when name or password is wrong or the user disabled; 429 after too many failures */
    User signIn(String name, String password, String address) {
        throttle.requireTurn(name, address);
        Optional<Account> account = accounts.rows().findUser(name);
        if (account.isPresent() && isRight(account.get(), password)) {
            throttle.succeeded(name, address);
            return account.get().user();
        }
        if (account.isEmpty()) {
            passwords.matchesNobody(password);
        }
        throttle.failed(name, address);
        LOG.info("Signing in as {} from {} failed", UserNames.isValid(name) ? name : "(no valid name)", address);
        throw ProblemException.unauthenticated(
                new Text("用户名或口令错误，或用户已停用", "Name or password is wrong, or the user is disabled"));
    }

    /** Also for whoever has to give the password again. */
    boolean isRight(Account account, String password) {
        byte[] mac = macOf(password);
        Proof proof = proofs.get(account.user().name());
        boolean known = proof != null
                && proof.passwordHash().equals(account.passwordHash())
                && MessageDigest.isEqual(proof.passwordMac(), mac);
        if (!known && !passwords.matches(password, account.passwordHash())) {
            return false;
        }
        if (account.user().disabled()) {
            return false;
        }
        proofs.put(account.user().name(), new Proof(account.passwordHash(), mac));
        return true;
    }

    private byte[] macOf(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(macKey, "HmacSHA256"));
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }
}
