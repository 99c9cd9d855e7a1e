package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridward.draft.Drafts;
import org.gridward.model.Actor;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database with nothing in it before each test, and short ways to fill it and look at it. */
abstract class StoreFixture {
    static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00+08:00");
    static final Actor LI = new Actor("li", Actor.Via.USER);
    static final Actor WANG = new Actor("wang", Actor.Via.USER);
    static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");
    /** The hash of {@link SampleRows#city}, on every database and in every release. */
    static final String CITY_HASH = "sha256:14a197c9783abd5a2e4d35fb472c28e8f5e7379efb34ae25e530c313d275c2d1";

    Database database;
    Drafts drafts;

    abstract DatabaseSettings newDatabase();

    @BeforeEach
    void open() {
        database = Database.open(newDatabase());
        drafts = new Drafts(database).by(LI);
    }

    @AfterEach
    void close() {
        database.close();
    }

    Edition publishCity() {
        Draft draft = newDraft();
        drafts.load(draft.id(), "test", SampleRows.city());
        return drafts.publish(draft.id());
    }

    Draft newDraft() {
        return drafts.create("试", null, NEW_YEAR);
    }

    /** What keeps the draft from being published. */
    List<Finding> errorsOf(Draft draft) {
        return drafts.check(draft.id()).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }

    List<Row> rowsOf(int edition) {
        EditionContent content = database.editions().getContent(edition);
        List<Row> plain =
                content.listRows().stream().map(StoreContract::unnumbered).toList();
        assertThat(plain).isSortedAccordingTo(Comparator.comparing(Row::key));
        return plain;
    }

    static List<Row> unnumbered(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparing(Row::key)).toList();
    }

    static Row unnumbered(Row row) {
        return row instanceof GroundRow grid ? grid.withGridId(Grid.UNNUMBERED) : row;
    }

    static List<Row> sorted(Map<RowKey, Row> rows) {
        return unnumbered(List.copyOf(rows.values()));
    }

    Map<String, Long> gridIds(int edition) {
        Map<String, Long> ids = new HashMap<>();
        database.editions().getContent(edition).grids().forEach(g -> ids.put(g.layer() + "/" + g.code(), g.gridId()));
        return ids;
    }

    /** The results, or the exceptions, in order. */
    static List<Object> inParallel(List<Callable<Object>> tasks) throws Exception {
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

    static Object outcomeOf(Future<Object> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    long storedRows() throws SQLException {
        long sum = 0;
        for (RowTable table : RowTable.values()) {
            sum += count("select count(*) from " + table.table());
        }
        return sum;
    }

    long storedImages() throws SQLException {
        long sum = 0;
        for (RowTable table : RowTable.values()) {
            sum += count("select count(*) from " + table.table() + " where draft_id is not null");
        }
        return sum;
    }

    long count(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
