package org.gridward.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;

/**
 * Makes those wait who fail to sign in: from the fifth failure of one name at one address, and from the fiftieth of one
 * address, twice as long each time, up to five minutes. Keeps 10,000 counters at most; the ones unused for longest go
 * first. Safe for any thread.
 */
final class SignInThrottle {
    private static final int NAME_FAILURES = 5;
    private static final int ADDRESS_FAILURES = 50;
    private static final int MAX_COUNTERS = 10_000;
    private static final long MAX_WAIT_MILLIS = 300_000;
    private static final long FORGET_MILLIS = 3_600_000;

    private record Counter(int failures, long waitUntil, long lastFailure) {}

    private final Clock clock;
    private final Map<String, Counter> counters = new LinkedHashMap<>(16, 0.75f, true);

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @throws ProblemException 429 while the name at that address, or the address, has to wait */
    synchronized void requireTurn(String name, String address) {
        long now = clock.millis();
        String network = networkOf(address);
        long wait = Math.max(waitOf(network, now), waitOf(network + " " + name, now));
        if (wait > 0) {
            throw ProblemException.tooMany(
                    new Text("登录失败次数过多，请稍后重试", "Signing in failed too often; try again later"), (wait + 999) / 1000);
        }
    }

    private long waitOf(String key, long now) {
        Counter counter = counters.get(key);
        return counter == null ? 0 : counter.waitUntil() - now;
    }

    synchronized void failed(String name, String address) {
        String network = networkOf(address);
        count(network, ADDRESS_FAILURES);
        count(network + " " + name, NAME_FAILURES);
    }

    /** The name is forgiven, its address is not: else one known password would pay for guessing all others. */
    synchronized void succeeded(String name, String address) {
        counters.remove(networkOf(address) + " " + name);
    }

    private void count(String key, int free) {
        long now = clock.millis();
        Counter before = counters.get(key);
        int failures = before == null || now - before.lastFailure() > FORGET_MILLIS ? 1 : before.failures() + 1;
        long wait = failures < free ? 0 : Math.min(1000L << Math.min(failures - free, 20), MAX_WAIT_MILLIS);
        counters.put(key, new Counter(failures, now + wait, now));
        if (counters.size() > MAX_COUNTERS) {
            counters.remove(counters.keySet().iterator().next());
        }
    }

    synchronized int size() {
        return counters.size();
    }

    /** An IPv6 customer has a whole /64 to come from. */
    private static String networkOf(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
