package org.gridward.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Finding;
import org.gridward.model.Operation;
import org.gridward.model.Row;
import org.gridward.store.Database;
import org.gridward.store.DraftStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes drafts and publishes them: the only writer of editions. Each method is one transaction, or changes nothing.
 * Safe for any thread. All but {@link #create} throw {@link org.gridward.store.UnknownDraftException} for an unknown id;
 * those that change a draft throw {@link org.gridward.store.DraftClosedException} when it is no longer open.
 */
public final class Drafts {
    private final DraftStore store;
    private final Clock clock;

    public Drafts(Database database) {
        this(database, Clock.systemUTC());
    }

    public Drafts(Database database, Clock clock) {
        this.store = database.drafts();
        this.clock = clock;
    }

    /** A new, empty draft on the edition that is in force at {@code effectiveFrom} as known now. */
    public Draft create(String title, @Nullable String note, Instant effectiveFrom, String author) {
        throw new UnsupportedOperationException(title + note + effectiveFrom + author + clock + store);
    }

    /**
     * Adds many rows as one operation. The rows are read once and not kept: memory does not grow with their number. When
     * the iteration throws, nothing stays and the exception passes.
     *
     * @param source what a person would call the rows' origin
     * @throws org.gridward.store.DuplicateRowException when two rows have one key
     * @throws org.gridward.store.UnstorableRowException when a text can't be kept
     */
    public void load(String draftId, String source, Iterable<? extends Row> rows) {
        throw new UnsupportedOperationException(draftId + source + rows);
    }

    /** Writes one row, or replaces the one with its key, as one operation. */
    public void put(String draftId, Row row) {
        throw new UnsupportedOperationException(draftId + row);
    }

    /** In the order in which they were made. */
    public List<Operation> listOperations(String draftId) {
        throw new UnsupportedOperationException(draftId);
    }

    /** Everything wrong with the base overlaid by the draft. */
    public List<Finding> check(String draftId) {
        throw new UnsupportedOperationException(draftId);
    }

    /**
     * Makes the draft the next edition.
     *
     * @throws PublicationRefusedException when the check finds an error
     * @throws org.gridward.store.BaseMovedException when the base is no longer the edition in force at the draft's
     *     {@code effectiveFrom}
     * @throws org.gridward.store.DraftChangedException when the draft was changed while it was checked
     */
    public Edition publish(String draftId) {
        throw new UnsupportedOperationException(draftId);
    }

    /** Closes the draft and removes its rows; its log stays. */
    public void discard(String draftId) {
        throw new UnsupportedOperationException(draftId);
    }
}
