package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.gridward.model.Operation;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/** An {@link Operation} in the database; the columns that its kind does not need are null. */
@Entity
@Table(name = "draft_operation")
@IdClass(StoredOperation.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredOperation {
    record Key(String draftId, int seq) implements Serializable {}

    private static final String LOAD = "LOAD";
    private static final String PUT = "PUT";
    private static final String REMOVE = "REMOVE";

    @Id
    String draftId;

    @Id
    int seq;

    String kind;

    @Nullable
    String source;

    @Nullable
    Long rowCount;

    @Nullable
    String rowKind;

    @Nullable
    String rowKey;

    /** Name of who did it. */
    String actor;

    static StoredOperation of(Operation operation, String draftId, int seq, String actor) {
        StoredOperation stored = new StoredOperation();
        stored.actor = actor;
        stored.draftId = draftId;
        stored.seq = seq;
        if (operation instanceof Operation.Load load) {
            stored.kind = LOAD;
            stored.source = load.source();
            stored.rowCount = load.rowCount();
        } else if (operation instanceof Operation.Put put) {
            stored.name(PUT, put.row());
        } else if (operation instanceof Operation.Remove remove) {
            stored.name(REMOVE, remove.row());
        }
        return stored;
    }

    private void name(String kindOfOperation, RowKey row) {
        kind = kindOfOperation;
        rowKind = row.kind().name();
        rowKey = row.key();
    }

    Operation toOperation() {
        if (source != null && rowCount != null) {
            return new Operation.Load(source, rowCount);
        }
        if (rowKind != null && rowKey != null) {
            RowKey row = new RowKey(RowKey.Kind.valueOf(rowKind), rowKey);
            return kind.equals(REMOVE) ? new Operation.Remove(row) : new Operation.Put(row);
        }
        throw new IllegalStateException("operation " + seq + " of draft " + draftId + " is no known " + kind);
    }
}
