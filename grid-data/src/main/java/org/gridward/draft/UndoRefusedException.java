package org.gridward.draft;

/** The newest operation can't be undone, or the last one undone not be brought back. Nothing was changed. */
public final class UndoRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** There is none. */
        NOTHING,
        /** Somebody else made it. */
        NOT_OWN
    }

    private final Reason reason;

    UndoRefusedException(String draftId, Reason reason) {
        super("Draft " + draftId + ": " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
