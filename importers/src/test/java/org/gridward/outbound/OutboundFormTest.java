package org.gridward.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.gridward.outbound.OutboundException.Reason;
import org.gridward.outbound.OutboundRequest.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in a multipart form. */
class OutboundFormTest {
    private static final byte[] CREATED =
            "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void files_arrive_byte_by_byte_without_their_place_on_this_machine() throws Exception {
        Path file = folder.resolve("街道.geojson");
        Files.writeString(file, "{\"name\": \"豫园街道\"}");
        AtomicReference<String> body = new AtomicReference<>("");
        try (RawServer server = RawServer.start((socket, out) -> {
            body.set(readUntil(socket, "--\r\n"));
            out.write(CREATED);
            // a socket that is closed over unread bytes takes the answer back
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        })) {
            List<Part> parts = List.of(new Part.Field("publish", "true"), new Part.FileContent("streets", file));
            assertThat(send(server, parts, OutboundLimits.UPLOAD).status()).isEqualTo(202);
            assertThat(server.heads().get(0)).contains("content-type: multipart/form-data; boundary=");
            assertThat(body.get())
                    .contains("name=\"publish\"")
                    .contains("name=\"streets\"; filename=\"file\"")
                    .contains("{\"name\": \"豫园街道\"}")
                    .doesNotContain("街道.geojson")
                    .doesNotContain(folder.toString());
        }
    }

    @Test
    void a_server_that_stops_reading_ends_the_upload() throws Exception {
        Path file = folder.resolve("large");
        Files.write(file, new byte[32 * 1024 * 1024]);
        OutboundLimits impatient =
                new OutboundLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(1), 100);
        try (RawServer server = RawServer.start((socket, out) -> Thread.sleep(4_000))) {
            assertThatThrownBy(() -> send(server, List.of(new Part.FileContent("f", file)), impatient))
                    .isInstanceOfSatisfying(
                            OutboundException.class, e -> assertThat(e.reason()).isIn(Reason.TOO_SLOW, Reason.BROKEN));
        }
    }

    @Test
    void a_file_that_is_not_there_is_told() throws Exception {
        try (RawServer server = RawServer.start((socket, out) -> out.write(CREATED))) {
            List<Part> parts = List.of(new Part.FileContent("f", folder.resolve("nowhere")));
            assertThatThrownBy(() -> send(server, parts, OutboundLimits.STANDARD))
                    .isInstanceOf(OutboundException.class);
        }
    }

    private static OutboundResponse send(RawServer server, List<Part> parts, OutboundLimits limits) {
        OutboundSettings settings = new OutboundSettings(Set.of("127.0.0.1"), null);
        try (OutboundClient client = new OutboundClient(settings)) {
            return client.send(OutboundRequest.post(server.uri("/"), parts).withLimits(limits));
        }
    }

    private static String readUntil(Socket socket, String end) throws Exception {
        StringBuilder bytes = new StringBuilder();
        while (bytes.indexOf(end) < 0) {
            bytes.append((char) socket.getInputStream().read());
        }
        return new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
