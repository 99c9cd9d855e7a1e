package org.gridward.store;

import org.gridward.model.Draft;

/** The edition a draft was drawn from is no longer in force when it is to take effect. */
public final class BaseMovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int base;
    private final int current;

    BaseMovedException(Draft draft, int current) {
        super("Draft " + draft.id() + " is based on edition " + draft.base() + ", but edition " + current
                + " is in force at " + draft.effectiveFrom());
        this.base = draft.base();
        this.current = current;
    }

    /** The edition the draft was drawn from; 0 for none. */
    public int base() {
        return base;
    }

    /** The edition it would have to be based on. */
    public int current() {
        return current;
    }
}
