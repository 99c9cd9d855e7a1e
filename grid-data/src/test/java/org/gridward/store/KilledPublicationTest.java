package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridward.draft.Drafts;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.EditionTimeline;
import org.gridward.store.PublicationWatch.Step;
import org.gridward.testbed.Checkout;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at named steps of a publication: never half an edition, and none lost that was acknowledged. */
class KilledPublicationTest {
    private static final int ROUNDS = Checkout.count(1, 50);

    @TestFactory
    Stream<DynamicTest> on_the_embedded_database_at(@TempDir Path folder) {
        return atEachStep(DatabaseSettings.embedded(folder));
    }

    @TestFactory
    @Needs(Need.POSTGIS)
    Stream<DynamicTest> on_postgis_at() {
        Postgis.TestDatabase database = Postgis.createDatabase();
        return atEachStep(new DatabaseSettings(database.jdbcUrl(), database.user(), database.password()));
    }

    private static Stream<DynamicTest> atEachStep(DatabaseSettings settings) {
        return Stream.of(Step.values())
                .map(step -> DynamicTest.dynamicTest(step.name(), () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        killAndLook(settings, step, step + "-" + round);
                    }
                }));
    }

    private static void killAndLook(DatabaseSettings settings, Step step, String name) throws Exception {
        Map<Integer, String> acknowledged = runUntilItStands(settings, step, name);
        int last = acknowledged.keySet().stream().mapToInt(n -> n).max().orElseThrow();
        try (Database database = Database.open(settings)) {
            EditionTimeline timeline = database.editions().getTimeline();
            acknowledged.forEach(
                    (number, hash) -> assertThat(timeline.findByNumber(number).map(Edition::hash))
                            .as("edition %d of %s", number, name)
                            .contains(hash));
            // an edition and the successor of the scheduled one, or neither
            assertThat(timeline.latestNumber()).as(name).isEqualTo(step == Step.COMMITTED ? last + 2 : last);
            for (int number = last - 1; number <= timeline.latestNumber(); number++) {
                // reading computes the hash anew from the rows and refuses when it differs
                EditionContent content = database.editions().getContent(number);
                assertThat(content.grids()).anyMatch(grid -> grid.name().startsWith(name));
            }
            assertGoesOn(database);
        }
    }

    /** What a half publication may leave: a locked row, a number taken, images without a draft. */
    private static void assertGoesOn(Database database) {
        Drafts drafts = new Drafts(database);
        int latest = database.editions().getLatestNumber();
        Draft draft = drafts.create("after", null, Instant.now());
        drafts.put(draft.id(), SampleRows.street("310101097", "after " + latest, SampleRows.square(700, 100, 10)));
        assertThat(drafts.publish(draft.id()).number()).isEqualTo(latest + 1);
    }

    /** Returns the hashes by number. */
    private static Map<Integer, String> runUntilItStands(DatabaseSettings settings, Step step, String name)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedPublisher.class.getName(),
                        settings.jdbcUrl(),
                        settings.user() == null ? "" : settings.user(),
                        step.name(),
                        name))
                .redirectErrorStream(true)
                .start();
        Map<Integer, String> acknowledged = new TreeMap<>();
        List<String> output = new ArrayList<>();
        boolean stood;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.equals(DoomedPublisher.STANDING + step)) {
                output.add(line);
                if (line.startsWith(DoomedPublisher.ACKNOWLEDGED)) {
                    String[] words = line.split(" ");
                    acknowledged.put(Integer.valueOf(words[1]), words[2]);
                }
                line = lines.readLine();
            }
            stood = line != null;
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as("%s", output).isEqualTo(128 + 9);
        assertThat(stood).as("%s", output).isTrue();
        return acknowledged;
    }
}
