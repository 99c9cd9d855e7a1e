package org.gridward.draft;

import java.util.List;

/** How a conflict of a rebase is to end, named by the number that the operation has in the draft's log. */
public sealed interface Settlement {
    int operation();

    /**
     * Mine holds: the operation is done on the new base, or what it amounts to there: a border is moved from where it lies
     * now, drawn ground is taken from whoever has it now. Where it amounts to nothing, the conflict stays and says what to
     * draw.
     */
    record Mine(int operation) implements Settlement {}

    /** Theirs holds: the operation is left out. */
    record Theirs(int operation) implements Settlement {}

    /** Neither: these are done instead. */
    record Replace(int operation, List<Edit> edits) implements Settlement {
        public Replace {
            edits = List.copyOf(edits);
        }
    }
}
