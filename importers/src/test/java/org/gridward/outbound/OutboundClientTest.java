package org.gridward.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.gridward.outbound.OutboundException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundClientTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final OutboundLimits SHORT =
            new OutboundLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(30), 100_000);

    @Test
    void an_answer_comes_with_its_status_its_headers_and_its_body() throws Exception {
        try (RawServer server =
                RawServer.start(RawServer.text(OK + "ETag: \"7\"\r\nContent-Length: 6\r\n\r\ngrids!"))) {
            OutboundResponse response = send(server, OutboundRequest.get(server.uri("/a?b=c")));
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.findHeader("etag")).contains("\"7\"");
            assertThat(response.text()).isEqualTo("grids!");
        }
    }

    @Test
    void the_request_names_gridward_and_no_address_of_this_machine() throws Exception {
        try (RawServer server = RawServer.start(RawServer.text(OK + "Content-Length: 0\r\n\r\n"))) {
            send(server, OutboundRequest.get(server.uri("")).withHeader("X-Key", "k"));
            assertThat(server.heads().get(0))
                    .startsWith("GET / HTTP/1.1\r\n")
                    .contains("user-agent: Gridward/")
                    .contains("X-Key: k")
                    .contains("host: 127.0.0.1:" + server.port());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirection_is_refused_and_nobody_goes_there(int status) throws Exception {
        try (RawServer inner = RawServer.start(RawServer.text(OK + "Content-Length: 0\r\n\r\n"));
                RawServer server = RawServer.start(RawServer.text("HTTP/1.1 " + status + " Elsewhere\r\nLocation: "
                        + inner.uri("/secret") + "\r\nContent-Length: 0\r\n\r\n"))) {
            assertReason(server, OutboundLimits.STANDARD, Reason.REDIRECTED);
            assertThat(inner.heads()).isEmpty();
        }
    }

    @Test
    void headers_that_trickle_in_end_with_the_total_time() throws Exception {
        try (RawServer server = RawServer.start((socket, out) -> trickle(out, OK + "X: "))) {
            assertReason(server, SHORT, Reason.TOO_SLOW);
            assertThat(server.sawClientLeave()).isTrue();
        }
    }

    @Test
    void a_body_that_trickles_for_ever_ends_with_the_total_time() throws Exception {
        try (RawServer server = RawServer.start((socket, out) -> trickle(out, OK + "\r\n"))) {
            assertReason(server, SHORT, Reason.TOO_SLOW);
            assertThat(server.sawClientLeave()).isTrue();
        }
    }

    @Test
    void a_silent_server_ends_with_the_idle_time() throws Exception {
        OutboundLimits impatient =
                new OutboundLimits(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMillis(300), 100_000);
        try (RawServer server =
                RawServer.start((socket, out) -> socket.getInputStream().read())) {
            assertThatThrownBy(() ->
                            send(server, OutboundRequest.get(server.uri("/")).withLimits(impatient)))
                    .isInstanceOfSatisfying(
                            OutboundException.class, e -> assertThat(e.reason()).isIn(Reason.BROKEN, Reason.TOO_SLOW));
        }
    }

    @Test
    void an_endless_body_ends_at_the_cap() throws Exception {
        try (RawServer server = RawServer.start((socket, out) -> {
            out.write((OK + "\r\n").getBytes(StandardCharsets.US_ASCII));
            flood(out);
        })) {
            assertReason(server, SHORT, Reason.TOO_LARGE);
            assertThat(server.sawClientLeave()).isTrue();
        }
    }

    @Test
    void endless_headers_end_too() throws Exception {
        try (RawServer server = RawServer.start((socket, out) -> {
            out.write(OK.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(("X-" + i + ": y\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        })) {
            assertReason(server, SHORT, Reason.BROKEN);
        }
    }

    @Test
    void a_bomb_is_measured_after_it_was_unpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        assertThat(packed.size()).isLessThan(100_000);
        try (RawServer server = RawServer.start((socket, out) -> {
            out.write((OK + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(packed.toByteArray());
        })) {
            assertReason(server, SHORT, Reason.TOO_LARGE);
        }
    }

    @Test
    void a_body_cut_short_is_no_answer() throws Exception {
        try (RawServer server = RawServer.start(RawServer.text(OK + "Content-Length: 100\r\n\r\nhalf"))) {
            assertReason(server, SHORT, Reason.BROKEN);
        }
    }

    @Test
    void a_reset_is_no_answer() throws Exception {
        try (RawServer server = RawServer.start((socket, out) -> {
            out.write((OK + "Content-Length: 100\r\n\r\nhalf").getBytes(StandardCharsets.US_ASCII));
            socket.setSoLinger(true, 0);
        })) {
            assertReason(server, SHORT, Reason.BROKEN);
        }
    }

    @Test
    void what_is_not_http_is_no_answer() throws Exception {
        try (RawServer server = RawServer.start(RawServer.text("SSH-2.0-OpenSSH_9.2\r\n\r\n"))) {
            assertReason(server, SHORT, Reason.BROKEN);
        }
    }

    @Test
    void nobody_listening_is_told_as_such() throws Exception {
        RawServer server = RawServer.start(RawServer.text(OK));
        server.close();
        assertReason(server, SHORT, Reason.NO_CONNECTION);
    }

    @Test
    void an_inner_address_is_refused_unless_it_is_listed() throws Exception {
        try (RawServer server = RawServer.start(RawServer.text(OK + "Content-Length: 0\r\n\r\n"));
                OutboundClient client = new OutboundClient(OutboundSettings.PUBLIC_ONLY)) {
            for (String host : List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "[::ffff:127.0.0.1]")) {
                URI uri = URI.create("http://" + host + ":" + server.port() + "/");
                assertThatThrownBy(() -> client.send(OutboundRequest.get(uri)))
                        .as(host)
                        .isInstanceOfSatisfying(
                                OutboundException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED_ADDRESS));
            }
            assertThat(server.heads()).isEmpty();
        }
    }

    @Test
    void a_name_is_looked_up_once_and_the_judged_address_is_the_one_connected_to() throws Exception {
        AtomicInteger lookUps = new AtomicInteger();
        InetAddress outer = InetAddress.getByName("8.8.8.8");
        InetAddress inner = InetAddress.getByName("127.0.0.1");
        // outside when it is judged, inside when somebody asks again
        NameResolver rebinding = host -> List.of(lookUps.getAndIncrement() == 0 ? outer : inner);
        try (RawServer server = RawServer.start(RawServer.text(OK + "Content-Length: 0\r\n\r\n"));
                OutboundClient client = new OutboundClient(OutboundSettings.PUBLIC_ONLY, rebinding)) {
            URI uri = URI.create("http://rebinding.example:" + server.port() + "/");
            OutboundLimits quick =
                    new OutboundLimits(Duration.ofMillis(300), Duration.ofMillis(600), Duration.ofSeconds(1), 10);
            assertThatThrownBy(() -> client.send(OutboundRequest.get(uri).withLimits(quick)))
                    .isInstanceOf(OutboundException.class);
            assertThat(server.heads()).isEmpty();
            assertThat(lookUps).hasValue(1);
        }
    }

    @Test
    void one_inner_address_among_outer_ones_refuses_the_name() throws Exception {
        List<InetAddress> mixed = List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1"));
        try (OutboundClient client = new OutboundClient(OutboundSettings.PUBLIC_ONLY, host -> mixed)) {
            assertThatThrownBy(() -> client.send(OutboundRequest.get(URI.create("http://mixed.example/"))))
                    .isInstanceOfSatisfying(
                            OutboundException.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED_ADDRESS));
        }
    }

    @Test
    void a_listed_name_is_asked_by_its_name_at_its_next_address_when_the_first_is_dead() throws Exception {
        List<InetAddress> both = List.of(InetAddress.getByName("127.0.0.7"), InetAddress.getByName("127.0.0.1"));
        try (RawServer server = RawServer.start(RawServer.text(OK + "Content-Length: 0\r\n\r\n"));
                OutboundClient client =
                        new OutboundClient(new OutboundSettings(Set.of("Grid.Example"), null), host -> both)) {
            URI uri = URI.create("http://grid.example:" + server.port() + "/");
            assertThat(client.send(OutboundRequest.get(uri)).status()).isEqualTo(200);
            assertThat(server.heads().get(0)).contains("host: grid.example:" + server.port());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "gopher://example.org/",
                "http:///x",
                "http://user:secret@example.org/",
                "//example.org/",
                "http://example.org:0/",
                "http://example.org:65536/",
                "mailto:a@example.org"
            })
    void only_plain_web_addresses_are_asked(String address) {
        assertThatThrownBy(() -> OutboundRequest.get(URI.create(address)))
                .isInstanceOfSatisfying(
                        OutboundException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BAD_ADDRESS));
    }

    private static OutboundResponse send(RawServer server, OutboundRequest request) {
        OutboundSettings settings = new OutboundSettings(Set.of("127.0.0.1:" + server.port()), null);
        try (OutboundClient client = new OutboundClient(settings)) {
            return client.send(request);
        }
    }

    private static void assertReason(RawServer server, OutboundLimits limits, Reason reason) {
        assertThatThrownBy(
                        () -> send(server, OutboundRequest.get(server.uri("/")).withLimits(limits)))
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        e -> assertThat(e.reason()).as(e.toString()).isEqualTo(reason));
    }

    private static void trickle(OutputStream out, String start) throws Exception {
        out.write(start.getBytes(StandardCharsets.US_ASCII));
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
        }
    }

    private static void flood(OutputStream out) throws Exception {
        byte[] block = new byte[65_536];
        while (true) {
            out.write(block);
        }
    }
}
