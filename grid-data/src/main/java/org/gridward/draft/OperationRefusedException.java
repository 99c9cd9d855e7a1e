package org.gridward.draft;

/** An edit can't be done; none of the edits given with it was. */
public final class OperationRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int index;
    private final transient Refusal refusal;

    OperationRefusedException(int index, Refusal refusal) {
        super("Edit " + index + ": " + refusal.code() + ": " + refusal.text().en());
        this.index = index;
        this.refusal = refusal;
    }

    /** Place of the edit among those given, from 0. */
    public int index() {
        return index;
    }

    public Refusal refusal() {
        return refusal;
    }
}
