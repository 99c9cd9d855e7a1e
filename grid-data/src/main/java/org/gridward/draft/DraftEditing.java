package org.gridward.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.gridward.draft.Rebasing.Replayed;
import org.gridward.draft.UndoRefusedException.Reason;
import org.gridward.draft.Workspaces.Held;
import org.gridward.model.Actor;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Effects;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.store.Database;
import org.gridward.store.DraftImage;
import org.gridward.store.DraftImages;
import org.gridward.store.DraftSession;
import org.gridward.store.LoggedOperation;

/** Changes drafts by operations: done in memory first, stored in the same transaction, both or neither. */
final class DraftEditing {
    /** From here on reading all images is cheaper than asking for each key. */
    private static final int MANY_KEYS = 200;

    private final Database database;
    private final Workspaces workspaces;
    private final Clock clock;
    private final Guard guard;

    DraftEditing(Database database, BaseGrounds bases, Clock clock) {
        this(database, new Workspaces(bases), clock, Guard.NONE);
    }

    private DraftEditing(Database database, Workspaces workspaces, Clock clock, Guard guard) {
        this.database = database;
        this.workspaces = workspaces;
        this.clock = clock;
        this.guard = guard;
    }

    DraftEditing guardedBy(Guard other) {
        return new DraftEditing(database, workspaces, clock, other);
    }

    Applied apply(String draftId, int expected, List<Edit> edits, Actor actor) {
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("no edits");
        }
        return change(draftId, expected, actor, (session, held) -> apply(session, held.open(session), edits));
    }

    private Applied apply(DraftSession session, Workspace workspace, List<Edit> edits) {
        EditRunner runner = new EditRunner(workspace, database.codes());
        List<EditRunner.Done> done = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            try {
                done.add(numbered(session, workspace, runner.run(edits.get(i))));
            } catch (EditRefusedException refused) {
                throw new OperationRefusedException(i, refused.refusal());
            }
        }
        List<Effects> effects = done.stream().map(EditRunner.Done::effects).toList();
        List<RowDelta> changes = Noded.marked(workspace.listChangesSince(0), effects);
        guard.check(changes);
        session.beginEdit();
        List<Integer> numbers = done.stream().map(it -> append(session, it)).toList();
        return new Applied(session.head(), numbers, changes, sharesOf(effects));
    }

    /** New grids get their numbers, so that the workspace has the rows that are stored. */
    static EditRunner.Done numbered(DraftSession session, Workspace workspace, EditRunner.Done done) {
        List<Row> after = done.changes().stream()
                .flatMap(change -> change.after().stream())
                .toList();
        List<Row> numbered = session.number(after);
        if (numbered == after) {
            return done;
        }
        Map<RowKey, Row> byKey = new HashMap<>();
        numbered.forEach(row -> byKey.put(row.key(), row));
        List<RowDelta> changes = new ArrayList<>();
        for (RowDelta change : done.changes()) {
            Optional<Row> row = change.after().map(it -> byKey.getOrDefault(change.key(), it));
            if (!row.equals(change.after())) {
                workspace.put(row.orElseThrow());
            }
            changes.add(new RowDelta(change.key(), change.before(), row, change.noded()));
        }
        return new EditRunner.Done(done.operation(), done.effects(), changes);
    }

    private static int append(DraftSession session, EditRunner.Done done) {
        return session.append(done.operation(), done.effects(), putBy(done), removedBy(done));
    }

    static List<Row> putBy(EditRunner.Done done) {
        return done.changes().stream()
                .flatMap(change -> change.after().stream())
                .toList();
    }

    static List<Row> removedBy(EditRunner.Done done) {
        return done.changes().stream()
                .filter(change -> change.after().isEmpty())
                .map(change -> change.before().orElseThrow())
                .toList();
    }

    static List<Effects.Share> sharesOf(List<Effects> effects) {
        return effects.stream().flatMap(it -> it.shares().stream()).toList();
    }

    Applied undo(String draftId, int expected, Actor actor) {
        return change(draftId, expected, actor, (session, held) -> {
            Workspace workspace = held.open(session);
            List<LoggedOperation> batch = session.listNewestBatch();
            requireOwn(draftId, batch, actor);
            int first = batch.get(0).number();
            int last = batch.get(batch.size() - 1).number();
            Set<RowKey> keys = new LinkedHashSet<>();
            session.listImages(first, last).forEach(image -> keys.add(image.key()));
            Map<RowKey, DraftImage> images = newestImages(session, keys, first - 1);
            keys.forEach(key -> lay(workspace, key, Optional.ofNullable(images.get(key))));
            Applied applied = step(session, workspace, batch, first - 1);
            List<Effects.Share> back = new ArrayList<>(
                    applied.shares().stream().map(Effects.Share::reversed).toList());
            Collections.reverse(back);
            return new Applied(applied.head(), applied.operations(), applied.changes(), back);
        });
    }

    private static Map<RowKey, DraftImage> newestImages(DraftSession session, Set<RowKey> keys, int upTo) {
        Map<RowKey, DraftImage> newest = new HashMap<>();
        if (upTo > 0 && keys.size() > MANY_KEYS) {
            session.listImages(1, upTo).forEach(image -> newest.put(image.key(), image));
        } else if (upTo > 0) {
            keys.forEach(key -> session.findImage(key, upTo).ifPresent(image -> newest.put(key, image)));
        }
        return newest;
    }

    private static void lay(Workspace workspace, RowKey key, Optional<DraftImage> image) {
        if (image.isEmpty()) {
            workspace.uncover(key);
        } else {
            image.get().row().ifPresentOrElse(workspace::put, () -> workspace.remove(key));
        }
    }

    Applied redo(String draftId, int expected, Actor actor) {
        return change(draftId, expected, actor, (session, held) -> {
            Workspace workspace = held.open(session);
            List<LoggedOperation> batch = session.listShelvedBatch();
            requireOwn(draftId, batch, actor);
            int last = batch.get(batch.size() - 1).number();
            session.listImages(batch.get(0).number(), last)
                    .forEach(image -> lay(workspace, image.key(), Optional.of(image)));
            return step(session, workspace, batch, last);
        });
    }

    private static void requireOwn(String draftId, List<LoggedOperation> batch, Actor actor) {
        if (batch.isEmpty()) {
            throw new UndoRefusedException(draftId, Reason.NOTHING);
        }
        if (batch.stream().anyMatch(it -> !it.actor().equals(actor.name()))) {
            throw new UndoRefusedException(draftId, Reason.NOT_OWN);
        }
    }

    private Applied step(DraftSession session, Workspace workspace, List<LoggedOperation> batch, int lastOperation) {
        List<Effects> effects = batch.stream().map(LoggedOperation::effects).toList();
        List<RowDelta> changes = Noded.marked(workspace.listChangesSince(0), effects);
        guard.check(changes);
        session.moveTo(lastOperation);
        return new Applied(
                session.head(), batch.stream().map(LoggedOperation::number).toList(), changes, sharesOf(effects));
    }

    Applied rebase(String draftId, int expected, List<Settlement> settlements, Actor actor) {
        Draft draft = database.drafts().getDraft(draftId);
        Instant now = clock.instant();
        int target = database.editions()
                .getTimeline()
                .findInForce(draft.takesEffectAt(now), now)
                .map(Edition::number)
                .orElse(0);
        List<LoggedOperation> theirLog = new TheirLog(database).list(draft.base(), target);
        Workspace result = new Workspace(workspaces.baseOf(target));
        return change(draftId, expected, actor, (session, held) -> {
            List<LoggedOperation> log = session.listOperations(1, session.head().lastOperation());
            Rebasing rebasing = new Rebasing(
                    workspaces.baseOf(draft.base()),
                    workspaces.baseOf(target),
                    held.open(session),
                    result,
                    log,
                    session.listImages(1, session.head().lastOperation()),
                    theirLog,
                    settlements,
                    database.codes(),
                    done -> numbered(session, result, done));
            List<Replayed> replayed = rebasing.run();
            if (!rebasing.listConflicts().isEmpty()) {
                throw new RebaseConflictException(draftId, target, rebasing.listConflicts());
            }
            Applied applied = restart(session, result, target, replayed);
            held.replace(result);
            return applied;
        });
    }

    private Applied restart(DraftSession session, Workspace result, int base, List<Replayed> replayed) {
        List<Effects> effects = replayed.stream().map(it -> it.done().effects()).toList();
        List<RowDelta> changes = Noded.marked(result.listChangesSince(0), effects);
        guard.check(changes);
        session.restartOn(base);
        Map<Integer, Integer> batches = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        for (Replayed it : replayed) {
            int batch = batches.computeIfAbsent(
                    it.original().batch(), old -> session.head().lastOperation() + 1);
            numbers.add(session.append(
                    it.done().operation(),
                    it.done().effects(),
                    putBy(it.done()),
                    removedBy(it.done()),
                    batch,
                    it.replaced() ? session.actorName() : it.original().actor(),
                    it.original().at()));
        }
        return new Applied(session.head(), numbers, changes, sharesOf(effects));
    }

    List<RowDelta> listChanges(String draftId) {
        DraftImages images = database.drafts().getImages(draftId, 0);
        BaseGround base = workspaces.baseOf(images.head());
        List<RowDelta> changes = new ArrayList<>();
        images.rows().keySet().stream().sorted().forEach(key -> {
            Optional<Row> before = base.findRow(key);
            Optional<Row> after = images.rows().getOrDefault(key, Optional.empty());
            if (!before.equals(after)) {
                changes.add(new RowDelta(key, before, after, false));
            }
        });
        List<Effects> effects = database.drafts().listOperations(draftId).stream()
                .filter(it -> !it.isUndone())
                .map(LoggedOperation::effects)
                .toList();
        return Noded.marked(changes, effects);
    }

    /** The workspace is changed for good only when the transaction has been committed. */
    private Applied change(String draftId, int expected, Actor actor, BiFunction<DraftSession, Held, Applied> work) {
        Held held = workspaces.hold(draftId);
        synchronized (held) {
            try {
                Applied applied =
                        database.drafts().change(draftId, expected, actor, clock, session -> work.apply(session, held));
                held.keep(applied.head().revision());
                return applied;
            } catch (Throwable e) {
                held.takeBack();
                throw e;
            }
        }
    }
}
