package org.gridward.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridward.check.DraftCheck;
import org.gridward.draft.Applied;
import org.gridward.draft.Drafts;
import org.gridward.draft.Edit;
import org.gridward.geo.Box;
import org.gridward.model.Assignment;
import org.gridward.model.Draft;
import org.gridward.model.EditionContent;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Ledger;
import org.gridward.model.Operation;
import org.gridward.model.Row;
import org.gridward.model.Unit;
import org.gridward.resolve.Question;
import org.gridward.sample.CityGenerator;
import org.gridward.sample.SampleCity;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.store.DraftContent;
import org.gridward.store.UnknownDraftException;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft's snapshot is laid over the one before; it has to be what it would be if it were built from nothing. */
class LiveDraftsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final Database database = Database.open(DatabaseSettings.inMemory());
    private final Drafts drafts = new Drafts(database);
    private LiveEditions editions;
    private LiveDrafts live;

    @BeforeEach
    void publishCity() {
        SampleCity city = CityGenerator.generate(1, 300);
        Draft first =
                drafts.create(city.title(), city.latest().note(), city.latest().effectiveFrom());
        drafts.load(first.id(), city.source(), city.rows());
        drafts.publish(first.id());
        editions = new LiveEditions(database);
        live = new LiveDrafts(drafts, editions);
    }

    @AfterEach
    void close() {
        editions.close();
        database.close();
    }

    private Draft draft() {
        return drafts.create("草案", null, NOW);
    }

    private Snapshot snapshot(Draft draft) {
        return live.findSnapshot(draft.id()).orElseThrow();
    }

    private Snapshot fromNothing(Draft draft) {
        DraftContent content = database.drafts().getContent(draft.id());
        return new Snapshot(EditionContent.of(draft.proposed(), content.rows()));
    }

    @Test
    void it_equals_one_built_from_nothing_after_every_change() {
        Draft draft = draft();
        long seed = System.nanoTime();
        System.out.println("LiveDraftsTest seed " + seed);
        Random random = new Random(seed);
        for (int step = 0; step < Checkout.count(15, 500); step++) {
            change(draft, random);
            if (random.nextInt(3) > 0) {
                requireEqual(snapshot(draft), fromNothing(draft), random);
            }
        }
        requireEqual(
                new LiveDrafts(drafts, editions).findSnapshot(draft.id()).orElseThrow(), fromNothing(draft), random);
    }

    private void change(Draft draft, Random random) {
        List<Row> rows = database.drafts().getContent(draft.id()).rows();
        Row row = rows.get(random.nextInt(rows.size()));
        if (random.nextInt(3) == 0 && !(row instanceof Layer)) {
            drafts.remove(draft.id(), row.key());
        } else if (row instanceof Grid grid) {
            Grid other = snapshot(draft).index().listGrids(grid.layer()).get(0);
            drafts.put(
                    draft.id(),
                    new Grid(
                            0,
                            grid.layer(),
                            grid.code(),
                            grid.kind(),
                            "新" + grid.name(),
                            grid.parent(),
                            other.shape()));
        } else if (row instanceof Unit unit) {
            drafts.put(draft.id(), new Unit(unit.code(), "新", unit.kind(), unit.superior(), null));
        } else if (row instanceof Assignment assignment) {
            drafts.put(draft.id(), new Assignment("NOBODY", assignment.layer(), assignment.grid(), assignment.role()));
        } else {
            drafts.put(draft.id(), row);
        }
    }

    private static void requireEqual(Snapshot snapshot, Snapshot expected, Random random) {
        assertThat(snapshot.listLayers()).isEqualTo(expected.listLayers());
        assertThat(snapshot.units().listUnits()).isEqualTo(expected.units().listUnits());
        Box all = null;
        for (Layer layer : expected.listLayers()) {
            List<Grid> grids = expected.index().listGrids(layer.code());
            assertThat(snapshot.index().listGrids(layer.code())).isEqualTo(grids);
            for (Grid grid : grids) {
                all = all == null ? grid.shape().box() : all.union(grid.shape().box());
                assertThat(snapshot.listAssignments(grid)).isEqualTo(expected.listAssignments(grid));
            }
        }
        for (int i = 0; i < 200; i++) {
            Question question =
                    Question.of(random.nextInt(all.minX(), all.maxX()), random.nextInt(all.minY(), all.maxY()), NOW);
            assertThat(snapshot.resolver().resolve(question, Ledger.EMPTY))
                    .isEqualTo(expected.resolver().resolve(question, Ledger.EMPTY));
        }
        assertThat(snapshot.names().search("1", 50)).isEqualTo(expected.names().search("1", 50));
    }

    @Test
    void it_follows_what_this_server_does_and_its_findings_are_those_of_the_whole() {
        Draft draft = draft();
        snapshot(draft);
        live.findCheck(draft.id());
        List<Grid> streets = snapshot(draft).index().listGrids("street");
        int revision = 0;
        for (int step = 0; step < 8; step++) {
            Applied applied = step % 4 == 2
                    ? drafts.undo(draft.id(), revision)
                    : step % 4 == 3
                            ? drafts.redo(draft.id(), revision)
                            : drafts.apply(
                                    draft.id(),
                                    revision,
                                    List.of(new Edit.Execute(new Operation.Rename(
                                            "street",
                                            streets.get(step % streets.size()).code(),
                                            "新" + step))));
            revision = applied.head().revision();
            if (step % 3 > 0) {
                live.follow(applied);
            }
            requireEqual(snapshot(draft), fromNothing(draft), new Random(step));
            DraftCheck whole =
                    drafts.checkBase(1, database.editions().getContent(1).listRows());
            assertThat(live.findCheck(draft.id()).orElseThrow().check().listFindings())
                    .isEqualTo(whole.listFindings());
        }
        drafts.apply(
                draft.id(),
                revision,
                List.of(new Edit.Put(new Unit("LOST", "", org.gridward.model.UnitKind.SQUAD, "NOBODY", null))));
        assertThat(errors(live.findCheck(draft.id()).orElseThrow().check().listFindings()))
                .isNotEmpty()
                .isEqualTo(errors(drafts.check(draft.id())));
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }

    @Test
    void a_crowd_gets_one_snapshot_until_the_draft_changes() throws Exception {
        Draft draft = draft();
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Future<Snapshot>> asked = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                asked.add(crowd.submit(() -> snapshot(draft)));
            }
            Snapshot first = asked.get(0).get();
            for (Future<Snapshot> one : asked) {
                assertThat(one.get()).isSameAs(first);
            }
            Unit unit = first.units().listUnits().get(0);
            drafts.remove(draft.id(), unit.key());
            assertThat(snapshot(draft)).isNotSameAs(first);
            assertThat(snapshot(draft).units().findUnit(unit.code())).isEmpty();
            assertThat(first.units().findUnit(unit.code())).isPresent();
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void what_was_not_changed_is_not_built_anew() {
        Draft draft = draft();
        Snapshot before = snapshot(draft);
        Grid grid = before.index().listGrids("street").get(0);
        assertThat(editions.findSnapshot(1).orElseThrow().index().findGrid("street", grid.code()))
                .containsSame(grid);
    }

    @Test
    void a_closed_draft_has_none_and_an_unknown_one_is_an_error() {
        Draft draft = draft();
        snapshot(draft);
        drafts.discard(draft.id());
        assertThat(live.findSnapshot(draft.id())).isEmpty();
        assertThatThrownBy(() -> live.findSnapshot("none")).isInstanceOf(UnknownDraftException.class);
    }

    @Test
    void many_drafts_are_read_though_few_are_kept() {
        List<Draft> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Draft draft = draft();
            many.add(draft);
            drafts.put(draft.id(), new Unit("U" + i, "单位", org.gridward.model.UnitKind.SQUAD, null, null));
        }
        for (int i = 0; i < 20; i++) {
            assertThat(snapshot(many.get(i)).units().findUnit("U" + i)).isPresent();
        }
    }
}
