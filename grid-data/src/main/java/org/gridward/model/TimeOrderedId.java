package org.gridward.model;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Makes ids of 26 characters that sort by the time of their making (ULID: 48 bits of milliseconds, 80 random bits, in
 * Crockford's base 32). Ids made in one process always rise, also when its clock steps back. Safe for any thread.
 */
public final class TimeOrderedId {
    private static final int LENGTH = 26;
    private static final int RANDOM_BITS = 80;
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static BigInteger last = BigInteger.ZERO;

    private TimeOrderedId() {}

    public static String create(Clock clock) {
        BigInteger fresh =
                BigInteger.valueOf(clock.millis()).shiftLeft(RANDOM_BITS).or(new BigInteger(RANDOM_BITS, RANDOM));
        return encode(after(fresh));
    }

    private static synchronized BigInteger after(BigInteger fresh) {
        last = fresh.compareTo(last) > 0 ? fresh : last.add(BigInteger.ONE);
        return last;
    }

    private static String encode(BigInteger value) {
        char[] id = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            int digit = value.shiftRight(5 * (LENGTH - 1 - i)).intValue() & 31;
            id[i] = DIGITS.charAt(digit);
        }
        return new String(id);
    }
}
