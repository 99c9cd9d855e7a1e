package org.gridward.lookup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As little work as a client can have: it shares its cores with the server. */
final class BenchmarkClient {
    private static final String LENGTH = "content-length:";

    private BenchmarkClient() {}

    static byte[] request(String path) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] body(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request);
            return answer(new BufferedInputStream(socket.getInputStream()));
        }
    }

    /** Answers per second over so many connections, each asked again as soon as it has answered. */
    static double perSecond(int port, List<byte[]> requests, int connections, int millis) throws Exception {
        long start = System.nanoTime();
        long end = start + millis * 1_000_000L;
        long count = atOnce(connections, client -> ask(port, requests, client * 31, end));
        return count / ((System.nanoTime() - start) / 1e9);
    }

    /** What a client with a number does. */
    private interface Client {
        long run(int number) throws IOException;
    }

    /** The sum of what the clients say; fails when one of them does. */
    private static long atOnce(int clients, Client client) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                tasks.add(() -> client.run(number));
            }
            long sum = 0;
            for (Future<Long> done : threads.invokeAll(tasks)) {
                sum += done.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long ask(int port, List<byte[]> requests, int first, long end) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            long count = 0;
            while (System.nanoTime() < end) {
                out.write(requests.get((int) ((first + count) % requests.size())));
                answer(in);
                count++;
            }
            return count;
        }
    }

    private static byte[] answer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 200")) {
            throw new IOException(status);
        }
        int length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        return length < 0 ? chunks(in) : in.readNBytes(length);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(4096);
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** Until so many batches at once are answered. */
    static double batchSeconds(int port, byte[] body, int clients) throws Exception {
        long start = System.nanoTime();
        atOnce(clients, client -> batch(port, body));
        return (System.nanoTime() - start) / 1e9;
    }

    /** In HTTP/1.0: the answer ends with the connection. */
    private static long batch(int port, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes("POST /api/v1/resolve/batch HTTP/1.0\r\nContent-Type: text/csv\r\nContent-Length: "
                    + body.length + "\r\n\r\n"));
            out.write(body);
            byte[] buffer = new byte[1 << 18];
            long lines = 0;
            InputStream in = socket.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            if (lines < 1_000_000) {
                throw new IOException("only " + lines + " lines");
            }
            return lines;
        }
    }
}
