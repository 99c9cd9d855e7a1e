package org.gridward.lookup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A client that sends all rows before it reads the first answer, as most libraries do, and through narrow pipes: whoever
 * wants it to read before it has sent everything waits for ever. In HTTP/1.0, so that the answer is not cut into chunks.
 */
public final class LongBatch {
    private static final int NARROW = 4096;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String HEADER = "row,lon,lat\n";
    private static final String ROW = "%07d,121.%06d,31.%06d\n";
    private static final int ROW_BYTES = ROW.formatted(0, 0, 0).length();

    private LongBatch() {}

    /**
     * How many rows came back, each in its place and with an answer.
     *
     * @throws IOException when the server does not go on for a minute
     */
    public static int send(int port, int rows) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(NARROW);
            socket.setSendBufferSize(NARROW);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            OutputStream out = socket.getOutputStream();
            long length = HEADER.length() + (long) rows * ROW_BYTES;
            out.write(bytes("POST /api/v1/resolve/batch HTTP/1.0\r\nContent-Type: text/csv\r\nContent-Length: " + length
                    + "\r\n\r\n" + HEADER));
            for (int row = 0; row < rows; row++) {
                out.write(bytes(ROW.formatted(row, 450_000 + row * 7L % 60_000, 200_000 + row * 11L % 60_000)));
            }
            return count(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int count(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("row,")) {
            line = in.readLine();
        }
        int rows = 0;
        for (line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.startsWith("%07d,".formatted(rows)) || !line.matches(".*,(OWNED|OUT_OF_GRID|OUTSIDE),.*")) {
                throw new IllegalStateException("Row " + rows + " is answered by " + line);
            }
            rows++;
        }
        return rows;
    }
}
