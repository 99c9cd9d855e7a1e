package org.gridward.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gridward.lookup.LongBatch;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is many times larger than the server's memory, and one that is larger than it may be. */
class LongBatchIT {
    private static final String HEAP = "-Xmx192m";

    @TempDir
    private Path folder;

    @Test
    void any_number_of_rows_is_answered_in_constant_memory() throws Exception {
        int rows = Checkout.count(50_000, 3_000_000);
        try (ServerProcess server =
                ServerProcess.startWith(HEAP, "--gridward.data-dir=" + folder, "--sample=huangpu")) {
            assertThat(LongBatch.send(server.port(), rows)).isEqualTo(rows);
            assertThat(server.output()).doesNotContain("OutOfMemoryError");
            server.stop();
        }
    }

    @Test
    void a_body_that_turns_out_larger_than_allowed_is_a_problem_and_no_half_answer() throws Exception {
        try (ServerProcess server = ServerProcess.startWith(
                HEAP, "--gridward.data-dir=" + folder, "--sample=huangpu", "--gridward.upload-limit=300KB")) {
            String part = "121.493,31.23\n".repeat(2_000);
            assertThat(sendChunked(server.port(), "lon,lat\n", part, 5))
                    .startsWith("HTTP/1.1 200")
                    .contains("OWNED");
            assertThat(sendChunked(server.port(), "lon,lat\n", part, 30))
                    .startsWith("HTTP/1.1 413")
                    .contains("/problems/too-large")
                    .doesNotContain("OWNED");
            server.stop();
        }
    }

    /** Everything that comes back until the server ends the connection. */
    private static String sendChunked(int port, String head, String part, int parts) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            write(
                    out,
                    "POST /api/v1/resolve/batch HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Accept-Language: en\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n");
            chunk(out, head);
            for (int i = 0; i < parts; i++) {
                chunk(out, part);
            }
            write(out, "0\r\n\r\n");
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        write(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
