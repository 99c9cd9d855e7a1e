package org.gridward.store;

import org.gridward.model.EditionContent;
import org.gridward.model.EditionTimeline;

/** Reads published editions. Safe for any thread; every method may throw {@link DatabaseUnavailableException}. */
public final class EditionStore {
    EditionStore() {}

    /** All editions. */
    public EditionTimeline getTimeline() {
        throw new UnsupportedOperationException();
    }

    /** The greatest number, 0 when there is none. One index look-up: cheap enough to poll. */
    public int getLatestNumber() {
        throw new UnsupportedOperationException();
    }

    /**
     * All rows of an edition, sorted by key, after their hash has been computed anew and compared.
     *
     * @throws UnknownEditionException when there is none with this number
     * @throws CorruptEditionException when the rows are not those that were published
     */
    public EditionContent getContent(int number) {
        throw new UnsupportedOperationException(String.valueOf(number));
    }
}
