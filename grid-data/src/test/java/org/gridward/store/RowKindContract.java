package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gridward.model.Draft;
import org.gridward.model.LinkageGroup;
import org.gridward.model.RandomRows;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Zone;
import org.gridward.store.RowChanges.RowChange;
import org.junit.jupiter.api.Test;

/** Rows of every kind on every database. */
abstract class RowKindContract extends UnionContract {
    /** The hash of {@link RuleRows#city}, on every database. */
    private static final String HASH = "sha256:373da93167963ce107177eac912595901c8a36791d1641bd3bf0fae6fff7c6e7";

    private static final Instant SPRING = Instant.parse("2026-03-01T00:00:00+08:00");

    private void publishRules() {
        Draft draft = newDraft();
        drafts.load(draft.id(), "test", RuleRows.city());
        drafts.publish(draft.id());
    }

    @Test
    void allKindsComeBackEqualAndHashTheSameOnEveryDatabase() {
        assertThat(RuleRows.city().stream().map(row -> row.key().kind())).contains(RowKey.Kind.values());
        publishRules();
        assertThat(rowsOf(1)).isEqualTo(unnumbered(RuleRows.city()));
        assertThat(database.editions().getContent(1).edition().hash()).isEqualTo(HASH);
    }

    @Test
    void whateverARowOfAnyKindSaysComesBackEqual() {
        long seed = System.nanoTime();
        RandomRows random = new RandomRows(new Random(seed));
        Map<RowKey, Row> rows = new TreeMap<>();
        for (RowKey.Kind kind : RowKey.Kind.values()) {
            for (int i = 0; i < 20; i++) {
                Row row = random.next(kind);
                rows.put(row.key(), row);
            }
        }
        Draft draft = newDraft();
        drafts.load(draft.id(), "random", rows.values());
        List<Row> read = database.drafts().getContent(draft.id()).rows().stream()
                .map(StoreFixture::unnumbered)
                .toList();
        assertThat(read).as("seed " + seed).isEqualTo(List.copyOf(rows.values()));
    }

    @Test
    void aChangeOfARowOfAnyKindIsADifferenceBetweenEditions() {
        publishRules();
        Draft draft = drafts.create("试", null, SPRING);
        LinkageGroup group = new LinkageGroup("HP-G1", "改名", List.of("HP-YUYUAN", "HP-XDM"), null, null, 2, 2);
        drafts.put(draft.id(), group);
        drafts.remove(draft.id(), RowKey.agreement("HP-A1"));
        drafts.remove(draft.id(), RowKey.zone("HP-XINKAIHE"));
        drafts.publish(draft.id());
        List<RowChange> changes =
                database.editions().getChanges(1, 2, RowChanges.Wanted.all(10)).changes();
        assertThat(changes)
                .extracting(RowChange::key)
                .containsExactly(group.key(), RowKey.zone("HP-XINKAIHE"), RowKey.agreement("HP-A1"));
        assertThat(changes.get(0).after()).contains(group);
        assertThat(database.editions().getContent(2).list(Zone.class)).isEmpty();
    }

    @Test
    void damageToWhatARowSaysIsFound() throws SQLException {
        publishRules();
        for (String damage : List.of(
                "update assignment_row set windows = null where unit = 'HP' and role = 'LEADS'",
                "update unit_row set seat = null where code = 'HP-MARKET'",
                "update zone_row set strips = replace(strips, '30.5', '30')",
                "update agreement_row set actors = hosts",
                "update border_rule_row set owners = replace(owners, 'KERB', 'CURB')",
                "update barrier_row set line = (select stretch from border_rule_row)",
                "update duty_rule_row set time_limits = null",
                "update matter_class_row set mobile = not mobile",
                "update calendar_row set holidays = working_days",
                "update exception_row set valid_to = null")) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(damage)).as(damage).isPositive();
            }
            assertThatThrownBy(() -> database.editions().getContent(1))
                    .as(damage)
                    .isInstanceOf(CorruptEditionException.class);
        }
    }
}
