package org.gridward.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Operation;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.sample.CityGenerator;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Checkout;
import org.gridward.topology.GroundComparison;
import org.junit.jupiter.api.Test;

/**
 * Pairs of random drafts on one base. Where each can be rebased on the other, both orders end with the same grids on the
 * same ground but for rounding; a rebased draft never has an error that neither had.
 */
class RandomRebaseTest {
    private static final int SEED = 7;
    private static final int GRIDS = 150;

    private final Random random = new Random(SEED);

    private Database database;
    private Drafts drafts;

    @Test
    void bothOrdersEndAlikeWhereBothAreClean() {
        int clean = 0;
        for (int pair = 0; pair < Checkout.count(8, 500); pair++) {
            try (Database opened = Database.open(DatabaseSettings.inMemory())) {
                database = opened;
                drafts = new Drafts(database);
                String first = newDraft();
                drafts.load(first, "test", CityGenerator.generate(pair, GRIDS).rows());
                drafts.publish(first);
                clean += isClean(pair) ? 1 : 0;
            }
        }
        assertThat(clean).as("seed %d", SEED).isPositive();
    }

    private boolean isClean(int pair) {
        String a = newDraft();
        String b = newDraft();
        edit(a);
        edit(b);
        List<Edit> ofA = editsOf(a);
        List<Edit> ofB = editsOf(b);
        Optional<List<Row>> aFirst = publishAndRebase(a, b);
        Optional<List<Row>> bFirst = aFirst.isEmpty() ? Optional.empty() : publishOtherFirst(ofA, ofB);
        bFirst.ifPresent(rows -> assertSameGround(aFirst.orElseThrow(), rows, pair));
        return bFirst.isPresent();
    }

    private String newDraft() {
        return drafts.create("试", null, Instant.parse("2026-01-01T00:00:00Z")).id();
    }

    private void edit(String draft) {
        for (int done = 0; done < 2; ) {
            Operation operation = RandomOperations.on(rows(draft), random);
            try {
                drafts.apply(draft, revision(draft), List.of(new Edit.Execute(operation)));
                done++;
            } catch (OperationRefusedException refused) {
                // another one is tried
            }
        }
    }

    private int revision(String draft) {
        return drafts.getDraft(draft).revision();
    }

    private List<Row> rows(String draft) {
        return database.drafts().getContent(draft).rows();
    }

    private Optional<List<Row>> publishAndRebase(String first, String second) {
        drafts.publish(first);
        try {
            drafts.rebase(second, revision(second), List.of());
        } catch (RebaseConflictException conflict) {
            return Optional.empty();
        }
        assertThat(drafts.check(second))
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .isEmpty();
        return Optional.of(rows(second));
    }

    /** In a database of its own that gets the same logs, so that the drafts take the same codes. */
    private Optional<List<Row>> publishOtherFirst(List<Edit> ofA, List<Edit> ofB) {
        List<Row> base = database.editions().getContent(1).listRows();
        Database original = database;
        try (Database fork = Database.open(DatabaseSettings.inMemory())) {
            database = fork;
            drafts = new Drafts(fork);
            String city = newDraft();
            drafts.load(city, "test", base);
            drafts.publish(city);
            String a = newDraft();
            String b = newDraft();
            drafts.apply(a, revision(a), ofA);
            drafts.apply(b, revision(b), ofB);
            return publishAndRebase(b, a);
        } finally {
            database = original;
            drafts = new Drafts(original);
        }
    }

    private List<Edit> editsOf(String draft) {
        List<Edit> edits = new ArrayList<>();
        drafts.listOperations(draft).forEach(it -> edits.add(new Edit.Execute(it.operation())));
        return edits;
    }

    private static void assertSameGround(List<Row> first, List<Row> second, int pair) {
        Map<RowKey, Grid> a = grids(first);
        Map<RowKey, Grid> b = grids(second);
        assertThat(a.keySet()).as("seed %d, pair %d", SEED, pair).isEqualTo(b.keySet());
        a.forEach((key, grid) -> {
            Grid other = Objects.requireNonNull(b.get(key));
            assertThat(GroundComparison.areEqualButForNoding(grid.shape(), other.shape()))
                    .as("seed %d, pair %d, %s", SEED, pair, key)
                    .isTrue();
            assertThat(grid.parent()).isEqualTo(other.parent());
        });
    }

    private static Map<RowKey, Grid> grids(List<Row> rows) {
        Map<RowKey, Grid> grids = new TreeMap<>();
        rows.forEach(row -> {
            if (row instanceof Grid grid) {
                grids.put(grid.key(), grid);
            }
        });
        return grids;
    }
}
