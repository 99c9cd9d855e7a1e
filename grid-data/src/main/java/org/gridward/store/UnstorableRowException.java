package org.gridward.store;

import org.gridward.model.RowKey;

/** A row holds text that no database can keep: U+0000 or half of a surrogate pair. */
public final class UnstorableRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RowKey key;

    UnstorableRowException(RowKey key, String why) {
        super(key + " can't be stored: " + why);
        this.key = key;
    }

    public RowKey key() {
        return key;
    }
}
