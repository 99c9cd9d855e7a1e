package org.gridward.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program sends as a key: {@code gw_}, the key's id, and 256 random bits. Only their hash is ever stored. */
record KeySecret(String id, String secret) {
    private static final Pattern TEXT = Pattern.compile("gw_([0-9A-HJKMNP-TV-Z]{26})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeySecret create(String id) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new KeySecret(id, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    static Optional<KeySecret> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? Optional.of(new KeySecret(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Shown once. */
    String text() {
        return "gw_" + id + "_" + secret;
    }

    /** Without salt and fast: nobody can try 256 random bits. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean hasHash(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
