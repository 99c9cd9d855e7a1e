package org.gridward.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gridward.model.Actor;
import org.gridward.model.AuditAction;
import org.gridward.model.Draft;
import org.gridward.model.Effects;
import org.gridward.model.Operation;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Keeps drafts and turns one into an edition. Only {@code draft} calls the writing methods; each is one transaction,
 * with its record in the audit.
 * Safe for any thread. Every method may throw {@link DatabaseUnavailableException}; all but {@link #insert} throw
 * {@link UnknownDraftException}, and the writing ones {@link DraftClosedException} when the draft is published or
 * discarded, {@link DraftChangedException} when they expect a revision and find another.
 */
public final class DraftStore {
    private static final int NAMED_DUPLICATES = 100;

    private final Transactions transactions;
    private final GridNumbers numbers;
    private final PublicationWatch watch;

    DraftStore(Transactions transactions, PublicationWatch watch) {
        this.transactions = transactions;
        this.watch = watch;
        this.numbers = new GridNumbers(transactions);
    }

    public Draft getDraft(String id) {
        return getHead(id).draft();
    }

    public DraftHead getHead(String id) {
        return transactions.call(session -> StoredDraft.get(session, id).toHead());
    }

    /**
     * The newest first.
     *
     * @param olderThan only those made before this one; null: from the newest
     */
    public List<DraftHead> listDrafts(Draft.State state, @Nullable String olderThan, int limit) {
        return transactions.call(session -> {
            String older = olderThan == null ? "" : " and id < :older";
            SelectionQuery<StoredDraft> query = session.createSelectionQuery(
                            "from StoredDraft where state = :state" + older + " order by id desc", StoredDraft.class)
                    .setParameter("state", state);
            if (olderThan != null) {
                query.setParameter("older", olderThan);
            }
            return query.setMaxResults(limit)
                    .getResultStream()
                    .map(StoredDraft::toHead)
                    .toList();
        });
    }

    /** The rows that an open draft puts in and takes away, both as the draft's images have them. */
    public List<Row> listChangedRows(String id) {
        return transactions.callLong(session -> {
            StoredDraft draft = StoredDraft.get(session, id);
            return StoredRows.listImages(session, id, draft.lastSeq);
        });
    }

    /** The newest images of an open draft, of those that were left after that operation; after 0 all of them. */
    public DraftImages getImages(String id, int afterOperation) {
        return transactions.callLong(session -> {
            StoredDraft draft = StoredDraft.get(session, id);
            draft.requireOpen();
            Map<RowKey, Optional<Row>> newest = new HashMap<>();
            StoredRows.forEachImage(session, id, afterOperation, draft.lastSeq, image -> {
                Row row = image.toRow();
                newest.put(row.key(), image.removed ? Optional.empty() : Optional.of(row));
            });
            return new DraftImages(draft.toHead(), newest);
        });
    }

    /** The log in the order in which it was made, with what was undone and can be brought back at its end. */
    public List<LoggedOperation> listOperations(String id) {
        return transactions.call(session -> StoredDraft.get(session, id).listLog(session));
    }

    /** The base overlaid with the newest image per key. */
    public DraftContent getContent(String id) {
        return transactions.callLong(session -> {
            StoredDraft draft = StoredDraft.get(session, id);
            draft.requireOpen();
            SortedMap<RowKey, Row> rows = new TreeMap<>();
            StoredRows.forEachOfEdition(session, draft.base, row -> rows.put(row.key(), row));
            StoredRows.overlay(rows, session, id, draft.lastSeq);
            return new DraftContent(draft.toHead(), draft.listAuthors(session), new ArrayList<>(rows.values()));
        });
    }

    public void insert(Draft draft, Actor actor) {
        transactions.call(session -> {
            StoredDraft stored = StoredDraft.of(draft);
            session.insert(stored);
            new EditionAudit(session, actor).created(stored);
            return draft;
        });
    }

    /** Makes a draft with the base, the rows and the log of another; the operations are the new draft's author's. */
    public DraftHead insertCopy(String of, Draft copy, Actor actor) {
        return transactions.callLong(session -> {
            StoredDraft original = StoredDraft.get(session, of);
            original.requireOpen();
            StoredDraft stored = new DraftCopy(session, original).write(copy);
            new EditionAudit(session, actor).stepped(stored, AuditAction.COPY_DRAFT, Map.of("of", of));
            return stored.toHead();
        });
    }

    /**
     * Changes a draft in one transaction.
     *
     * @param work all of it is kept, or nothing when it throws
     */
    public <T> T change(String id, int expectedRevision, Actor actor, Clock clock, Function<DraftSession, T> work) {
        return transactions.callLong(session -> {
            StoredDraft draft = StoredDraft.lockOpen(session, id);
            draft.requireRevision(expectedRevision);
            DraftSession open = new DraftSession(session, draft, numbers, actor, clock);
            T result = work.apply(open);
            open.finish();
            return result;
        });
    }

    /**
     * Adds the rows as one {@link Operation.Load}; see {@code Drafts.load}.
     *
     * @throws DuplicateRowException when two rows have one key
     */
    public void append(String id, String source, Iterable<? extends Row> rows, Actor actor) {
        transactions.runLong(session -> {
            StoredDraft draft = lockForEdit(session, id);
            RowWriter writer = new RowWriter(session, numbers, id, draft.lastSeq + 1);
            rows.forEach(writer::add);
            Operation load = new Operation.Load(source, writer.flush());
            refuseDuplicates(session, id, draft.lastSeq + 1);
            log(session, draft, load, actor);
        });
    }

    /** Adds the row as one {@link Operation.Put}. */
    public void append(String id, Row row, Actor actor) {
        transactions.call(session -> {
            StoredDraft draft = lockForEdit(session, id);
            RowWriter writer = new RowWriter(session, numbers, id, draft.lastSeq + 1);
            writer.add(row);
            writer.flush();
            log(session, draft, new Operation.Put(row.key()), actor);
            return row;
        });
    }

    /**
     * Takes the row away as one {@link Operation.Remove}.
     *
     * @throws UnknownRowException when the draft, laid over its base, has no row of that key
     */
    public void remove(String id, RowKey key, Actor actor) {
        transactions.runLong(session -> {
            StoredDraft draft = lockForEdit(session, id);
            StoredRow image = StoredRows.find(session, draft, key)
                    .orElseThrow(() -> new UnknownRowException(draft.toDraft(), key));
            image.becomeImage(id, draft.lastSeq + 1, true);
            session.insert(image);
            log(session, draft, new Operation.Remove(key), actor);
        });
    }

    private static StoredDraft lockForEdit(StatelessSession session, String id) {
        StoredDraft draft = StoredDraft.lockOpen(session, id);
        draft.clearShelf(session);
        draft.reopen();
        return draft;
    }

    private static void log(StatelessSession session, StoredDraft draft, Operation operation, Actor actor) {
        int seq = draft.advance();
        draft.revision++;
        session.insert(StoredOperation.of(operation, Effects.NONE, draft.id, seq, seq, actor.name(), Instant.now()));
        session.update(draft);
        new EditionAudit(session, actor).changed(draft, seq, operation);
    }

    /** After the rows are written, because only the database can remember all keys of a load of any size. */
    private static void refuseDuplicates(StatelessSession session, String id, int seq) {
        List<RowKey> duplicates = new ArrayList<>();
        for (RowTable table : RowTable.values()) {
            session.createNativeQuery(
                            "select " + table.keyColumns() + ", count(*) from " + table.table()
                                    + " where draft_id = :draft and draft_seq = :seq group by " + table.keyColumns()
                                    + " having count(*) > 1",
                            Object[].class)
                    .setParameter("draft", id)
                    .setParameter("seq", seq)
                    .setMaxResults(NAMED_DUPLICATES)
                    .getResultList()
                    .forEach(found -> duplicates.add(table.key(found)));
        }
        if (!duplicates.isEmpty()) {
            throw new DuplicateRowException(duplicates);
        }
    }

    /** Comments don't change a draft, and every draft can have some, also when it is closed. */
    public void insertComment(String draftId, DraftComment comment, Actor actor) {
        transactions.call(session -> {
            StoredDraft draft = StoredDraft.get(session, draftId);
            session.insert(StoredComment.of(draftId, comment));
            new EditionAudit(session, actor).stepped(draft, AuditAction.COMMENT_DRAFT, Map.of("comment", comment.id()));
            return comment;
        });
    }

    /** The oldest first. */
    public List<DraftComment> listComments(String draftId) {
        return transactions.call(session -> {
            StoredDraft.get(session, draftId);
            return session.createSelectionQuery(
                            "from StoredComment where draftId = :id order by id", StoredComment.class)
                    .setParameter("id", draftId)
                    .getResultStream()
                    .map(StoredComment::toComment)
                    .toList();
        });
    }

    /**
     * Makes the draft the next edition, and gives the later editions that it changes their successors.
     *
     * @param expectedRevision the draft as it was checked
     * @param now the moment of publication by the caller's clock
     * @param derivations the check of successors, and lineage
     * @throws BaseMovedException when the draft's base is not the edition in force when it is to take effect
     * @throws SuccessorRefusedException when a later edition can't have a successor
     */
    public Published publish(
            String id, int expectedRevision, Instant now, Publishing how, Derivations derivations, Actor actor) {
        Published made = transactions.callLong(session -> {
            Publication.lock(session);
            StoredDraft draft = StoredDraft.lockOpen(session, id);
            draft.requireRevision(expectedRevision);
            draft.clearShelf(session);
            draft.revision++;
            Published published = new Publication(session, draft, derivations, watch).publish(now, how);
            new EditionAudit(session, actor).published(draft, published, how);
            EditionNews.send(session, transactions.vendor(), published.edition().number());
            watch.reached(PublicationWatch.Step.BEFORE_COMMIT);
            return published;
        });
        watch.reached(PublicationWatch.Step.COMMITTED);
        return made;
    }

    /** Closes the draft and deletes its rows; the log stays. */
    public void discard(String id, Actor actor) {
        transactions.runLong(session -> {
            StoredDraft draft = StoredDraft.lockOpen(session, id);
            for (RowTable table : RowTable.values()) {
                session.createNativeMutationQuery("delete from " + table.table() + " where draft_id = :draft")
                        .setParameter("draft", id)
                        .executeUpdate();
            }
            draft.state = Draft.State.DISCARDED;
            draft.revision++;
            session.update(draft);
            new EditionAudit(session, actor).discarded(draft);
        });
    }
}
