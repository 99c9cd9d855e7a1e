package org.gridward.testbed;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A PostGIS server for tests, one per JVM, found in this order: {@code GRIDWARD_TEST_JDBC_URL}, a container where there
 * is a Docker engine, else a private cluster of local binaries on a free loopback port, stopped when the JVM ends.
 */
public final class Postgis {
    private static final Path LOCAL = Path.of("/usr/lib/postgresql");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static Optional<Postgis> server;

    private final String url;
    private final String user;
    private final String password;

    private Postgis(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Where a test finds its own, empty database. */
    public record TestDatabase(String jdbcUrl, String user, String password) {}

    static boolean isAvailable() {
        return find().isPresent();
    }

    /** A fresh database with PostGIS in it; guard the test with {@code @Needs(POSTGIS)}. */
    public static TestDatabase createDatabase() {
        return find().orElseThrow().create();
    }

    private static synchronized Optional<Postgis> find() {
        if (server == null) {
            server = start();
        }
        return server;
    }

    private static Optional<Postgis> start() {
        String given = System.getenv("GRIDWARD_TEST_JDBC_URL");
        if (given != null) {
            return Optional.of(new Postgis(
                    given,
                    System.getenv().getOrDefault("GRIDWARD_TEST_JDBC_USER", "postgres"),
                    System.getenv().getOrDefault("GRIDWARD_TEST_JDBC_PASSWORD", "")));
        }
        if (System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"))) {
            return Optional.of(startContainer());
        }
        return findBinaries().map(Postgis::startCluster);
    }

    @SuppressWarnings("resource") // stopped by Testcontainers' own reaper when the JVM ends
    private static Postgis startContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer(
                DockerImageName.parse("postgis/postgis:15-3.4").asCompatibleSubstituteFor("postgres"));
        container.start();
        return new Postgis(container.getJdbcUrl(), container.getUsername(), container.getPassword());
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

    private static Postgis startCluster(Path bin) {
        try {
            // A short path: the socket's name must fit in 107 bytes.
            Path home = Files.createTempDirectory(Path.of("/tmp"), "gwpg");
            int port = freePort();
            boolean root = "root".equals(System.getProperty("user.name"));
            if (root) {
                run(List.of("chown", "postgres", home.toString()));
            }
            String data = home.resolve("data").toString();
            run(command(
                    root,
                    bin,
                    "initdb",
                    "-D",
                    data,
                    "-U",
                    "grid",
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "--no-sync"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopCluster(root, bin, home)));
            run(command(
                    root,
                    bin,
                    "pg_ctl",
                    "-D",
                    data,
                    "-w",
                    "-s",
                    "-l",
                    home.resolve("log").toString(),
                    "-o",
                    "-p " + port + " -k " + home + " -c listen_addresses=127.0.0.1 -c fsync=off"
                            + " -c synchronous_commit=off -c full_page_writes=off",
                    "start"));
            return new Postgis("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "grid", "");
        } catch (IOException e) {
            throw new IllegalStateException("Could not start a private PostGIS", e);
        }
    }

    private static void stopCluster(boolean root, Path bin, Path home) {
        try {
            run(command(
                    root, bin, "pg_ctl", "-D", home.resolve("data").toString(), "-w", "-s", "-m", "immediate", "stop"));
            run(List.of("rm", "-rf", home.toString()));
        } catch (IOException | IllegalStateException e) {
            System.err.println("The private PostGIS in " + home + " was not stopped: " + e.getMessage());
        }
    }

    private static List<String> command(boolean root, Path bin, String program, String... args) {
        List<String> words = new ArrayList<>();
        if (root) {
            words.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        words.add(bin.resolve(program).toString());
        words.addAll(List.of(args));
        return words;
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

    /** A copy of a database that has PostGIS in it, which is ten times faster than installing it anew. */
    private synchronized TestDatabase create() {
        String prefix = "gridward_" + ProcessHandle.current().pid() + "_";
        int number = DATABASES.incrementAndGet();
        String template = prefix + "template";
        if (number == 1) {
            execute(url, "create database " + template);
            execute(urlOf(template), "create extension if not exists postgis");
        }
        execute(url, "create database " + prefix + number + " template " + template);
        return new TestDatabase(urlOf(prefix + number), user, password);
    }

    private String urlOf(String database) {
        return url.replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1");
    }

    private void execute(String jdbcUrl, String sql) {
        try (var connection = DriverManager.getConnection(jdbcUrl, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " failed", e);
        }
    }
}
