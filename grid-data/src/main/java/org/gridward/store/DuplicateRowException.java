package org.gridward.store;

import java.util.List;
import org.gridward.model.RowKey;

/** One load holds two rows of one key: the second would have replaced the first without a word. Nothing was loaded. */
public final class DuplicateRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RowKey> keys;

    DuplicateRowException(List<RowKey> keys) {
        super("The load holds more than one row of " + keys);
        this.keys = List.copyOf(keys);
    }

    /** Some of the keys, at most a hundred. */
    public List<RowKey> keys() {
        return keys;
    }
}
