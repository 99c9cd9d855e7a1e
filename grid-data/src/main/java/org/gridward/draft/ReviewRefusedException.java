package org.gridward.draft;

import org.gridward.model.Draft;

/** The draft is not in the state for this step of its review. Nothing was changed. */
public final class ReviewRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** Only an open draft with operations can be submitted. */
        NOTHING_TO_SUBMIT,
        /** Only a submitted draft can be approved or given back. */
        NOT_SUBMITTED
    }

    private final Reason reason;

    ReviewRefusedException(String draftId, Draft.State state, Reason reason) {
        super("Draft " + draftId + " is " + state + ": " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
