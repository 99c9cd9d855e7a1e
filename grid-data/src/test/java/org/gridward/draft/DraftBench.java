package org.gridward.draft;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gridward.model.Actor;
import org.gridward.model.Assignment;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Operation;
import org.gridward.model.Row;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database with {@link SquareTown} published, a draft on it, and short ways to change the draft and look at it. */
abstract class DraftBench {
    static final Actor LI = new Actor("li", Actor.Via.USER);
    static final Actor WANG = new Actor("wang", Actor.Via.USER);
    static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00+08:00");

    DatabaseSettings settings;
    Database database;
    Drafts drafts;
    Draft draft;

    abstract DatabaseSettings newDatabase();

    @BeforeEach
    void openTown() {
        settings = newDatabase();
        database = Database.open(settings);
        drafts = new Drafts(database).by(LI);
        publish(SquareTown.rows());
        draft = newDraft();
    }

    @AfterEach
    void close() {
        database.close();
    }

    Edition publish(List<? extends Row> rows) {
        Draft first = newDraft();
        drafts.load(first.id(), "test", rows);
        return drafts.publish(first.id());
    }

    Draft newDraft() {
        return drafts.create("试", null, NEW_YEAR);
    }

    int revision(Draft of) {
        return drafts.getDraft(of.id()).revision();
    }

    Applied execute(Operation... operations) {
        return apply(Arrays.stream(operations)
                .map(operation -> (Edit) new Edit.Execute(operation))
                .toArray(Edit[]::new));
    }

    Applied apply(Edit... edits) {
        return drafts.apply(draft.id(), revision(draft), List.of(edits));
    }

    Applied undo() {
        return drafts.undo(draft.id(), revision(draft));
    }

    Applied redo() {
        return drafts.redo(draft.id(), revision(draft));
    }

    /** With the numbers of the grids. */
    List<Row> rows() {
        return database.drafts().getContent(draft.id()).rows();
    }

    Grid grid(String layer, String code) {
        return findGrid(layer, code).orElseThrow();
    }

    Optional<Grid> findGrid(String layer, String code) {
        return rows().stream()
                .filter(row -> row instanceof Grid grid
                        && grid.layer().equals(layer)
                        && grid.code().equals(code))
                .map(Grid.class::cast)
                .findFirst();
    }

    /** Codes of a layer, sorted. */
    TreeSet<String> codes(String layer) {
        TreeSet<String> codes = new TreeSet<>();
        rows().forEach(row -> {
            if (row instanceof Grid grid && grid.layer().equals(layer)) {
                codes.add(grid.code());
            }
        });
        return codes;
    }

    /** {@code unit role} on a grid, sorted. */
    TreeSet<String> roles(String layer, String code) {
        TreeSet<String> roles = new TreeSet<>();
        rows().forEach(row -> {
            if (row instanceof Assignment it
                    && it.layer().equals(layer)
                    && it.grid().equals(code)) {
                roles.add(it.unit() + " " + it.role());
            }
        });
        return roles;
    }

    List<Finding> errors() {
        return drafts.check(draft.id()).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
