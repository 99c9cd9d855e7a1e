package org.gridward.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridward.draft.SquareTown.EAST;
import static org.gridward.draft.SquareTown.WEST;
import static org.gridward.draft.SquareTown.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridward.model.Actor;
import org.gridward.model.AttributeValue;
import org.gridward.model.Cascade;
import org.gridward.model.CodeScheme;
import org.gridward.model.CodeSeries;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Operation;
import org.gridward.model.Publishing;
import org.gridward.model.Redraw;
import org.gridward.store.BaseMovedException;
import org.gridward.store.CodesExhaustedException;
import org.gridward.store.Database;
import org.gridward.store.DraftChangedException;
import org.gridward.store.DraftClosedException;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several at once, on every database. */
abstract class RivalsContract extends DraftBench {
    private static final int MANY = 8;

    /** Another connection to the same database, as another process has it; or the same where there is but one process. */
    abstract Database second();

    private Database other;

    @BeforeEach
    void openSecond() {
        other = second();
    }

    @AfterEach
    void closeSecond() {
        if (other != database) {
            other.close();
        }
    }

    private static List<Object> inParallel(List<Callable<Object>> tasks) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : threads.invokeAll(tasks)) {
                try {
                    outcomes.add(future.get());
                } catch (ExecutionException e) {
                    outcomes.add(String.valueOf(e.getCause().getClass().getSimpleName()));
                }
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private List<Draft> eightDrafts() {
        List<Draft> eight = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            draft = newDraft();
            execute(new Operation.Rename("street", EAST, "东" + i));
            eight.add(draft);
        }
        return eight;
    }

    @Test
    void ofEightDraftsOnOneBaseOneWinsAndTheOthersAreToldOfTheNewBase() throws InterruptedException {
        List<Callable<Object>> tasks = new ArrayList<>();
        for (Draft one : eightDrafts()) {
            tasks.add(() ->
                    drafts.publish(one.id(), revision(one), Publishing.PLAIN).edition());
        }
        List<Object> outcomes = inParallel(tasks);
        assertThat(outcomes).filteredOn(Edition.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(BaseMovedException.class.getSimpleName()::equals)
                .hasSize(MANY - 1);
        assertThat(database.editions().getLatestNumber()).isEqualTo(2);
    }

    @Test
    void oneDraftIsPublishedOnceHoweverOftenItIsAskedFor() throws InterruptedException {
        execute(new Operation.Rename("street", EAST, "新东"));
        int seen = revision(draft);
        Callable<Object> publish =
                () -> drafts.publish(draft.id(), seen, Publishing.PLAIN).edition();
        List<Object> outcomes = inParallel(Collections.nCopies(MANY, publish));
        assertThat(outcomes).filteredOn(Edition.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(it -> it.equals(DraftClosedException.class.getSimpleName())
                        || it.equals(DraftChangedException.class.getSimpleName()))
                .hasSize(MANY - 1);
        assertThat(database.editions().getLatestNumber()).isEqualTo(2);
    }

    @Test
    void ofEightEditsOfOneRevisionOneIsKept() throws InterruptedException {
        int seen = revision(draft);
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String name = "东" + i;
            tasks.add(() -> drafts.apply(
                    draft.id(), seen, List.of(new Edit.Execute(new Operation.Rename("street", EAST, name)))));
        }
        List<Object> outcomes = inParallel(tasks);
        assertThat(outcomes).filteredOn(Applied.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(DraftChangedException.class.getSimpleName()::equals)
                .hasSize(MANY - 1);
        assertThat(drafts.listOperations(draft.id())).hasSize(1);
    }

    /** Each edits and undoes as fast as it can, with what it has read last. */
    @Test
    void whatManyDoToAFewDraftsIsInTheirLogsOnceAndInOrder() throws InterruptedException {
        List<Draft> few = List.of(newDraft(), newDraft());
        Map<String, List<Integer>> kept = new ConcurrentHashMap<>();
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int client = 0; client < MANY; client++) {
            Random random = new Random(client);
            Drafts by = (client % 2 == 0 ? drafts : new Drafts(other)).by(new Actor("c" + client, Actor.Via.USER));
            tasks.add(() -> {
                for (int i = 0; i < Checkout.count(6, 200); i++) {
                    Draft one = few.get(random.nextInt(few.size()));
                    editOrUndo(by, one, random)
                            .ifPresent(revision -> kept.computeIfAbsent(
                                            one.id(), id -> Collections.synchronizedList(new ArrayList<>()))
                                    .add(revision));
                }
                return "done";
            });
        }
        assertThat(inParallel(tasks)).containsOnly("done");
        for (Draft one : few) {
            draft = one;
            List<Integer> revisions = kept.getOrDefault(one.id(), List.of());
            assertThat(revisions).hasSize(revision(one)).doesNotHaveDuplicates();
            assertThat(HistoryChecker.replay(database, one.id())).isEqualTo(rows());
        }
    }

    /** The revision that the change made; empty when somebody was faster or there was nothing to undo. */
    private static Optional<Integer> editOrUndo(Drafts by, Draft draft, Random random) {
        int seen = by.getDraft(draft.id()).revision();
        try {
            Applied applied = random.nextInt(4) == 0
                    ? by.undo(draft.id(), seen)
                    : by.apply(draft.id(), seen, List.of(new Edit.Execute(anyOperation(random))));
            return Optional.of(applied.head().revision());
        } catch (DraftChangedException | UndoRefusedException | OperationRefusedException refused) {
            return Optional.empty();
        }
    }

    private static Operation anyOperation(Random random) {
        String name = "名" + random.nextInt(1_000);
        return switch (random.nextInt(3)) {
            case 0 -> new Operation.Rename("street", EAST, name);
            case 1 -> new Operation.NumberChildren("block", WEST);
            default ->
                Operation.Describe.attributes(
                        "block", EAST + "0001", Map.of("people", AttributeValue.of(random.nextInt(500))));
        };
    }

    @Test
    void draftsThatSplitOneGridInTwoProcessesTakeDifferentCodes() throws InterruptedException {
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Draft own = newDraft();
            Drafts by = i % 2 == 0 ? drafts : new Drafts(other).by(LI);
            tasks.add(() -> by.apply(
                            own.id(),
                            by.getDraft(own.id()).revision(),
                            List.of(new Edit.Execute(new Redraw.Split(
                                    "block",
                                    WEST + "0001",
                                    List.of(line(-10, 5_000, 10_010, 5_000)),
                                    List.of(),
                                    Cascade.REFUSE))))
                    .changes());
        }
        HashSet<Object> made = new HashSet<>();
        int count = 0;
        for (Object changes : inParallel(tasks)) {
            for (Object change : (List<?>) changes) {
                RowDelta delta = (RowDelta) change;
                if (delta.before().isEmpty()) {
                    made.add(delta.key());
                    count++;
                }
            }
        }
        assertThat(count).isEqualTo(2 * MANY);
        assertThat(made).hasSize(2 * MANY);
    }

    @Test
    void aDraftThatAnotherProcessHasChangedIsReadAnew() {
        Drafts elsewhere = new Drafts(other).by(LI);
        execute(new Operation.Rename("street", EAST, "甲"));
        elsewhere.apply(
                draft.id(),
                revision(draft),
                List.of(new Edit.Execute(new Operation.Recode("street", EAST, "310112150"))));
        assertThat(execute(new Operation.Rename("street", "310112150", "乙")).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isPresent());
        elsewhere.undo(draft.id(), revision(draft));
        elsewhere.undo(draft.id(), revision(draft));
        assertThat(execute(new Operation.Rename("street", EAST, "丙")).head().lastOperation())
                .isEqualTo(2);
    }

    @Test
    void aCodeThatWasTakenIsNotGivenAgainAndTheLastOneIsTheLast() {
        Layer tens = new Layer(
                "ten", "ten", null, LayerPolicy.FREE, List.of(), List.of(), null, new CodeScheme("T#"), List.of());
        CodeSeries series = CodeSeries.of(tens, null);
        for (int i = 1; i <= 9; i++) {
            assertThat(database.codes().take("ten", series)).isEqualTo("T" + i);
        }
        assertThatThrownBy(() -> database.codes().take("ten", series)).isInstanceOf(CodesExhaustedException.class);
        execute(new Operation.NumberChildren("block", WEST));
        undo();
        execute(new Operation.NumberChildren("block", WEST));
        assertThat(codes("block")).contains(WEST + "0005", WEST + "0006").doesNotContain(WEST + "0003");
    }
}
