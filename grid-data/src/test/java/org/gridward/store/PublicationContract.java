package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridward.store.SampleRows.square;
import static org.gridward.store.SampleRows.street;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gridward.draft.PublicationRefusedException;
import org.gridward.model.Assignment;
import org.gridward.model.Cancelled;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Finding;
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
import org.junit.jupiter.api.Test;

/** How drafts become editions on every database. */
abstract class PublicationContract extends StoreFixture {
    private static final Derivations NOTHING = new Derivations(rows -> List.of(), (log, before, after) -> List.of());

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
        assertThat(drafts.listOperations(draft.id()))
                .extracting(LoggedOperation::operation)
                .containsExactly(new Operation.Remove(gone));
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
        assertThat(errorsOf(draft)).extracting(f -> f.code()).containsExactly("UNKNOWN_UNIT");
        drafts.remove(draft.id(), RowKey.assignment("HP-YUYUAN", "street", "310101018", Role.OWNER));
        assertThat(errorsOf(draft)).isEmpty();
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
        Set<String> retired = new HashSet<>();
        for (int edition = 2; edition <= Checkout.count(8, 60); edition++) {
            Draft draft = newDraft();
            List<Row> changes = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> randomRow(random, freshCode(random, retired)))
                    .toList();
            changes.forEach(row -> drafts.put(draft.id(), row));
            changes.forEach(row -> expected.put(row.key(), row));
            RowKey gone = changes.get(random.nextInt(changes.size())).key();
            if (random.nextInt(3) == 0) {
                drafts.remove(draft.id(), gone);
                expected.remove(gone);
                retired.add(gone.listParts().get(gone.listParts().size() - 1));
            }
            assertThat(drafts.publish(draft.id()).number()).isEqualTo(edition);
            history.add(sorted(expected));
        }
        for (int edition = 1; edition <= history.size(); edition++) {
            assertThat(rowsOf(edition)).as("edition %d", edition).isEqualTo(history.get(edition - 1));
        }
    }

    /** One of a dozen, and one of the next dozen where the first is retired: a code is never reused. */
    private static String freshCode(Random random, Set<String> retired) {
        int number = random.nextInt(12);
        while (retired.contains("R" + number)) {
            number += 12;
        }
        return "R" + number;
    }

    private static Row randomRow(Random random, String code) {
        return random.nextBoolean()
                ? street(code, "街道" + random.nextInt(4), square(random.nextInt(5) * 20, 2000, 10))
                : new Unit(code, "队" + random.nextInt(4), UnitKind.SQUAD, "HP", null);
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
        Draft february = drafts.create("二月", null, NEW_YEAR.plus(31, ChronoUnit.DAYS));
        drafts.put(february.id(), street("310101013", "外滩", square(400, 100, 120)));
        drafts.put(february.id(), new Unit("FEB", "二月队", UnitKind.SQUAD, "HP", null));
        drafts.remove(february.id(), RowKey.grid("overlay", "𠮷-1"));
        drafts.publish(february.id());
        Draft correction = drafts.create("更正", null, NEW_YEAR.plus(15, ChronoUnit.DAYS));
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
    void anEditionReadFromAnotherSharesTheRowsThatBothHave() {
        publishCity();
        Draft february = drafts.create("二月", null, NEW_YEAR.plus(31, ChronoUnit.DAYS));
        drafts.put(february.id(), street("310101013", "外滩", square(400, 100, 120)));
        drafts.remove(february.id(), RowKey.grid("overlay", "𠮷-1"));
        drafts.publish(february.id());
        Draft correction = drafts.create("更正", null, NEW_YEAR.plus(15, ChronoUnit.DAYS));
        drafts.put(correction.id(), new Unit("JAN", "一月队", UnitKind.SQUAD, "HP", null));
        drafts.publish(correction.id());
        for (int from = 1; from <= 3; from++) {
            HashedContent known = database.editions().getHashed(from);
            for (int to = 1; to <= 3; to++) {
                HashedContent read = database.editions().getHashed(to, known);
                assertThat(read.content()).isEqualTo(database.editions().getContent(to));
                assertThat(read.hasItsHash()).isTrue();
                for (Row row : read.content().listRows()) {
                    known.content()
                            .findRow(row.key())
                            .filter(row::equals)
                            .ifPresent(same -> assertThat(row).isSameAs(same));
                }
            }
        }
    }

    @Test
    void whatIsKnownWronglyIsNotBuiltUpon() {
        publishCity();
        Draft draft = newDraft();
        drafts.put(draft.id(), new Unit("A", "队", UnitKind.SQUAD, "HP", null));
        drafts.publish(draft.id());
        EditionContent first = database.editions().getContent(1);
        Unit alien = new Unit("ALIEN", "外来", UnitKind.SQUAD, "HP", null);
        HashedContent wrong =
                new HashedContent(first.overlaid(first.edition(), Map.of(alien.key(), Optional.of(alien))));
        assertThat(wrong.hasItsHash()).isFalse();
        assertThat(database.editions().getHashed(2, wrong).content())
                .isEqualTo(database.editions().getContent(2));
    }

    @Test
    void aSuccessorRepeatsTheChangesOfTheScheduledEdition() throws SQLException {
        publishCity();
        Draft scheduled = drafts.by(WANG).create("预告", "说明", FAR);
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
        Draft scheduled = drafts.create("预告", null, FAR);
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
        drafts.publish(drafts.create("预告", null, FAR).id());
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
        drafts.put(draft.id(), new Assignment("NOBODY", "street", "310101018", Role.SUPPORTS));
        assertThatThrownBy(() -> drafts.publish(draft.id()))
                .isInstanceOfSatisfying(
                        PublicationRefusedException.class,
                        e -> assertThat(e.findings())
                                .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
                                .extracting(f -> f.code())
                                .containsExactly("UNKNOWN_UNIT"));
        assertThat(errorsOf(draft)).hasSize(1);
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
        assertThatThrownBy(() -> database.drafts().publish(draft.id(), 0, Instant.now(), Publishing.PLAIN, NOTHING, LI))
                .isInstanceOf(DraftChangedException.class);
        assertThat(database.editions().getLatestNumber()).isZero();
    }
}
