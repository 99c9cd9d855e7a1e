package org.gridward.testbed;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A private PostgreSQL of local binaries on a free loopback port, which a test may stop and start again. */
public final class PostgisCluster implements AutoCloseable {
    public static final String USER = "grid";
    private static final Path LOCAL = Path.of("/usr/lib/postgresql");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path bin;
    private final Path home;
    private final int port;
    private volatile boolean running;

    private PostgisCluster(Path bin, Path home, int port) {
        this.bin = bin;
        this.home = home;
        this.port = port;
    }

    static boolean isAvailable() {
        return findBinaries().isPresent();
    }

    /** An empty one, not started yet; guard the test with {@code @Needs(POSTGIS_BINARIES)}. */
    public static PostgisCluster create() {
        try {
            // A short path: the socket's name must fit in 107 bytes.
            Path home = Files.createTempDirectory(Path.of("/tmp"), "gwpg");
            if (ROOT) {
                run(List.of("chown", "postgres", home.toString()));
            }
            PostgisCluster cluster = new PostgisCluster(findBinaries().orElseThrow(), home, freePort());
            cluster.call("initdb", "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            return cluster;
        } catch (IOException e) {
            throw new IllegalStateException("Could not make a private PostGIS", e);
        }
    }

    /** Of the database {@code postgres}, which has no PostGIS in it yet. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Returns when it answers, on the same port each time. */
    public void start() {
        String log = home.resolve("log").toString();
        String options = "-p " + port + " -k " + home + " -c listen_addresses=127.0.0.1 -c fsync=off"
                + " -c synchronous_commit=off -c full_page_writes=off";
        running = true;
        call("pg_ctl", "-w", "-s", "-l", log, "-o", options, "start");
    }

    /** Cuts all connections. */
    public void stop() {
        call("pg_ctl", "-w", "-s", "-m", "fast", "stop");
        running = false;
    }

    /** It is gone then, with all it holds. */
    @Override
    public void close() {
        try {
            if (running) {
                call("pg_ctl", "-w", "-s", "-m", "immediate", "stop");
            }
            run(List.of("rm", "-rf", home.toString()));
        } catch (IOException | IllegalStateException e) {
            System.err.println("The private PostGIS in " + home + " was not stopped: " + e.getMessage());
        }
    }

    private static Optional<Path> findBinaries() {
        if (!Files.isDirectory(LOCAL)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(LOCAL)) {
            return versions.filter(v -> Files.isExecutable(v.resolve("bin/initdb")))
                    .filter(v -> Files.exists(Path.of("/usr/share/postgresql")
                            .resolve(v.getFileName())
                            .resolve("extension/postgis.control")))
                    .map(v -> v.resolve("bin"))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void call(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        if (ROOT) {
            words.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        words.addAll(List.of(
                bin.resolve(program).toString(), "-D", home.resolve("data").toString()));
        words.addAll(List.of(arguments));
        try {
            run(words);
        } catch (IOException e) {
            throw new IllegalStateException(words + " failed", e);
        }
    }

    private static void run(List<String> words) throws IOException {
        Path output = Files.createTempFile("gridward", ".log");
        Process process = new ProcessBuilder(words)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(words + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
