package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridward.store.SampleRows.square;
import static org.gridward.store.SampleRows.street;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridward.draft.Drafts;
import org.gridward.draft.PublicationRefusedException;
import org.gridward.model.Assignment;
import org.gridward.model.Cancelled;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.model.Operation;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do; the subclasses say which database. */
abstract class StoreContract {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00+08:00");
    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");
    /** The hash of {@link SampleRows#city}, on every database and in every release. */
    private static final String CITY_HASH = "sha256:eebbcbde48d105fed4784c4e02904b5e521c04f618dc5d522a043ef5e41da76b";

    Database database;
    Drafts drafts;

    abstract DatabaseSettings newDatabase();

    @BeforeEach
    void open() {
        database = Database.open(newDatabase());
        drafts = new Drafts(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rowsOfEveryKindComeBackEqual() {
        Edition edition = publishCity();
        assertThat(rowsOf(edition.number())).isEqualTo(unnumbered(SampleRows.city()));
    }

    @Test
    void theSameContentHasTheSameHashOnEveryDatabase() {
        assertThat(publishCity().hash()).isEqualTo(CITY_HASH);
    }

    @Test
    void anEditionIsReadBackAsItWasPublished() {
        Draft draft = drafts.create("首版", "几何为虚构", NEW_YEAR, "li");
        drafts.load(draft.id(), "test", SampleRows.city());
        Edition edition = drafts.publish(draft.id());
        assertThat(edition.number()).isEqualTo(1);
        assertThat(edition.base()).isZero();
        assertThat(edition.note()).isEqualTo("几何为虚构");
        assertThat(edition.effectiveFrom()).isEqualTo(NEW_YEAR);
        assertThat(database.editions().getTimeline().listEditions()).containsExactly(edition);
        assertThat(database.editions().getContent(1).edition()).isEqualTo(edition);
        assertThat(database.editions().getLatestNumber()).isEqualTo(1);
        assertThat(database.drafts().getDraft(draft.id()).state()).isEqualTo(Draft.State.PUBLISHED);
        assertThat(drafts.listOperations(draft.id())).containsExactly(new Operation.Load("test", 15));
    }

    @Test
    void anEmptyDatabaseHasNoEdition() {
        assertThat(database.editions().getLatestNumber()).isZero();
        assertThat(database.editions().getTimeline().listEditions()).isEmpty();
        assertThatThrownBy(() -> database.editions().getContent(1)).isInstanceOf(UnknownEditionException.class);
        assertThatThrownBy(() -> drafts.publish("x")).isInstanceOf(UnknownDraftException.class);
    }

    @Test
    void aPublicationReplacesOnlyTheRowsItChanges() throws SQLException {
        publishCity();
        EditionContent first = database.editions().getContent(1);
        Draft draft = newDraft();
        drafts.put(draft.id(), street("310101013", "外滩", square(400, 100, 120)));
        drafts.put(draft.id(), street("310101013", "外滩街道（新）", square(400, 100, 130)));
        drafts.put(draft.id(), street("310101099", "新街道", square(800, 100, 10)));
        drafts.put(draft.id(), SampleRows.city().get(0));
        drafts.publish(draft.id());

        assertThat(database.editions().getContent(1)).isEqualTo(first);
        List<Row> second = rowsOf(2);
        assertThat(second).hasSize(16).contains(street("310101013", "外滩街道（新）", square(400, 100, 130)));
        assertThat(count("select count(*) from grid_row where from_edition = 2"))
                .isEqualTo(2);
        assertThat(count("select count(*) from grid_row where to_edition = 2")).isEqualTo(1);
        assertThat(count("select count(*) from layer_row where from_edition = 2"))
                .as("an equal row is no difference")
                .isZero();
        assertThat(storedImages()).isZero();
    }

    @Test
    void aRemovedRowEndsWithTheEditionBefore() throws SQLException {
        publishCity();
        RowKey gone = RowKey.grid("overlay", "𠮷-1");
        Draft draft = newDraft();
        drafts.remove(draft.id(), gone);
        assertThat(drafts.publish(draft.id()).hash())
                .isEqualTo(ContentHash.of(SampleRows.city().stream()
                        .filter(row -> !row.key().equals(gone))
                        .toList()));
        assertThat(rowsOf(1)).hasSize(15);
        assertThat(rowsOf(2)).hasSize(14).extracting(Row::key).doesNotContain(gone);
        assertThat(drafts.listOperations(draft.id())).containsExactly(new Operation.Remove(gone));
        assertThat(storedImages()).isZero();
        Draft again = newDraft();
        SampleRows.city().stream().filter(row -> row.key().equals(gone)).forEach(row -> drafts.put(again.id(), row));
        assertThat(drafts.publish(again.id()).hash()).isEqualTo(CITY_HASH);
        assertThat(gridIds(3)).isEqualTo(gridIds(1));
    }

    @Test
    void theCheckSeesTheRowGone() {
        publishCity();
        Draft draft = newDraft();
        drafts.remove(draft.id(), RowKey.unit("HP-YUYUAN"));
        assertThat(drafts.check(draft.id())).extracting(f -> f.code()).containsExactly("UNKNOWN_UNIT");
        drafts.remove(draft.id(), RowKey.assignment("HP-YUYUAN", "street", "310101018", Role.OWNER));
        assertThat(drafts.check(draft.id())).isEmpty();
    }

    @Test
    void theNewestOfPutAndRemoveCounts() throws SQLException {
        publishCity();
        Draft draft = newDraft();
        RowKey added = RowKey.unit("N");
        RowKey kept = RowKey.scheme("HP-2");
        Row scheme = SampleRows.city().get(14);
        drafts.put(draft.id(), new Unit("N", "新", UnitKind.SQUAD, "HP", null));
        drafts.remove(draft.id(), added);
        drafts.remove(draft.id(), kept);
        drafts.put(draft.id(), scheme);
        assertThat(drafts.publish(draft.id()).hash()).isEqualTo(CITY_HASH);
        assertThat(count("select count(*) from scheme_row")).isEqualTo(2);
        assertThat(count("select count(*) from unit_row")).isEqualTo(2);
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        publishCity();
        Draft draft = newDraft();
        RowKey there = RowKey.scheme("HP-2");
        drafts.remove(draft.id(), there);
        for (RowKey absent : List.of(there, RowKey.unit("NOBODY"), RowKey.grid("street", ""))) {
            assertThatThrownBy(() -> drafts.remove(draft.id(), absent))
                    .isInstanceOfSatisfying(
                            UnknownRowException.class, e -> assertThat(e.key()).isEqualTo(absent))
                    .hasMessageContaining(absent.toString());
        }
        assertThat(drafts.listOperations(draft.id())).hasSize(1);
    }

    @Test
    void everyEditionKeepsItsContentThroughRandomEdits() {
        Random random = new Random(7);
        publishCity();
        Map<RowKey, Row> expected = new HashMap<>();
        SampleRows.city().forEach(row -> expected.put(row.key(), row));
        List<List<Row>> history = new ArrayList<>(List.of(sorted(expected)));
        for (int edition = 2; edition <= Checkout.count(8, 60); edition++) {
            Draft draft = newDraft();
            List<Row> changes = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> randomRow(random, "R" + random.nextInt(12)))
                    .toList();
            changes.forEach(row -> drafts.put(draft.id(), row));
            changes.forEach(row -> expected.put(row.key(), row));
            RowKey gone = changes.get(random.nextInt(changes.size())).key();
            if (random.nextInt(3) == 0) {
                drafts.remove(draft.id(), gone);
                expected.remove(gone);
            }
            assertThat(drafts.publish(draft.id()).number()).isEqualTo(edition);
            history.add(sorted(expected));
        }
        for (int edition = 1; edition <= history.size(); edition++) {
            assertThat(rowsOf(edition)).as("edition %d", edition).isEqualTo(history.get(edition - 1));
        }
    }

    private static Row randomRow(Random random, String code) {
        return random.nextBoolean()
                ? street(code, "街道" + random.nextInt(4), square(random.nextInt(5) * 20, 2000, 10))
                : new Unit(code, "队" + random.nextInt(4), UnitKind.SQUAD, "HP", null);
    }

    @Test
    void aGridKeepsItsNumberAcrossEditionsAndDiscardedDrafts() {
        publishCity();
        Map<String, Long> first = gridIds(1);
        assertThat(first.values()).doesNotHaveDuplicates().doesNotContain(Grid.UNNUMBERED);
        Draft discarded = newDraft();
        drafts.put(discarded.id(), street("310101777", "临时", square(700, 0, 10)));
        drafts.discard(discarded.id());
        Draft draft = newDraft();
        drafts.put(draft.id(), street("310101013", "改名", square(400, 100, 100)).withGridId(99_999));
        drafts.put(draft.id(), street("310101777", "又来", square(700, 0, 10)));
        drafts.publish(draft.id());
        Map<String, Long> second = gridIds(2);
        assertThat(second).containsAllEntriesOf(first).hasSize(first.size() + 1);
        assertThat(second.values()).doesNotHaveDuplicates();
    }

    @Test
    void draftsThatTakeTheSameNewCodesAtOnceGiveThemTheSameNumbers() throws Exception {
        publishCity();
        List<Row> rows = IntStream.range(0, 1500)
                .mapToObj(i -> (Row) street("N" + i, "", square(i * 20, 3000, 10)))
                .toList();
        List<String> ids =
                Stream.generate(this::newDraft).limit(4).map(Draft::id).toList();
        inParallel(ids.stream().map(id -> loading(id, rows)).toList());
        assertThat(count("select count(*) from grid_row where code like 'N%'")).isEqualTo(6000);
        assertThat(count("select count(distinct grid_id) from grid_row where code like 'N%'"))
                .isEqualTo(1500);
    }

    private Callable<Object> loading(String draftId, List<Row> rows) {
        return () -> {
            drafts.load(draftId, "parallel", rows);
            return draftId;
        };
    }

    @Test
    void ofManyPublishersOneWins() throws Exception {
        publishCity();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Draft draft = newDraft();
            drafts.put(draft.id(), new Unit("U" + i, "队", UnitKind.SQUAD, "HP", null));
            ids.addAll(List.of(draft.id(), draft.id()));
        }
        List<Callable<Object>> publishers = ids.stream()
                .map(id -> (Callable<Object>) () -> drafts.publish(id))
                .toList();
        List<Object> outcomes = inParallel(publishers);
        assertThat(outcomes).filteredOn(Edition.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Exception.class::isInstance)
                .allMatch(e -> e instanceof BaseMovedException || e instanceof DraftClosedException);
        assertThat(database.editions().getLatestNumber()).isEqualTo(2);
        assertThat(database.editions().getContent(2).units()).hasSize(3);
    }

    @Test
    void aMovedBaseIsRefusedAndNamed() {
        publishCity();
        Draft early = newDraft();
        Draft late = newDraft();
        drafts.put(early.id(), new Unit("A", "队", UnitKind.SQUAD, "HP", null));
        drafts.publish(early.id());
        assertThatThrownBy(() -> drafts.publish(late.id()))
                .isInstanceOf(BaseMovedException.class)
                .hasMessageContaining("based on edition 1")
                .hasMessageContaining("edition 2 is in force");
    }

    @Test
    void anEditionOnAnOlderBaseIsWrittenAsTheDifferenceToTheNumberBefore() throws SQLException {
        publishCity();
        Draft february = drafts.create("二月", null, NEW_YEAR.plus(31, ChronoUnit.DAYS), "li");
        drafts.put(february.id(), street("310101013", "外滩", square(400, 100, 120)));
        drafts.put(february.id(), new Unit("FEB", "二月队", UnitKind.SQUAD, "HP", null));
        drafts.remove(february.id(), RowKey.grid("overlay", "𠮷-1"));
        drafts.publish(february.id());
        Draft correction = drafts.create("更正", null, NEW_YEAR.plus(15, ChronoUnit.DAYS), "li");
        Unit late = new Unit("JAN", "一月队", UnitKind.SQUAD, "HP", null);
        drafts.put(correction.id(), late);
        Edition edition = drafts.publish(correction.id());

        assertThat(edition.base()).isEqualTo(1);
        List<Row> target = new ArrayList<>(SampleRows.city());
        target.add(late);
        assertThat(edition.hash()).isEqualTo(ContentHash.of(target));
        assertThat(rowsOf(3)).isEqualTo(unnumbered(target));
        assertThat(gridIds(3)).isEqualTo(gridIds(1));
        assertThat(rowsOf(2)).hasSize(15);
        assertThat(count("select count(*) from grid_row where from_edition = 3"))
                .as("copies of the street and the overlay")
                .isEqualTo(2);
        assertThat(count("select count(*) from grid_row where to_edition = 3")).isEqualTo(1);
        assertThat(count("select count(*) from unit_row where from_edition = 3 or to_edition = 3"))
                .isEqualTo(2);
        assertThat(storedImages()).isZero();
    }

    @Test
    void aSuccessorRepeatsTheChangesOfTheScheduledEdition() throws SQLException {
        publishCity();
        Draft scheduled = drafts.create("预告", "说明", FAR, "wang");
        Grid redrawn = street("310101018", "豫园街道", square(0, 0, 310));
        drafts.put(scheduled.id(), redrawn);
        drafts.remove(scheduled.id(), RowKey.scheme("HP-2"));
        drafts.publish(scheduled.id());
        Draft urgent = newDraft();
        Grid renamed = street("310101013", "外滩", square(400, 100, 100));
        drafts.put(urgent.id(), renamed);
        Published published = drafts.publish(urgent.id(), Publishing.PLAIN);

        assertThat(published.edition().number()).isEqualTo(3);
        Edition successor = published.successors().get(0);
        assertThat(successor.number()).isEqualTo(4);
        assertThat(successor.base()).isEqualTo(3);
        assertThat(successor.successorOf()).isEqualTo(2);
        assertThat(successor.effectiveFrom()).isEqualTo(FAR);
        assertThat(successor.title()).isEqualTo("预告");
        assertThat(successor.note()).isEqualTo("说明");
        assertThat(successor.publishedAt()).isEqualTo(published.edition().publishedAt());
        Map<RowKey, Row> target = new HashMap<>();
        SampleRows.city().forEach(row -> target.put(row.key(), row));
        target.put(redrawn.key(), redrawn);
        target.put(renamed.key(), renamed);
        target.remove(RowKey.scheme("HP-2"));
        assertThat(successor.hash()).isEqualTo(ContentHash.of(target.values()));
        assertThat(rowsOf(4)).isEqualTo(sorted(target));
        assertThat(count("select count(*) from draft where author = 'wang' and state = 'PUBLISHED'"))
                .isEqualTo(2);
        assertThat(storedImages()).isZero();
    }

    @Test
    void aPublicationRefusedBecauseOfALaterEditionChangesNothing() throws SQLException {
        publishCity();
        Draft scheduled = drafts.create("预告", null, FAR, "li");
        drafts.put(scheduled.id(), street("310101013", "外滩", square(400, 100, 100)));
        drafts.publish(scheduled.id());
        Draft urgent = newDraft();
        drafts.put(urgent.id(), street("310101013", "外滩", square(400, 100, 120)));
        long rows = storedRows();
        assertThatThrownBy(() -> drafts.publish(urgent.id()))
                .isInstanceOfSatisfying(SuccessorRefusedException.class, e -> {
                    assertThat(e.edition().number()).isEqualTo(2);
                    assertThat(e.keys()).containsExactly(RowKey.grid("street", "310101013"));
                    assertThat(e).hasMessageContaining("GRID street:310101013");
                });
        assertThat(storedRows()).isEqualTo(rows);
        assertThat(storedImages()).isEqualTo(1);
        assertThat(database.editions().getLatestNumber()).isEqualTo(2);
        assertThat(database.drafts().getDraft(urgent.id()).state()).isEqualTo(Draft.State.OPEN);
    }

    @Test
    void aCancellationIsSeenByItsRevisionAndLeavesTheRows() throws SQLException {
        assertThat(database.editions().getRevision()).isZero();
        publishCity();
        drafts.publish(drafts.create("预告", null, FAR, "li").id());
        assertThat(database.editions().getRevision()).isEqualTo(2);
        EditionContent before = database.editions().getContent(2);
        Cancelled cancelled = drafts.cancel(2);
        assertThat(cancelled.editions()).extracting(Edition::number).containsExactly(2);
        assertThat(cancelled.successors()).isEmpty();
        assertThat(database.editions().getRevision()).isEqualTo(3);
        assertThat(database.editions().getTimeline().findByNumber(2))
                .contains(cancelled.editions().get(0));
        assertThat(database.editions().getContent(2).grids()).isEqualTo(before.grids());
        assertThatThrownBy(() -> drafts.cancel(9)).isInstanceOf(UnknownEditionException.class);
        assertThatThrownBy(() -> drafts.cancel(1))
                .isInstanceOf(NotCancellableException.class)
                .hasMessageContaining("took effect at " + NEW_YEAR);
    }

    @Test
    void aRefusedPublicationChangesNothing() throws SQLException {
        publishCity();
        Draft draft = newDraft();
        drafts.put(draft.id(), new Assignment("NOBODY", "street", "310101018", Role.OWNER));
        assertThatThrownBy(() -> drafts.publish(draft.id()))
                .isInstanceOfSatisfying(
                        PublicationRefusedException.class,
                        e -> assertThat(e.findings()).extracting(f -> f.code()).containsExactly("UNKNOWN_UNIT"));
        assertThat(drafts.check(draft.id())).hasSize(1);
        assertThat(database.editions().getLatestNumber()).isEqualTo(1);
        assertThat(database.drafts().getDraft(draft.id()).state()).isEqualTo(Draft.State.OPEN);
        assertThat(storedImages()).isEqualTo(1);
        drafts.put(draft.id(), new Unit("NOBODY", "补", UnitKind.SQUAD, "HP", null));
        assertThat(drafts.publish(draft.id()).number()).isEqualTo(2);
    }

    @Test
    void aChangeDuringTheCheckIsNoticed() {
        Draft draft = newDraft();
        drafts.load(draft.id(), "test", SampleRows.city());
        assertThatThrownBy(() ->
                        database.drafts().publish(draft.id(), 0, Instant.now(), Publishing.PLAIN, rows -> List.of()))
                .isInstanceOf(DraftChangedException.class);
        assertThat(database.editions().getLatestNumber()).isZero();
    }

    @Test
    void aDiscardedDraftLeavesNoRows() throws SQLException {
        Draft draft = newDraft();
        drafts.load(draft.id(), "test", SampleRows.city());
        drafts.discard(draft.id());
        assertThat(storedRows()).isZero();
        assertThat(drafts.listOperations(draft.id())).hasSize(1);
        assertThatThrownBy(() -> drafts.put(draft.id(), SampleRows.city().get(0)))
                .isInstanceOf(DraftClosedException.class);
        assertThatThrownBy(() -> drafts.publish(draft.id())).isInstanceOf(DraftClosedException.class);
    }

    @Test
    void aLoadThatFailsHalfWayLeavesNothing() throws SQLException {
        Draft draft = newDraft();
        Iterable<Row> breaking = () -> Stream.iterate(0, i -> i + 1)
                .map(i -> {
                    if (i == 5300) {
                        throw new IllegalStateException("the source broke");
                    }
                    return (Row) street("S" + i, "", square(i, 0, 1));
                })
                .iterator();
        assertThatThrownBy(() -> drafts.load(draft.id(), "broken", breaking))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the source broke");
        assertThat(storedRows()).isZero();
        assertThat(drafts.listOperations(draft.id())).isEmpty();
        drafts.load(draft.id(), "whole", SampleRows.city());
        assertThat(drafts.publish(draft.id()).hash()).isEqualTo(CITY_HASH);
    }

    @Test
    void twoRowsOfOneKeyInOneLoadAreRefused() throws SQLException {
        Draft draft = newDraft();
        List<Row> rows = new ArrayList<>(SampleRows.city());
        rows.add(street("310101018", "重复", square(1, 1, 1)));
        assertThatThrownBy(() -> drafts.load(draft.id(), "twice", rows))
                .isInstanceOfSatisfying(
                        DuplicateRowException.class,
                        e -> assertThat(e.keys()).containsExactly(RowKey.grid("street", "310101018")));
        assertThat(storedRows()).isZero();
    }

    @Test
    void textThatNoDatabaseCanKeepIsRefusedByName() {
        Draft draft = newDraft();
        for (String bad : List.of("a\0b", "half \ud842")) {
            assertThatThrownBy(() -> drafts.put(draft.id(), street("S", bad, square(0, 0, 1))))
                    .isInstanceOf(UnstorableRowException.class)
                    .hasMessageContaining("street:S");
        }
        assertThat(drafts.listOperations(draft.id())).isEmpty();
    }

    @Test
    void aChangedMissingOrAddedRowIsFound() throws SQLException {
        publishCity();
        for (String damage : List.of(
                "update unit_row set superior = null where code = 'HP-YUYUAN'",
                "update grid_row set name = '黄浦' where layer = 'district'",
                "update grid_row set shape = (select shape from grid_row where code = '310101013') where code = '310101018'",
                "update layer_row set policy = 'NONSENSE' where code = 'small'",
                "update scheme_row set owner_kinds = array['RESIDENTIAL'] where code = 'HP-1'",
                "delete from assignment_row where unit = 'HP'",
                "update unit_row set from_edition = 2 where code = 'HP'")) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(damage)).isPositive();
            }
            assertThatThrownBy(() -> database.editions().getContent(1))
                    .as(damage)
                    .isInstanceOf(CorruptEditionException.class);
            close();
            open();
            publishCity();
        }
    }

    @Test
    void aDatabaseRefusesCoordinatesThatAreNotFinite() throws SQLException {
        publishCity();
        for (String bad : List.of("NaN", "Infinity", "-Infinity")) {
            for (int coordinate = 0; coordinate < 8; coordinate++) {
                assertThat(HostileShapes.isRefused(database, Double.parseDouble(bad), coordinate))
                        .as("%s as coordinate %d", bad, coordinate)
                        .isTrue();
            }
        }
        assertThat(HostileShapes.isRefused(database, 121.4, 0)).isFalse();
        assertThat(HostileShapes.isRefused(database, 4326)).isFalse();
        assertThat(HostileShapes.isRefused(database, 3857)).as("SRID 3857").isTrue();
    }

    Edition publishCity() {
        Draft draft = newDraft();
        drafts.load(draft.id(), "test", SampleRows.city());
        return drafts.publish(draft.id());
    }

    Draft newDraft() {
        return drafts.create("试", null, NEW_YEAR, "li");
    }

    private List<Row> rowsOf(int edition) {
        EditionContent content = database.editions().getContent(edition);
        List<Row> rows = new ArrayList<>();
        rows.addAll(content.layers());
        rows.addAll(content.grids());
        rows.addAll(content.units());
        rows.addAll(content.assignments());
        rows.addAll(content.schemes());
        List<Row> plain = rows.stream().map(StoreContract::unnumbered).toList();
        assertThat(plain).isSortedAccordingTo(Comparator.comparing(Row::key));
        return plain;
    }

    private static List<Row> unnumbered(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparing(Row::key)).toList();
    }

    private static Row unnumbered(Row row) {
        return row instanceof Grid grid ? grid.withGridId(Grid.UNNUMBERED) : row;
    }

    private static List<Row> sorted(Map<RowKey, Row> rows) {
        return unnumbered(List.copyOf(rows.values()));
    }

    private Map<String, Long> gridIds(int edition) {
        Map<String, Long> ids = new HashMap<>();
        database.editions().getContent(edition).grids().forEach(g -> ids.put(g.layer() + "/" + g.code(), g.gridId()));
        return ids;
    }

    /** The results, or the exceptions, in order. */
    private static List<Object> inParallel(List<Callable<Object>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : threads.invokeAll(tasks)) {
                outcomes.add(outcomeOf(future));
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static Object outcomeOf(Future<Object> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    private long storedRows() throws SQLException {
        long sum = 0;
        for (RowTable table : RowTable.values()) {
            sum += count("select count(*) from " + table.table());
        }
        return sum;
    }

    private long storedImages() throws SQLException {
        long sum = 0;
        for (RowTable table : RowTable.values()) {
            sum += count("select count(*) from " + table.table() + " where draft_id is not null");
        }
        return sum;
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
