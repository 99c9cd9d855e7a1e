package org.gridward.store;

import org.gridward.model.Draft;
import org.gridward.model.RowKey;

/** A draft, laid over its base, has no row of this key. */
public final class UnknownRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RowKey key;

    UnknownRowException(Draft draft, RowKey key) {
        super("Draft " + draft.id() + " on edition " + draft.base() + " has no " + key);
        this.key = key;
    }

    public RowKey key() {
        return key;
    }
}
