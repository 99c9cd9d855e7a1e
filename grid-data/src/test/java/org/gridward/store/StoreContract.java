package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridward.store.SampleRows.square;
import static org.gridward.store.SampleRows.street;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Grid;
import org.gridward.model.Operation;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.junit.jupiter.api.Test;

/** What every database must do; the subclasses say which database. */
abstract class StoreContract extends LineageContract {
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
        Draft draft = drafts.create("首版", "几何为虚构", NEW_YEAR);
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
        assertThat(drafts.listOperations(draft.id()))
                .extracting(LoggedOperation::operation)
                .containsExactly(new Operation.Load("test", 15));
    }

    @Test
    void anEmptyDatabaseHasNoEdition() {
        assertThat(database.editions().getLatestNumber()).isZero();
        assertThat(database.editions().getTimeline().listEditions()).isEmpty();
        assertThatThrownBy(() -> database.editions().getContent(1)).isInstanceOf(UnknownEditionException.class);
        assertThatThrownBy(() -> drafts.publish("x")).isInstanceOf(UnknownDraftException.class);
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
}
