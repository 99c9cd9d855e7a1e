package org.gridward.store;

import java.util.Optional;
import org.gridward.model.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A draft without its rows.
 *
 * @param lastOperation number of its last operation, 0 before the first
 * @param redoable how many operations were undone and can be brought back
 * @param revision rises with everything that changes the draft, undo and redo included, but for comments; tells one
 *     moment of it from any other
 * @param review what a second person last said of it, or null
 */
public record DraftHead(
        Draft draft,
        int lastOperation,
        int redoable,
        int revision,
        @Nullable DraftReview review) {
    public Optional<DraftReview> findReview() {
        return Optional.ofNullable(review);
    }
}
