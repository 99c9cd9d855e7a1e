package org.gridward.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class ProblemAdviceTest {
    private final ProblemAdvice advice = new ProblemAdvice(List.of());
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/layers");

    static List<IOException> lostElsewhere() {
        return List.of(
                new SocketException("Connection reset by peer"), new IOException("Broken pipe"), new EOFException());
    }

    @Test
    void nothing_is_said_to_a_client_that_is_gone() {
        IOException gone = new AsyncRequestNotUsableException("ServletOutputStream failed to write");
        assertThat(advice.fault(new UncheckedIOException(gone), request, Locale.ENGLISH))
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("lostElsewhere")
    void a_connection_of_the_server_that_is_lost_is_no_client_that_is_gone(IOException lost) {
        assertThat(advice.fault(new IllegalStateException(lost), request, Locale.ENGLISH)
                        .getStatusCode())
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
