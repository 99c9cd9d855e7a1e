package org.gridward.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gridward.draft.Drafts;
import org.gridward.geo.Box;
import org.gridward.index.GridIndex;
import org.gridward.model.Actor;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.model.ModeDeclared;
import org.gridward.model.OperatingMode;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.sample.CityGenerator;
import org.gridward.sample.SampleCity;
import org.gridward.snapshot.EditionFile;
import org.gridward.snapshot.SnapshotFolder;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.store.DatabaseUnreachableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Editions come from the edition before, from a file or from the database, and are the same. */
@ExtendWith(OutputCaptureExtension.class)
class LiveEditionsTest {
    private static final String RELEASE = "1.0";
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    Path place;

    private final DatabaseSettings settings = DatabaseSettings.inMemory();
    private final Database database = Database.open(settings);
    private final Drafts drafts = new Drafts(database);
    private SnapshotFolder folder;

    @BeforeEach
    void publishCity() {
        folder = new SnapshotFolder(place, RELEASE, "here");
        SampleCity city = CityGenerator.generate(1, 300);
        Draft first =
                drafts.create(city.title(), city.latest().note(), city.latest().effectiveFrom());
        drafts.load(first.id(), city.source(), city.rows());
        drafts.publish(first.id());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        for (int i = 0; i < PATIENCE_SECONDS * 50 && !condition.holds(); i++) {
            Thread.sleep(20);
        }
        assertThat(condition.holds()).isTrue();
    }

    private static Snapshot current(LiveEditions live) {
        return live.findSnapshot(Instant.now(), Instant.now()).orElseThrow();
    }

    private EditionContent stored(int number) {
        return database.editions().getContent(number);
    }

    private Path file() {
        return place.resolve("edition-1.snapshot");
    }

    /** Waits for the file of edition 1. */
    private byte[] keep() throws Exception {
        try (LiveEditions live = new LiveEditions(database, folder)) {
            await(() -> Files.exists(file()));
            assertThat(current(live).content()).isEqualTo(stored(1));
        }
        return Files.readAllBytes(file());
    }

    @Test
    void the_next_edition_shares_what_did_not_change() throws Exception {
        long seed = System.nanoTime();
        System.out.println("LiveEditionsTest seed " + seed);
        Random random = new Random(seed);
        try (LiveEditions live = new LiveEditions(database)) {
            for (int number = 2; number < 6; number++) {
                Snapshot before = current(live);
                renameSome(before, random, number);
                int published = number;
                await(() -> current(live).edition().number() == published);
                assertThat(current(live).content()).isEqualTo(stored(number));
                requireShared(before, current(live));
            }
        }
    }

    private void renameSome(Snapshot before, Random random, int number) {
        List<Grid> grids = new ArrayList<>(before.content().grids());
        Draft draft = drafts.create("草案", null, Instant.now());
        for (int i = 0; i < 3; i++) {
            Grid grid = grids.remove(random.nextInt(grids.size()));
            String name = grid.name() + number;
            drafts.put(
                    draft.id(),
                    new Grid(
                            0,
                            grid.layer(),
                            grid.code(),
                            grid.kind(),
                            name,
                            grid.parent(),
                            grid.shape(),
                            grid.attributes()));
        }
        drafts.publish(draft.id());
    }

    /** All grids, those made of others, too, but the renamed ones and those of which they are members. */
    private static void requireShared(Snapshot before, Snapshot after) {
        int renewed = 0;
        for (var layer : after.listLayers()) {
            for (Grid grid : after.index().listGrids(layer.code())) {
                Grid known = before.index().findGrid(grid.layer(), grid.code()).orElseThrow();
                if (known != grid) {
                    renewed++;
                }
            }
        }
        assertThat(renewed).isBetween(3, 6);
    }

    @Test
    void a_start_opens_the_file_and_finds_out_when_its_rows_are_others(CapturedOutput output) throws Exception {
        Edition edition = stored(1).edition();
        Unit alien = new Unit("ALIEN", "外来", UnitKind.SQUAD, null, null);
        folder.writeEdition(stored(1).overlaid(edition, Map.of(alien.key(), Optional.of(alien))), Map.of());
        try (LiveEditions live = new LiveEditions(database, folder)) {
            await(() -> output.getAll().contains("its rows are others than were published"));
            await(() -> current(live).content().equals(stored(1)));
            await(() -> folder.findEdition(edition).orElseThrow().content().equals(stored(1)));
        }
    }

    @Test
    void both_the_edition_in_force_and_the_next_scheduled_one_are_kept() throws Exception {
        try (LiveEditions live = new LiveEditions(database, folder)) {
            Draft tomorrow = drafts.create("明天", null, Instant.now().plus(Duration.ofDays(1)));
            drafts.put(tomorrow.id(), new Unit("LATER", "以后", UnitKind.SQUAD, null, null));
            drafts.publish(tomorrow.id());
            Draft today = drafts.create("今天", null, Instant.now());
            drafts.put(today.id(), new Unit("NOW", "现在", UnitKind.SQUAD, null, null));
            int inForce = drafts.publish(today.id()).number();
            await(() -> Files.exists(place.resolve("edition-" + inForce + ".snapshot"))
                    && Files.exists(place.resolve("edition-" + (inForce + 1) + ".snapshot")));
            assertThat(current(live).edition().number()).isEqualTo(inForce);
        }
    }

    @Test
    void a_good_file_is_opened_and_not_written_again(CapturedOutput output) throws Exception {
        keep();
        FileTime old = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file(), old);
        try (LiveEditions live = new LiveEditions(database, folder)) {
            assertThat(current(live).content()).isEqualTo(stored(1));
            Thread.sleep(1_200); // two polls
        }
        assertThat(Files.getLastModifiedTime(file())).isEqualTo(old);
        assertThat(output.getAll()).doesNotContain("is not used");
    }

    private void keepAll() throws Exception {
        Files.deleteIfExists(place.resolve("confirmed.snapshot"));
        try (LiveEditions live = new LiveEditions(database, folder)) {
            await(() -> Files.exists(file()) && Files.exists(place.resolve("confirmed.snapshot")));
        }
    }

    @Test
    void files_take_the_place_of_a_database_that_is_not_open_until_it_is() throws Exception {
        ModeDeclared emergency = new ModeDeclared(OperatingMode.EMERGENCY, null, null, "台风");
        database.ledger().append(Actor.SERVER, emergency, Instant.now(), null);
        Instant before = Instant.now();
        keepAll();
        try (Database late = Database.unopened(settings);
                LiveEditions live = new LiveEditions(late, folder)) {
            assertThat(live.findStaleSince().orElseThrow()).isBetween(before, Instant.now());
            assertThat(current(live).content()).isEqualTo(stored(1));
            assertThat(live.timeline().listEditions())
                    .isEqualTo(database.editions().getTimeline().listEditions());
            assertThat(live.ledger().listEntries())
                    .isEqualTo(database.ledger().listAfter(0))
                    .hasSize(1);
            database.ledger().append(Actor.SERVER, emergency, Instant.now(), null);
            renameSome(current(live), new Random(4), 2);
            Thread.sleep(1_200); // two polls
            assertThat(live.timeline().latestNumber()).isEqualTo(1);
            assertThat(live.findStaleSince()).isPresent();
            late.connect();
            await(() -> live.findStaleSince().isEmpty());
            assertThat(current(live).content()).isEqualTo(stored(2));
            assertThat(live.ledger().number()).isEqualTo(2);
        }
    }

    @Test
    void what_the_files_know_of_another_database_is_given_up_when_it_is_seen(CapturedOutput output) throws Exception {
        database.ledger()
                .append(Actor.SERVER, new ModeDeclared(OperatingMode.EMERGENCY, null, null, "台风"), Instant.now(), null);
        keepAll();
        DatabaseSettings elsewhere = DatabaseSettings.inMemory();
        try (Database other = Database.open(elsewhere);
                Database late = Database.unopened(elsewhere);
                LiveEditions live = new LiveEditions(late, folder)) {
            Drafts others = new Drafts(other);
            Draft draft = others.create("别处", null, Instant.now());
            others.load(draft.id(), "test", CityGenerator.generate(2, 100).rows());
            others.publish(draft.id());
            assertThat(current(live).content()).isEqualTo(stored(1));
            late.connect();
            await(() -> live.findStaleSince().isEmpty());
            assertThat(output.getAll()).contains("Edition 1 of the files is not in the database");
            assertThat(current(live).content()).isEqualTo(other.editions().getContent(1));
            assertThat(live.ledger().number()).isZero();
            await(() -> isKept(other.editions().getContent(1)));
        }
    }

    private boolean isKept(EditionContent content) {
        try {
            return folder.findEdition(content.edition())
                    .filter(file -> file.content().equals(content))
                    .isPresent();
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void without_the_database_and_without_a_whole_file_it_says_why() throws Exception {
        DatabaseSettings nowhere = new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/grid", "li", "");
        try (Database gone = Database.unopened(nowhere)) {
            requireNoStart(gone, folder);
            keepAll();
            new LiveEditions(gone, folder).close();
            requireNoStart(gone, new SnapshotFolder(place, RELEASE, "there"));
            Files.write(file(), new byte[100]);
            requireNoStart(gone, folder);
        }
    }

    private static void requireNoStart(Database gone, SnapshotFolder files) {
        assertThatThrownBy(() -> new LiveEditions(gone, files))
                .isInstanceOf(DatabaseUnreachableException.class)
                .hasMessageContaining("127.0.0.1:1/grid can't be opened");
    }

    @Test
    void the_index_of_the_file_answers_as_one_built_anew() throws Exception {
        keep();
        Snapshot built = new Snapshot(stored(1));
        EditionFile file = folder.findEdition(stored(1).edition()).orElseThrow();
        assertThat(file.findSection("index")).contains(built.index().toBytes());
        try (LiveEditions live = new LiveEditions(database, folder)) {
            Random random = new Random(20_261_125);
            for (Grid grid : built.content().grids()) {
                Box box = grid.shape().box();
                for (int i = 0; i < 20; i++) {
                    int x = random.nextInt(box.minX(), box.maxX() + 1);
                    int y = random.nextInt(box.minY(), box.maxY() + 1);
                    assertThat(current(live).index().locate(x, y))
                            .isEqualTo(built.index().locate(x, y));
                }
            }
        }
    }

    @Test
    void a_file_whose_index_is_of_other_ground_is_refused(CapturedOutput output) throws Exception {
        byte[] whole = keep();
        EditionContent content = stored(1);
        folder.writeEdition(content, Map.of("index", new GridIndex(List.of(), List.of()).toBytes()));
        try (LiveEditions live = new LiveEditions(database, folder)) {
            assertThat(current(live).content()).isEqualTo(content);
            assertThat(output.getAll()).contains("is not used: more families than were written");
            await(() -> Arrays.equals(Files.readAllBytes(file()), whole));
        }
    }

    @Test
    void a_file_that_is_broken_or_of_something_else_is_refused_with_the_reason_and_written_anew(CapturedOutput output)
            throws Exception {
        byte[] whole = keep();
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        requireRefused(damaged, "its checksum is wrong", output);
        requireRefused(Arrays.copyOf(whole, whole.length - 9), "bytes, not " + whole.length, output);
        byte[] otherFormat = whole.clone();
        otherFormat[11]++;
        requireRefused(otherFormat, "its format has version 2, not 1", output);
        requireRefused(new byte[0], "it is no file of this kind", output);
        requireRefused(otherEdition(), "it is \"edition 2 ", output);
        new SnapshotFolder(place, "0.9", "here").writeEdition(stored(1), Map.of());
        requireRefused(Files.readAllBytes(file()), "written by 0.9", output);
        new SnapshotFolder(place, RELEASE, "there").writeEdition(stored(1), Map.of());
        requireRefused(Files.readAllBytes(file()), "of there", output);
    }

    private byte[] otherEdition() throws IOException {
        Edition one = stored(1).edition();
        Edition two = new Edition(
                2, 1, 0, one.effectiveFrom(), one.publishedAt(), null, one.hash(), one.title(), one.note(), null);
        folder.writeEdition(EditionContent.of(two, stored(1).listRows()), Map.of());
        return Files.readAllBytes(place.resolve("edition-2.snapshot"));
    }

    private void requireRefused(byte[] content, String reason, CapturedOutput output) throws Exception {
        Files.write(file(), content);
        int said = output.getAll().length();
        try (LiveEditions live = new LiveEditions(database, folder)) {
            assertThat(current(live).content()).isEqualTo(stored(1));
            assertThat(output.getAll().substring(said).lines().filter(line -> line.contains("is not used")))
                    .singleElement()
                    .asString()
                    .contains(reason);
            await(() -> isWhole());
        }
    }

    private boolean isWhole() {
        return isKept(stored(1));
    }
}
