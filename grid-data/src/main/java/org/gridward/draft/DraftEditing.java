package org.gridward.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.gridward.draft.UndoRefusedException.Reason;
import org.gridward.draft.Workspaces.Held;
import org.gridward.model.Actor;
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
        return change(draftId, expected, actor, (session, workspace) -> apply(session, workspace, edits));
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
        return change(draftId, expected, actor, (session, workspace) -> {
            List<LoggedOperation> batch = session.listNewestBatch();
            requireOwn(draftId, batch, actor);
            int first = batch.get(0).number();
            int last = batch.get(batch.size() - 1).number();
            Set<RowKey> keys = new LinkedHashSet<>();
            session.listImages(first, last).forEach(image -> keys.add(image.key()));
            IntFunction<Map<RowKey, DraftImage>> earlier = upTo -> newestImages(session, keys, upTo);
            Map<RowKey, DraftImage> images = earlier.apply(first - 1);
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
        return change(draftId, expected, actor, (session, workspace) -> {
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
        throw new UnsupportedOperationException(draftId);
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
    private Applied change(
            String draftId, int expected, Actor actor, BiFunction<DraftSession, Workspace, Applied> work) {
        Held held = workspaces.hold(draftId);
        synchronized (held) {
            List<Workspace> used = new ArrayList<>();
            try {
                Applied applied = database.drafts().change(draftId, expected, actor, clock, session -> {
                    used.add(held.at(session));
                    return work.apply(session, used.get(0));
                });
                held.keep(used.get(0), applied.head().revision());
                return applied;
            } catch (Throwable e) {
                if (!used.isEmpty()) {
                    held.takeBack(expected);
                }
                throw e;
            }
        }
    }
}
