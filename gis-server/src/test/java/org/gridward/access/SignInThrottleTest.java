package org.gridward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.gridward.http.ProblemException;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private Instant now = Instant.EPOCH;
    private final SignInThrottle throttle = new SignInThrottle(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, address);
        }
    }

    private void assertWaits(String name, String address) {
        assertThatThrownBy(() -> throttle.requireTurn(name, address)).isInstanceOf(ProblemException.class);
    }

    private void assertFree(String name, String address) {
        assertThatCode(() -> throttle.requireTurn(name, address)).doesNotThrowAnyException();
    }

    @Test
    void the_fifth_failure_of_a_name_waits_at_its_address_only() {
        fail(4, "li", "10.0.0.1");
        assertFree("li", "10.0.0.1");
        fail(1, "li", "10.0.0.1");
        assertWaits("li", "10.0.0.1");
        assertFree("li", "10.0.0.2");
        assertFree("wang", "10.0.0.1");
        now = now.plus(Duration.ofSeconds(1));
        assertFree("li", "10.0.0.1");
    }

    @Test
    void each_further_failure_doubles_the_wait_up_to_five_minutes() {
        fail(30, "li", "10.0.0.1");
        now = now.plus(Duration.ofSeconds(299));
        assertWaits("li", "10.0.0.1");
        now = now.plus(Duration.ofSeconds(1));
        assertFree("li", "10.0.0.1");
    }

    @Test
    void many_names_from_one_address_wait_together() {
        for (int i = 0; i < 50; i++) {
            fail(1, "u" + i, "10.0.0.1");
        }
        assertWaits("fresh", "10.0.0.1");
        throttle.succeeded("fresh", "10.0.0.1");
        assertWaits("fresh", "10.0.0.1");
    }

    @Test
    void one_home_network_is_one_address() {
        fail(5, "li", "2001:db8:1:2::1");
        assertWaits("li", "2001:db8:1:2:ffff::9");
        assertFree("li", "2001:db8:1:3::1");
    }

    @Test
    void memory_is_bounded_and_success_forgives_the_name() {
        fail(5, "li", "10.0.0.1");
        throttle.succeeded("li", "10.0.0.1");
        assertFree("li", "10.0.0.1");
        for (int i = 0; i < 30_000; i++) {
            fail(1, "n" + i, "10.1." + i / 256 % 256 + "." + i % 256);
        }
        assertThat(throttle.size()).isLessThanOrEqualTo(10_000);
    }
}
