package org.gridward.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
    private long nanos;

    /** Each read of a block takes so long by the clock of this test. */
    private BoundedBody body(int bytes, int limit, Duration perRead) {
        ByteArrayInputStream content = new ByteArrayInputStream(new byte[bytes]);
        ServletInputStream slow = new ServletInputStream() {
            @Override
            public int read() {
                nanos += perRead.toNanos();
                return content.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                nanos += perRead.toNanos();
                return content.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return content.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
        return new BoundedBody(slow, limit, Duration.ofSeconds(20), () -> nanos);
    }

    @Test
    void a_body_of_the_limit_passes_and_one_more_byte_does_not() throws IOException {
        assertThat(body(1_000, 1_000, Duration.ZERO).readAllBytes()).hasSize(1_000);
        assertThatThrownBy(() -> body(1_001, 1_000, Duration.ZERO).readAllBytes())
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_LARGE));
    }

    @Test
    void a_body_that_trickles_is_given_up_though_it_never_stops() {
        BoundedBody trickle = body(10_000, 10_000, Duration.ofSeconds(9));
        assertThatThrownBy(() -> {
                    while (trickle.read() >= 0) {}
                })
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_SLOW));
        assertThat(Duration.ofNanos(nanos)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
    }

    @Test
    void a_long_body_on_a_poor_line_comes_through() throws IOException {
        BoundedBody poor = body(400_000, 1_000_000, Duration.ofSeconds(1));
        byte[] block = new byte[4_096];
        int sum = 0;
        for (int read = poor.read(block, 0, block.length); read > 0; read = poor.read(block, 0, block.length)) {
            sum += read;
        }
        assertThat(sum).isEqualTo(400_000);
    }
}
