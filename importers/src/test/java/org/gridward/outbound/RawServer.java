package org.gridward.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on loopback that behaves as badly as a test wants it to. */
final class RawServer implements AutoCloseable {
    /** What is done with each connection, after its request's head was read. */
    interface Behaviour {
        void answer(Socket socket, OutputStream out) throws Exception;
    }

    private final ServerSocket listening;
    private final Behaviour behaviour;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final CountDownLatch clientGone = new CountDownLatch(1);

    private RawServer(ServerSocket listening, Behaviour behaviour) {
        this.listening = listening;
        this.behaviour = behaviour;
        Thread thread = new Thread(this::accept, "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    static RawServer start(Behaviour behaviour) throws IOException {
        return new RawServer(new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1")), behaviour);
    }

    static RawServer on(ServerSocket listening, Behaviour behaviour) {
        return new RawServer(listening, behaviour);
    }

    static Behaviour text(String response) {
        return (socket, out) -> out.write(response.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void accept() {
        try {
            while (true) {
                try (Socket socket = listening.accept()) {
                    heads.add(readHead(socket.getInputStream()));
                    behaviour.answer(socket, socket.getOutputStream());
                } catch (IOException broken) {
                    if (listening.isClosed()) {
                        return;
                    }
                    clientGone.countDown();
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** What was asked: request line and headers. */
    List<String> heads() {
        return heads;
    }

    /** Whether the client has closed a connection on which this server was writing. */
    boolean sawClientLeave() throws InterruptedException {
        return clientGone.await(10, TimeUnit.SECONDS);
    }

    int port() {
        return listening.getLocalPort();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
