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

    static StoredOperation of(Operation operation, String draftId, int seq) {
        StoredOperation stored = new StoredOperation();
        stored.draftId = draftId;
        stored.seq = seq;
        if (operation instanceof Operation.Load load) {
            stored.kind = LOAD;
            stored.source = load.source();
            stored.rowCount = load.rowCount();
        } else if (operation instanceof Operation.Put put) {
            stored.kind = PUT;
            stored.rowKind = put.row().kind().name();
            stored.rowKey = put.row().key();
        }
        return stored;
    }

    Operation toOperation() {
        if (source != null && rowCount != null) {
            return new Operation.Load(source, rowCount);
        }
        if (rowKind != null && rowKey != null) {
            return new Operation.Put(new RowKey(RowKey.Kind.valueOf(rowKind), rowKey));
        }
        throw new IllegalStateException("operation " + seq + " of draft " + draftId + " is no known " + kind);
    }
}
