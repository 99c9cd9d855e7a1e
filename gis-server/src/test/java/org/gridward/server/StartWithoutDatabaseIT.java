package org.gridward.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridward.access.People;
import org.gridward.draft.Drafts;
import org.gridward.lookup.Http;
import org.gridward.model.Draft;
import org.gridward.model.Grid;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.PostgisCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** PostGIS is stopped, the server starts: it reads as before, changes nothing, says so, and heals by itself. */
@Needs(Need.POSTGIS_BINARIES)
class StartWithoutDatabaseIT {
    private static final String QUESTION = "/api/v1/resolve?lon=121.493&lat=31.23&explain=true";
    private static final List<String> READS = List.of(
            QUESTION,
            "/api/v1/resolve?lon=121.48&lat=31.22&matter=09001",
            "/api/v1/layers",
            "/api/v1/layers/street/grids?limit=5",
            "/api/v1/units",
            "/api/v1/editions",
            "/");
    private static final String BATCH = "lon,lat\n121.493,31.23\n121.48,31.22\n0,0\n";
    private static final int PATIENCE_SECONDS = 30;

    private final PostgisCluster cluster = PostgisCluster.create();

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        for (int i = 0; i < PATIENCE_SECONDS * 20 && !condition.holds(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.holds()).isTrue();
    }

    @Test
    void reads_from_the_files_and_heals(@TempDir Path folder) throws Exception {
        try (cluster) {
            cluster.start();
            Instant before = Instant.now();
            Map<String, String> known = firstRun(folder);
            cluster.stop();
            try (ServerProcess without = ServerProcess.launch(arguments(folder.resolve("no files")));
                    ServerProcess server = start(folder)) {
                requireRefused(without);
                requireReading(server, known, before);
                requireNoChange(server, folder);
                cluster.start();
                await(() -> staleSince(server.http().get(QUESTION)).isEmpty());
                requireHealed(server, folder);
                assertThat(server.stop()).isEqualTo(143);
            }
        }
    }

    private ServerProcess start(Path folder, String... more) throws Exception {
        return ServerProcess.start(arguments(folder, more));
    }

    private String[] arguments(Path folder, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "--gridward.data-dir=" + folder,
                "--gridward.jdbc-url=" + cluster.jdbcUrl(),
                "--gridward.db-user=" + PostgisCluster.USER,
                "--gridward.anonymous-read=true"));
        words.addAll(List.of(more));
        return words.toArray(new String[0]);
    }

    /** With the database: what is asked later is answered, and the files are written. */
    private Map<String, String> firstRun(Path folder) throws Exception {
        try (ServerProcess server = start(folder, "--sample")) {
            Map<String, String> answers = read(server);
            assertThat(staleSince(server.http().get(QUESTION))).isEmpty();
            Path snapshots = folder.resolve("snapshots");
            int edition = edition(server);
            await(() -> Files.exists(snapshots.resolve("edition-" + edition + ".snapshot"))
                    && Files.exists(snapshots.resolve("confirmed.snapshot")));
            server.stop();
            return answers;
        }
    }

    private static Map<String, String> read(ServerProcess server) {
        Map<String, String> answers = new TreeMap<>();
        for (String path : READS) {
            HttpResponse<String> answer = server.http().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            answers.put(path, answer.body());
        }
        HttpResponse<String> batch = server.http()
                .send("POST", "/api/v1/resolve/batch", BATCH, "Content-Type", "text/csv", "Accept", "text/csv");
        assertThat(batch.statusCode()).isEqualTo(200);
        answers.put("batch", batch.body());
        return answers;
    }

    private static String staleSince(HttpResponse<String> answer) {
        return answer.headers().firstValue("Gridward-Stale").orElse("");
    }

    private static int edition(ServerProcess server) {
        return server.http().json(QUESTION).at("/state/edition").asInt();
    }

    private static JsonNode readiness(ServerProcess server) {
        return server.http().json("/actuator/health/readiness");
    }

    private static void requireReading(ServerProcess server, Map<String, String> known, Instant before) {
        assertThat(read(server)).isEqualTo(known);
        HttpResponse<String> answer = server.http().get(QUESTION);
        assertThat(Instant.parse(staleSince(answer))).isBetween(before, Instant.now());
        String etag =
                server.http().get("/api/v1/layers").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> same = server.http().get("/api/v1/layers", "If-None-Match", etag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(staleSince(same)).isNotEmpty();
        JsonNode readiness = readiness(server);
        assertThat(readiness.path("status").asString()).isEqualTo("UP");
        assertThat(readiness.at("/components/editions/details/state").asString())
                .isEqualTo("READ_ONLY");
        assertThat(server.findLine("nothing can be changed until it does")).isPresent();
    }

    /** Also nobody can sign in; and who has seen something newer elsewhere is told to come again. */
    private static void requireNoChange(ServerProcess server, Path folder) throws Exception {
        String admin = Http.basic("admin", People.firstPassword(folder.toString()));
        List<HttpResponse<String>> refused = List.of(
                server.http().as(admin).send("POST", "/api/v1/drafts", "{\"title\": \"草案\"}"),
                server.http().as(admin).get("/api/v1/me"),
                server.http().get("/api/v1/layers/street/grids/310101018/history"),
                server.http().get("/api/v1/layers", "Gridward-State", "99.0"));
        for (HttpResponse<String> answer : refused) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
            assertThat(Http.json(answer).path("type").asString()).isEqualTo("/problems/busy");
        }
    }

    private void requireHealed(ServerProcess server, Path folder) throws Exception {
        String admin = Http.basic("admin", People.firstPassword(folder.toString()));
        assertThat(readiness(server).at("/components/editions/details/state").asString())
                .isEqualTo("NORMAL");
        await(() -> server.http().as(admin).get("/api/v1/me").statusCode() == 200);
        HttpResponse<String> draft = server.http().as(admin).send("POST", "/api/v1/drafts", "{\"title\": \"草案\"}");
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
        int next = publish(edition(server));
        await(() -> edition(server) == next);
        assertThat(server.http().get(QUESTION).body()).contains("新名");
    }

    /** By another process than the server. */
    private int publish(int edition) {
        try (Database database = Database.open(new DatabaseSettings(cluster.jdbcUrl(), PostgisCluster.USER, ""))) {
            Grid street = database.editions().getContent(edition).grids().stream()
                    .filter(grid -> grid.code().equals("310101018"))
                    .findFirst()
                    .orElseThrow();
            Drafts drafts = new Drafts(database);
            Draft draft = drafts.create("改名", null, Instant.now());
            drafts.put(
                    draft.id(),
                    new Grid(
                            street.gridId(),
                            street.layer(),
                            street.code(),
                            street.kind(),
                            "新名",
                            street.parent(),
                            street.shape(),
                            street.attributes()));
            return drafts.publish(draft.id()).number();
        }
    }

    private static void requireRefused(ServerProcess server) throws Exception {
        assertThat(server.waitFor()).isNotZero();
        assertThat(server.output()).contains("can't be opened: Connection to 127.0.0.1");
    }
}
