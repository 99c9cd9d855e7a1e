package org.gridward.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridward.draft.Drafts;
import org.gridward.geo.Shape;
import org.gridward.lookup.Http;
import org.gridward.model.Assignment;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Checkout;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two servers on one database while a third process publishes: both follow, no answer is of two editions, and a client
 * that goes from one to the other with its {@code Gridward-State} never goes back. In edition n everything is named n.
 */
@Needs(Need.POSTGIS)
class TwoServersIT {
    private static final int PUBLICATIONS = 50;
    private static final int QUESTIONS = Checkout.count(10_000, 100_000);
    private static final int CLIENTS = 4;
    private static final String QUESTION = "/api/v1/resolve?lon=0.00002&lat=0.00002";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<Integer, String> hashes = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Long> delaysMillis = Collections.synchronizedList(new ArrayList<>());

    @Test
    void follow_each_publication_and_never_mix_editions() throws Exception {
        Postgis.TestDatabase place = Postgis.createDatabase();
        try (Database database = Database.open(new DatabaseSettings(place.jdbcUrl(), place.user(), place.password()))) {
            Drafts drafts = new Drafts(database);
            publish(drafts, 1);
            CompletableFuture<ServerProcess> starting = CompletableFuture.supplyAsync(() -> start(place));
            try (ServerProcess first = start(place);
                    ServerProcess second = starting.join()) {
                run(drafts, List.of(first.http(), second.http()));
            } finally {
                starting.thenAccept(ServerProcess::close);
            }
        }
    }

    private void run(Drafts drafts, List<Http> servers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(client);
                clients.add(threads.submit(() -> ask(servers, random)));
            }
            for (int number = 2; number <= 1 + PUBLICATIONS; number++) {
                while (asked.get() < (long) QUESTIONS * (number - 1) / (PUBLICATIONS + 1)
                        && clients.stream().noneMatch(Future::isDone)) {
                    Thread.sleep(5);
                }
                publish(drafts, number);
                awaitEdition(servers, number);
            }
            for (Future<?> client : clients) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }
        Collections.sort(delaysMillis);
        System.out.printf(
                "%d answers during %d publications; from publication to both servers' answers: median %d ms, most %d ms%n",
                asked.get(), PUBLICATIONS, delaysMillis.get(PUBLICATIONS / 2), delaysMillis.get(PUBLICATIONS - 1));
    }

    /** One client: keeps the newest state it has seen, and asks either server. */
    private void ask(List<Http> servers, Random random) {
        int newest = 1;
        while (asked.incrementAndGet() <= QUESTIONS) {
            JsonNode answer = servers.get(random.nextInt(2)).json(QUESTION, "Gridward-State", newest + ".0");
            int edition = answer.at("/state/edition").asInt();
            assertThat(edition).as("%s", answer).isGreaterThanOrEqualTo(newest);
            // a server may answer from an edition before its publisher has heard that it counts
            String hash = answer.at("/state/hash").asString();
            assertThat(hash).isEqualTo(hashes.computeIfAbsent(edition, first -> hash));
            assertThat(answer.at("/grids/0/name").asString()).isEqualTo("v" + edition);
            assertThat(answer.at("/owner/name").asString()).isEqualTo("v" + edition);
            newest = edition;
        }
    }

    private void awaitEdition(List<Http> servers, int number) throws InterruptedException {
        long start = System.nanoTime();
        for (Http server : servers) {
            while (server.json(QUESTION).at("/state/edition").asInt() < number) {
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
                Thread.sleep(2);
            }
        }
        delaysMillis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private void publish(Drafts drafts, int number) {
        String name = "v" + number;
        List<Row> rows = new ArrayList<>(List.of(
                new Grid(Grid.UNNUMBERED, "plot", "A", null, name, null, square()),
                new Unit("SQUAD", name, UnitKind.SQUAD, null, null)));
        if (number == 1) {
            rows.add(new Layer("plot", "地块", null, LayerPolicy.DISJOINT, List.of()));
            rows.add(new Assignment("SQUAD", "plot", "A", Role.OWNER));
            rows.add(scheme());
        }
        Draft draft = drafts.create(name, null, Instant.now());
        drafts.load(draft.id(), name, rows);
        Edition edition = drafts.publish(draft.id());
        assertThat(edition.hash()).isEqualTo(hashes.computeIfAbsent(number, first -> edition.hash()));
    }

    private static Shape square() {
        return Shape.of(new int[][][] {{{0, 0, 900, 0, 900, 900, 0, 900}}});
    }

    private static Scheme scheme() {
        return new Scheme(
                "plot",
                "地块",
                "plot",
                Set.of(),
                LocalDate.of(2026, 1, 1),
                null,
                ZoneId.of("Asia/Shanghai"),
                List.of(new LayerKind("plot", null)),
                "plot");
    }

    private static ServerProcess start(Postgis.TestDatabase place) {
        try {
            return ServerProcess.start(
                    "--gridward.jdbc-url=" + place.jdbcUrl(),
                    "--gridward.db-user=" + place.user(),
                    "--gridward.db-password=" + place.password(),
                    "--gridward.anonymous-read=true");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
