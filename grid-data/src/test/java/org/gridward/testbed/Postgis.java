package org.gridward.testbed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A PostGIS server for tests, one per JVM, found in this order: {@code GRIDWARD_TEST_JDBC_URL}, a container where there
 * is a Docker engine, else a private cluster of local binaries on a free loopback port, stopped when the JVM ends.
 */
public final class Postgis {
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
        return PostgisCluster.isAvailable() ? Optional.of(startCluster()) : Optional.empty();
    }

    @SuppressWarnings("resource") // stopped by Testcontainers' own reaper when the JVM ends
    private static Postgis startContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer(
                DockerImageName.parse("postgis/postgis:15-3.4").asCompatibleSubstituteFor("postgres"));
        container.start();
        return new Postgis(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private static Postgis startCluster() {
        PostgisCluster cluster = PostgisCluster.create();
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        cluster.start();
        return new Postgis(cluster.jdbcUrl(), PostgisCluster.USER, "");
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
