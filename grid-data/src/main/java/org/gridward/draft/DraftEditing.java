package org.gridward.draft;

import java.time.Clock;
import java.util.List;
import org.gridward.model.Actor;
import org.gridward.store.Database;

/** Changes drafts by operations. */
final class DraftEditing {
    private final Database database;
    private final BaseGrounds bases;
    private final Clock clock;
    private final Guard guard;

    DraftEditing(Database database, BaseGrounds bases, Clock clock, Guard guard) {
        this.database = database;
        this.bases = bases;
        this.clock = clock;
        this.guard = guard;
    }

    DraftEditing guardedBy(Guard other) {
        return new DraftEditing(database, bases, clock, other);
    }

    Applied apply(String draftId, int expected, List<Edit> edits, Actor actor) {
        throw new UnsupportedOperationException(draftId + guard);
    }

    Applied undo(String draftId, int expected, Actor actor) {
        throw new UnsupportedOperationException(draftId);
    }

    Applied redo(String draftId, int expected, Actor actor) {
        throw new UnsupportedOperationException(draftId);
    }

    Applied rebase(String draftId, int expected, List<Settlement> settlements, Actor actor) {
        throw new UnsupportedOperationException(draftId);
    }

    List<RowDelta> listChanges(String draftId) {
        throw new UnsupportedOperationException(draftId);
    }
}
