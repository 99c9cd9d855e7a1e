package org.gridward.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridward.draft.Drafts;
import org.gridward.imports.Beats;
import org.gridward.imports.Form;
import org.gridward.imports.ImportServer;
import org.gridward.model.Draft;
import org.gridward.model.EditionContent;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Checkout;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** kill -9 of the server in the middle of an import: after the next start it is done, once and wholly. */
class KilledImportIT {
    private static final int GRIDS = 4_000;
    private static final int LONGEST_MILLIS = 6_000;

    @TempDir
    private Path folder;

    @Test
    void on_the_embedded_database() throws Exception {
        killAndResume(DatabaseSettings.embedded(folder), List.of());
    }

    @Test
    @Needs(Need.POSTGIS)
    void on_postgis() throws Exception {
        Postgis.TestDatabase fresh = Postgis.createDatabase();
        killAndResume(
                new DatabaseSettings(fresh.jdbcUrl(), fresh.user(), fresh.password()),
                List.of(
                        "--gridward.jdbc-url=" + fresh.jdbcUrl(),
                        "--gridward.db-user=" + fresh.user(),
                        "--gridward.db-password=" + fresh.password()));
    }

    private void killAndResume(DatabaseSettings settings, List<String> more) throws Exception {
        List<String> arguments = new ArrayList<>(more);
        arguments.addAll(
                List.of("--gridward.data-dir=" + folder, "--gridward.jobs.lease=3s", "--gridward.review=same-person"));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int rounds = Checkout.count(1, 25);
        for (int round = 1; round <= rounds; round++) {
            String what = "seed " + seed + ", round " + round;
            String id = killedImport(round, random, arguments);
            try (ServerProcess second = ServerProcess.start(arguments.toArray(String[]::new))) {
                ImportServer server = new ImportServer(second.port(), folder.toString());
                String admin = server.people().admin();
                JsonNode job = server.end(id, admin);
                assertThat(job.path("state").asString()).as(what + job).isEqualTo("SUCCEEDED");
                assertThat(server.report(id, admin)
                                .path("edition")
                                .path("number")
                                .asInt())
                        .as(what)
                        .isEqualTo(round);
                assertThat(server.strayFiles()).as(what).noneMatch(name -> name.startsWith("jobs"));
                second.stop();
            }
            assertWhole(settings, round, what);
        }
    }

    private String killedImport(int round, Random random, List<String> arguments) throws Exception {
        try (ServerProcess first = ServerProcess.start(arguments.toArray(String[]::new))) {
            ImportServer server = new ImportServer(first.port(), folder.toString());
            Form form = new Form()
                    .mapping(Beats.mapping("beat" + round, "f"))
                    .file("f", Beats.squares(GRIDS, 100, 10 + round * 0.01));
            String id = server.start("?publish=true", form, server.people().admin());
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            return id;
        }
    }

    private static void assertWhole(DatabaseSettings settings, int round, String what) {
        try (Database database = Database.open(settings)) {
            assertThat(database.editions().getLatestNumber()).as(what).isEqualTo(round);
            // reading recomputes the hash from the rows and refuses when it differs
            EditionContent content = database.editions().getContent(round);
            assertThat(content.grids()).as(what).hasSize(round * GRIDS);
            assertThat(new Drafts(database).listDrafts(Draft.State.OPEN, null, 10))
                    .as(what)
                    .isEmpty();
        }
    }
}
