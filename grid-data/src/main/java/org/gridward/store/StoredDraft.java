package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    @Nullable
    String documentNumber;

    Instant effectiveFrom;
    boolean whenPublished;
    String author;
    Instant createdAt;

    @Enumerated(EnumType.STRING)
    Draft.State state;

    /** Operations with greater numbers were undone and wait to be brought back. */
    int lastSeq;

    /** Number of the last operation that can be brought back; never below {@link #lastSeq}. */
    int shelfSeq;

    int revision;

    /** Who made the draft that this is a copy of, as far as they are not in the log. */
    String[] earlierAuthors;

    @Nullable
    String reviewer;

    @Nullable
    Boolean approved;

    @Nullable
    String reviewNote;

    @Nullable
    Instant reviewedAt;

    static StoredDraft of(Draft draft) {
        StoredDraft stored = new StoredDraft();
        stored.id = draft.id();
        stored.base = draft.base();
        stored.title = draft.title();
        stored.note = draft.note();
        stored.documentNumber = draft.documentNumber();
        stored.effectiveFrom = draft.effectiveFrom();
        stored.whenPublished = draft.whenPublished();
        stored.author = draft.author();
        stored.createdAt = draft.createdAt();
        stored.state = draft.state();
        stored.earlierAuthors = new String[0];
        return stored;
    }

    Draft toDraft() {
        return new Draft(id, base, title, note, documentNumber, effectiveFrom, whenPublished, author, createdAt, state);
    }

    DraftHead toHead() {
        return new DraftHead(toDraft(), lastSeq, shelfSeq - lastSeq, revision, findReview());
    }

    private @Nullable DraftReview findReview() {
        return reviewer == null || approved == null || reviewedAt == null
                ? null
                : new DraftReview(reviewer, approved, reviewNote, reviewedAt);
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

    /** Deletes what was undone and could still be brought back. */
    void clearShelf(StatelessSession session) {
        if (shelfSeq > lastSeq) {
            for (RowTable table : RowTable.values()) {
                deleteLater(session, table.table(), "draft_seq");
            }
            deleteLater(session, "draft_operation", "seq");
            shelfSeq = lastSeq;
        }
    }

    private void deleteLater(StatelessSession session, String table, String column) {
        session.createNativeMutationQuery(
                        "delete from " + table + " where draft_id = :draft and " + column + " > :last")
                .setParameter("draft", id)
                .setParameter("last", lastSeq)
                .executeUpdate();
    }

    /** A change takes an approval back; what somebody said when giving the draft back stays. */
    void reopen() {
        if (state != Draft.State.OPEN) {
            state = Draft.State.OPEN;
            forgetReview();
        }
    }

    void forgetReview() {
        reviewer = null;
        approved = null;
        reviewNote = null;
        reviewedAt = null;
    }

    /** The number of the next operation, which is the last one from now on. */
    int advance() {
        lastSeq++;
        shelfSeq = lastSeq;
        return lastSeq;
    }

    /** In the order in which it was made, with what was undone and can be brought back at its end. */
    List<LoggedOperation> listLog(StatelessSession session) {
        return session.createSelectionQuery(
                        "from StoredOperation where draftId = :id order by seq", StoredOperation.class)
                .setParameter("id", id)
                .getResultStream()
                .map(operation -> operation.toLogged(lastSeq))
                .toList();
    }

    Set<String> listAuthors(StatelessSession session) {
        Set<String> authors = new TreeSet<>(session.createSelectionQuery(
                        "select distinct actor from StoredOperation where draftId = :id and seq <= :last", String.class)
                .setParameter("id", id)
                .setParameter("last", lastSeq)
                .getResultList());
        authors.add(author);
        authors.addAll(List.of(earlierAuthors));
        return authors;
    }

    static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    void requireRevision(int expected) {
        if (revision != expected) {
            throw new DraftChangedException(id, expected, revision);
        }
    }

    void requireOpen() {
        if (state.isFinal()) {
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
