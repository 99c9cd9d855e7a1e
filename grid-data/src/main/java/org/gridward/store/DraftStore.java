package org.gridward.store;

import java.util.List;
import org.gridward.model.Draft;
import org.gridward.model.Operation;

/**
 * Keeps drafts and turns one into an edition. Only {@code draft} calls the writing methods; each is one transaction.
 * Safe for any thread; every method may throw {@link DatabaseUnavailableException}.
 */
public final class DraftStore {
    DraftStore() {}

    /** @throws UnknownDraftException when there is none */
    public Draft getDraft(String id) {
        throw new UnsupportedOperationException(id);
    }

    /** In the order in which they were made. */
    public List<Operation> listOperations(String id) {
        throw new UnsupportedOperationException(id);
    }
}
