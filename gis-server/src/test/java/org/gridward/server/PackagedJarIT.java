package org.gridward.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gridward.access.People;
import org.gridward.geo.Shape;
import org.gridward.lookup.Http;
import org.gridward.model.Grid;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What README's first command does, with the jar that it builds. */
class PackagedJarIT {
    private static final String S1 = "/api/v1/resolve?lon=121.4930&lat=31.2300";

    @Test
    void starts_on_an_empty_folder_with_the_sample_answers_and_stops(@TempDir Path folder) throws Exception {
        String dataDir = "--gridward.data-dir=" + folder.resolve("data");
        String hash;
        try (ServerProcess server = ServerProcess.startJar("--sample", dataDir)) {
            assertThat(server.output())
                    .contains("http://127.0.0.1:" + server.port() + "/")
                    .contains("curl 'http");
            hash = assertAnswersXinkaihe(server.http());
            assertThat(server.stop()).isEqualTo(143);
        }
        assertThat(folder.resolve("data/gridward.mv.db")).exists();
        try (ServerProcess again = ServerProcess.start("--sample", dataDir)) {
            assertThat(assertAnswersXinkaihe(again.http())).isEqualTo(hash);
            assertThat(again.http().json("/api/v1/editions").path("editions")).hasSize(3);
            assertAnotherServerIsRefused(dataDir);
        }
    }

    private static void assertAnotherServerIsRefused(String dataDir) throws Exception {
        try (ServerProcess second = ServerProcess.launch(dataDir)) {
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(second.output()).contains("--gridward.data-dir").doesNotContain("\tat org.");
        }
    }

    @Test
    void an_empty_database_stays_empty_without_the_sample(@TempDir Path folder) throws Exception {
        try (ServerProcess server = ServerProcess.start("--gridward.data-dir=" + folder)) {
            assertThat(server.http().json("/api/v1/editions").path("editions")).isEmpty();
            assertThat(server.http().json(S1).path("status").asString()).isEqualTo("OUTSIDE");
            assertThat(server.http().get("/").body()).contains("<html");
        }
    }

    @Test
    void an_address_that_is_not_loopback_is_refused(@TempDir Path folder) throws Exception {
        try (ServerProcess server =
                ServerProcess.launch("--server.address=0.0.0.0", "--gridward.data-dir=" + folder.resolve("data"))) {
            assertThat(server.waitFor()).isEqualTo(1);
            assertThat(server.output()).contains("loopback");
            assertThat(Files.exists(folder.resolve("data"))).isFalse();
        }
    }

    @Test
    @Needs(Need.POSTGIS)
    void runs_on_postgis(@TempDir Path folder) throws Exception {
        Postgis.TestDatabase database = Postgis.createDatabase();
        try (ServerProcess server = ServerProcess.start(
                "--sample",
                "--gridward.jdbc-url=" + database.jdbcUrl(),
                "--gridward.db-user=" + database.user(),
                "--gridward.db-password=" + database.password(),
                "--gridward.data-dir=" + folder)) {
            assertThat(server.http().get(S1).statusCode()).isEqualTo(401);
            Http http = server.http().as(Http.basic("admin", People.firstPassword(folder.toString())));
            assertAnswersXinkaihe(http);
            assertAnswersFromWhatAnotherProcessPublishes(http, database, folder);
            assertThat(server.stop()).isEqualTo(143);
        }
    }

    private static void assertAnswersFromWhatAnotherProcessPublishes(
            Http http, Postgis.TestDatabase database, Path folder) throws Exception {
        Path file = folder.resolve("plot.geojson");
        Shape square = Shape.of(new int[][][] {{{0, 0, 900, 0, 900, 900, 0, 900}}});
        BoundaryFile.write(file, List.of(new Grid(Grid.UNNUMBERED, "plot", "A", null, "A", null, square)));
        Importer.Run run = Importer.run(
                "load",
                file.toString(),
                "--layer",
                "plot",
                "--code-field",
                "code",
                "--units",
                "same",
                "--unit-prefix",
                "PLOT-",
                "--jdbc-url",
                database.jdbcUrl(),
                "--db-user",
                database.user(),
                "--publish");
        assertThat(run.exitCode()).as(run.output()).isZero();
        String question = "/api/v1/resolve?lon=0.00002&lat=0.00002";
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (http.json(question).at("/state/edition").asInt() < 4 && System.nanoTime() < patience) {
            Thread.sleep(100);
        }
        assertThat(http.json(question).at("/owner/unit").asString()).isEqualTo("PLOT-A");
    }

    private static String assertAnswersXinkaihe(Http http) {
        JsonNode answer = http.json(S1);
        assertThat(answer.at("/owner/unit").asString()).isEqualTo("HP-YUYUAN");
        return answer.at("/state/hash").asString();
    }
}
