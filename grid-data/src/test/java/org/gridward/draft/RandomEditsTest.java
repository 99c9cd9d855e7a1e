package org.gridward.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.model.Finding;
import org.gridward.model.Operation;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.sample.CityGenerator;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random operations on generated cities, done in turn by two that know nothing of each other's workspaces: undo leads
 * back through every state, redo forward again, and what is there at the end can be published.
 */
class RandomEditsTest {
    private static final int GRIDS = 150;

    static IntStream seeds() {
        return IntStream.range(0, Checkout.count(2, 60));
    }

    private final Random random = new Random();
    private Drafts[] pair = {};
    private Database database;
    private String draft = "";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void undoLeadsBackThroughEveryStateAndRedoForwardAgain(int seed) {
        random.setSeed(seed);
        try (Database opened = Database.open(DatabaseSettings.inMemory())) {
            database = opened;
            pair = new Drafts[] {new Drafts(database), new Drafts(database)};
            String first = newDraft();
            pair[0].load(first, "test", CityGenerator.generate(seed, GRIDS).rows());
            pair[0].publish(first);
            draft = newDraft();
            List<List<Row>> states = new ArrayList<>(List.of(rows()));
            for (int i = 0; i < Checkout.count(25, 100); i++) {
                doSomething(states);
            }
            assertThat(states.size()).as("seed %d", seed).isGreaterThan(5);
            for (int i = states.size() - 2; i >= 0; i--) {
                anyone().undo(draft, revision());
                assertThat(rows()).as("seed %d, back to %d", seed, i).isEqualTo(states.get(i));
            }
            for (int i = 1; i < states.size(); i++) {
                anyone().redo(draft, revision());
                assertThat(rows()).as("seed %d, forward to %d", seed, i).isEqualTo(states.get(i));
            }
            assertThat(anyone().check(draft))
                    .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                    .as("seed %d", seed)
                    .isEmpty();
            anyone().publish(draft);
        }
    }

    private String newDraft() {
        return pair[0].create("试", null, Instant.parse("2026-01-01T00:00:00Z")).id();
    }

    private Drafts anyone() {
        return pair[random.nextInt(2)];
    }

    private int revision() {
        return pair[0].getDraft(draft).revision();
    }

    private List<Row> rows() {
        return database.drafts().getContent(draft).rows();
    }

    private void doSomething(List<List<Row>> states) {
        Operation operation = RandomOperations.on(rows(), random);
        try {
            Applied applied = anyone().apply(draft, revision(), List.of(new Edit.Execute(operation)));
            List<Row> now = rows();
            Map<RowKey, Row> byKey = new HashMap<>();
            now.forEach(row -> byKey.put(row.key(), row));
            assertThat(applied.changes())
                    .allSatisfy(change -> assertThat(Optional.ofNullable(byKey.get(change.key())))
                            .isEqualTo(change.after()));
            states.add(now);
        } catch (OperationRefusedException refused) {
            assertThat(rows()).isEqualTo(states.get(states.size() - 1));
        }
    }
}
