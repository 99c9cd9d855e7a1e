package org.gridward.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.gridward.draft.Drafts;
import org.gridward.lookup.Http;
import org.gridward.model.Draft;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.sample.CityGenerator;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Need;
import org.gridward.testbed.Postgis;
import org.gridward.testbed.Vertices;

/**
 * A server over 100,000 grids: how long it takes to start, and how long after a publication of a hundred changed grids its
 * answers are of the new edition. The server is a process of its own; the publisher another, on the same cores.
 */
public final class CityBenchmark {
    private static final int GRIDS = 100_000;
    private static final int STARTS = 3;
    private static final int PUBLICATIONS = 20;
    private static final int CHANGED_GRIDS = 100;
    private static final int NUDGE_STEPS = 7;

    private final List<Grid> grids = new ArrayList<>();
    private final Map<Long, List<Grid>> byVertex = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Long> vertices;
    private final Set<RowKey> touched = new HashSet<>();

    private CityBenchmark() {
        CityGenerator.generate(20_261_125L, GRIDS).rows().forEach(rows::add);
        rows.forEach(row -> {
            if (row instanceof Grid grid) {
                grids.add(grid);
                grid.shape().forEachSegment((ax, ay, bx, by) -> byVertex.computeIfAbsent(
                                key(ax, ay), vertex -> new ArrayList<>())
                        .add(grid));
            }
        });
        vertices = List.copyOf(byVertex.keySet());
    }

    /** @param arguments {@code starts} or {@code publications} for one of them alone */
    public static void main(String[] arguments) throws Exception {
        CityBenchmark city = new CityBenchmark();
        Path folder = Files.createTempDirectory("gridward-city");
        List<String> wanted = List.of(arguments);
        boolean starts = !wanted.equals(List.of("publications"));
        if (starts) {
            city.fill(DatabaseSettings.embedded(folder.resolve("embedded")));
            measureStarts("embedded", folder.resolve("embedded"), List.of());
        }
        if (!Need.POSTGIS.isAvailable()) {
            say("PostGIS: not measured, there is none");
            return;
        }
        Postgis.TestDatabase place = Postgis.createDatabase();
        DatabaseSettings settings = new DatabaseSettings(place.jdbcUrl(), place.user(), place.password());
        city.fill(settings);
        List<String> words = List.of(
                "--gridward.jdbc-url=" + place.jdbcUrl(),
                "--gridward.db-user=" + place.user(),
                "--gridward.db-password=" + place.password());
        if (starts) {
            measureStarts("PostGIS", folder.resolve("postgis"), words);
        }
        if (wanted.equals(List.of("starts"))) {
            return;
        }
        try (Database database = Database.open(settings);
                ServerProcess server = start(folder.resolve("postgis"), words)) {
            city.publish(new Drafts(database), server.http());
        }
    }

    private void fill(DatabaseSettings settings) {
        try (Database database = Database.open(settings)) {
            Drafts drafts = new Drafts(database);
            Draft draft = drafts.create("city", null, Instant.now());
            drafts.load(draft.id(), "city", rows);
            drafts.publish(draft.id());
        }
    }

    private static ServerProcess start(Path dataDir, List<String> words) throws Exception {
        List<String> all = new ArrayList<>(words);
        all.add("--gridward.data-dir=" + dataDir);
        all.add("--gridward.anonymous-read=true");
        return ServerProcess.startJar(all.toArray(String[]::new));
    }

    private static void measureStarts(String name, Path dataDir, List<String> words) throws Exception {
        double[] plain = new double[STARTS];
        double[] again = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            deleteFiles(dataDir.resolve("snapshots"));
            plain[i] = startSeconds(dataDir, words);
            again[i] = startSeconds(dataDir, words);
        }
        say("start on %s with %d grids: %s s, from the file %s s", name, GRIDS, text(plain), text(again));
    }

    /** Stops it when the edition has been kept for the next start. */
    private static double startSeconds(Path dataDir, List<String> words) throws Exception {
        long start = System.nanoTime();
        try (ServerProcess server = start(dataDir, words)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            while (!Files.exists(dataDir.resolve("snapshots").resolve("edition-1.snapshot"))) {
                Thread.sleep(50);
            }
            server.stop();
            return seconds;
        }
    }

    private static void deleteFiles(Path folder) throws Exception {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void publish(Drafts drafts, Http server) throws Exception {
        Grid first = grids.get(0);
        String question = String.format(
                Locale.ROOT,
                "/api/v1/resolve?lon=%.7f&lat=%.7f",
                first.shape().box().minX() / 1e7,
                first.shape().box().minY() / 1e7);
        double[] delays = new double[PUBLICATIONS];
        AtomicBoolean done = new AtomicBoolean();
        List<Double> waits = Collections.synchronizedList(new ArrayList<>());
        Thread client = new Thread(() -> ask(server, question, done, waits), "client");
        client.start();
        Random random = new Random(9);
        for (int i = 0; i < PUBLICATIONS; i++) {
            Draft draft = drafts.create("change " + i, null, Instant.now());
            drafts.load(draft.id(), "change", change(random));
            int number = drafts.publish(draft.id()).number();
            long published = System.nanoTime();
            while (server.json(question).at("/state/edition").asInt() < number) {
                Thread.sleep(1);
            }
            delays[i] = (System.nanoTime() - published) / 1e6;
        }
        done.set(true);
        client.join();
        Arrays.sort(delays);
        Collections.sort(waits);
        say(
                "from a publication of %d grids among %d to answers of it: median %.0f ms, most %.0f ms",
                CHANGED_GRIDS, GRIDS, delays[PUBLICATIONS / 2], delays[PUBLICATIONS - 1]);
        say(
                "answers meanwhile, one client: median %.1f ms, p99 %.1f ms, most %.1f ms",
                waits.get(waits.size() / 2), waits.get(waits.size() * 99 / 100), waits.get(waits.size() - 1));
    }

    private static void ask(Http server, String question, AtomicBoolean done, List<Double> waits) {
        while (!done.get()) {
            long start = System.nanoTime();
            server.json(question);
            waits.add((System.nanoTime() - start) / 1e6);
        }
    }

    /** Vertices move by a few centimetres in all grids that have them, until so many grids have changed; none twice. */
    private List<Row> change(Random random) {
        List<Row> changed = new ArrayList<>();
        while (changed.size() < CHANGED_GRIDS) {
            long vertex = vertices.get(random.nextInt(vertices.size()));
            List<Grid> with = byVertex.get(vertex);
            if (with.stream().noneMatch(grid -> touched.contains(grid.key()))) {
                with.forEach(grid -> touched.add(grid.key()));
                with.forEach(grid -> changed.add(grid.withShape(Vertices.moved(
 grid.shape(), (int) (vertex >> 32), (int) vertex, NUDGE_STEPS, NUDGE_STEPS))));
            }
        }
        return changed;
    }

    private static long key(int x, int y) {
        return ((long) x << 32) | (y & 0xffffffffL);
    }

    private static String text(double[] seconds) {
        return String.join(
                ", ",
                Arrays.stream(seconds)
                        .mapToObj(one -> String.format(Locale.ROOT, "%.1f", one))
                        .toList());
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
