package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/** A {@link DraftComment} in the database. */
@Entity
@Table(name = "draft_comment")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredComment {
    @Id
    String id;

    String draftId;
    String author;
    Instant at;
    String text;

    @Nullable
    String rowKind;

    @Nullable
    String rowKey;

    static StoredComment of(String draftId, DraftComment comment) {
        StoredComment stored = new StoredComment();
        RowKey row = comment.row();
        stored.id = comment.id();
        stored.draftId = draftId;
        stored.author = comment.author();
        stored.at = StoredDraft.micros(comment.at());
        stored.text = comment.text();
        stored.rowKind = row == null ? null : row.kind().name();
        stored.rowKey = row == null ? null : row.key();
        return stored;
    }

    DraftComment toComment() {
        RowKey row = rowKind == null || rowKey == null ? null : new RowKey(RowKey.Kind.valueOf(rowKind), rowKey);
        return new DraftComment(id, author, at, text, row);
    }
}
