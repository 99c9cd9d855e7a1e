package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridward.model.Draft;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** A {@link Draft} in the database, with the number of its last operation. */
@Entity
@Table(name = "draft")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredDraft {
    @Id
    String id;

    int base;
    String title;

    @Nullable
    String note;

    Instant effectiveFrom;
    String author;
    Instant createdAt;

    @Enumerated(EnumType.STRING)
    Draft.State state;

    int lastSeq;

    static StoredDraft of(Draft draft) {
        StoredDraft stored = new StoredDraft();
        stored.id = draft.id();
        stored.base = draft.base();
        stored.title = draft.title();
        stored.note = draft.note();
        stored.effectiveFrom = draft.effectiveFrom();
        stored.author = draft.author();
        stored.createdAt = draft.createdAt();
        stored.state = draft.state();
        return stored;
    }

    Draft toDraft() {
        return new Draft(id, base, title, note, effectiveFrom, author, createdAt, state);
    }

    DraftHead toHead() {
        return new DraftHead(toDraft(), lastSeq);
    }

    static StoredDraft get(StatelessSession session, String id) {
        return found(session.get(StoredDraft.class, id), id);
    }

    /** Also keeps others from changing the draft until the transaction ends. */
    static StoredDraft lockOpen(StatelessSession session, String id) {
        StoredDraft draft = found(session.get(StoredDraft.class, id, LockMode.PESSIMISTIC_WRITE), id);
        draft.requireOpen();
        return draft;
    }

    void requireOpen() {
        if (state != Draft.State.OPEN) {
            throw new DraftClosedException(id, state);
        }
    }

    private static StoredDraft found(@Nullable StoredDraft draft, String id) {
        if (draft == null) {
            throw new UnknownDraftException(id);
        }
        return draft;
    }
}
