package org.gridward.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridward.model.Actor;
import org.gridward.model.AuditAction;
import org.gridward.model.Draft;
import org.gridward.model.Effects;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Operation;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * A draft that nobody else can change meanwhile, inside one transaction; only valid there. Everything written is kept
 * together or not at all.
 */
public final class DraftSession {
    private final StatelessSession session;
    private final StoredDraft draft;
    private final GridNumbers numbers;
    private final Actor actor;
    private final Instant now;
    private final List<Runnable> audits = new ArrayList<>();
    private int batch;

    DraftSession(StatelessSession session, StoredDraft draft, GridNumbers numbers, Actor actor, Clock clock) {
        this.session = session;
        this.draft = draft;
        this.numbers = numbers;
        this.actor = actor;
        this.now = clock.instant();
        draft.revision++;
    }

    /** The revision before the changes made here. */
    public int foundRevision() {
        return draft.revision - 1;
    }

    /** With what was changed here so far. */
    public DraftHead head() {
        return draft.toHead();
    }

    public String actorName() {
        return actor.name();
    }

    /** The images of the operations with these numbers, both included, in the order in which they were left. */
    public List<DraftImage> listImages(int fromOperation, int toOperation) {
        return StoredRows.listImages(session, draft.id, fromOperation, toOperation);
    }

    /** The newest image of that key left by an operation up to that one. */
    public Optional<DraftImage> findImage(RowKey key, int upToOperation) {
        return StoredRows.findImage(session, draft.id, key, upToOperation);
    }

    /** Those with these numbers, both included, undone or not. */
    public List<LoggedOperation> listOperations(int from, int to) {
        return session.createSelectionQuery(
                        "from StoredOperation where draftId = :id and seq between :from and :to order by seq",
                        StoredOperation.class)
                .setParameter("id", draft.id)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(operation -> operation.toLogged(draft.lastSeq))
                .toList();
    }

    /** Grids that have no number yet get theirs. */
    public List<Row> number(List<Row> rows) {
        List<GroundRow> open = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof GroundRow ground && ground.gridId() == Grid.UNNUMBERED) {
                open.add(ground);
            }
        }
        if (open.isEmpty()) {
            return rows;
        }
        Map<RowKey, Row> numbered = new HashMap<>();
        numbers.number(open).forEach(row -> numbered.put(row.key(), row));
        return rows.stream().map(row -> numbered.getOrDefault(row.key(), row)).toList();
    }

    /** From here on nothing that was undone can be brought back, and no approval holds. */
    public void beginEdit() {
        draft.clearShelf(session);
        draft.reopen();
        batch = draft.lastSeq + 1;
    }

    /**
     * Logs an operation of the batch that {@link #beginEdit} began; returns its number.
     *
     * @param put rows as they are now, numbered
     * @param removed rows as they were before they were taken away
     */
    public int append(Operation operation, Effects effects, Collection<Row> put, Collection<Row> removed) {
        return append(operation, effects, put, removed, batch, actor.name(), now);
    }

    /** The same in the name of whoever made the operation when it was new, and in its batch. */
    public int append(
            Operation operation,
            Effects effects,
            Collection<Row> put,
            Collection<Row> removed,
            int ofBatch,
            String author,
            Instant at) {
        int seq = draft.advance();
        Map<RowTable, List<StoredRow>> images = new EnumMap<>(RowTable.class);
        put.forEach(row -> add(images, row, seq, false));
        removed.forEach(row -> add(images, row, seq, true));
        images.values().forEach(session::insertMultiple);
        session.insert(StoredOperation.of(operation, effects, draft.id, seq, ofBatch, author, at));
        audits.add(() -> new EditionAudit(session, actor).changed(draft, seq, operation));
        return seq;
    }

    private void add(Map<RowTable, List<StoredRow>> images, Row row, int seq, boolean removed) {
        StoredRow image = StoredRow.imageOf(row, draft.id, seq);
        image.removed = removed;
        images.computeIfAbsent(RowTable.of(row.key().kind()), table -> new ArrayList<>())
                .add(image);
    }

    /** The operations that an undo would take back: the newest batch; empty when there is none. */
    public List<LoggedOperation> listNewestBatch() {
        return listBatchOf(draft.lastSeq);
    }

    /** The operations that a redo would bring back; empty when there are none. */
    public List<LoggedOperation> listShelvedBatch() {
        return draft.shelfSeq == draft.lastSeq ? List.of() : listBatchOf(draft.lastSeq + 1);
    }

    private List<LoggedOperation> listBatchOf(int seq) {
        List<LoggedOperation> one = listOperations(seq, seq);
        return one.isEmpty()
                ? List.of()
                : listOperations(1, draft.shelfSeq).stream()
                        .filter(operation -> operation.batch() == one.get(0).batch())
                        .toList();
    }

    /** Undo and redo: that operation is the last one now. Its images were never away. */
    public void moveTo(int lastOperation) {
        AuditAction action = lastOperation < draft.lastSeq ? AuditAction.UNDO_OPERATIONS : AuditAction.REDO_OPERATIONS;
        draft.reopen();
        draft.lastSeq = lastOperation;
        audits.add(() -> new EditionAudit(session, actor)
                .stepped(draft, action, Map.of("operation", String.valueOf(lastOperation))));
    }

    public void describe(String title, @Nullable String note, @Nullable String documentNumber) {
        draft.title = title;
        draft.note = note;
        draft.documentNumber = documentNumber;
        draft.reopen();
        audits.add(() -> new EditionAudit(session, actor).stepped(draft, AuditAction.DESCRIBE_DRAFT, Map.of()));
    }

    public void submit() {
        draft.state = Draft.State.SUBMITTED;
        draft.forgetReview();
        audits.add(() -> new EditionAudit(session, actor).stepped(draft, AuditAction.SUBMIT_DRAFT, Map.of()));
    }

    /** Of a submitted draft. */
    public void review(boolean approved, @Nullable String note) {
        draft.state = approved ? Draft.State.APPROVED : Draft.State.OPEN;
        draft.reviewer = actor.name();
        draft.approved = approved;
        draft.reviewNote = note;
        draft.reviewedAt = StoredDraft.micros(now);
        AuditAction action = approved ? AuditAction.APPROVE_DRAFT : AuditAction.RETURN_DRAFT;
        audits.add(() -> new EditionAudit(session, actor)
                .stepped(draft, action, note == null ? Map.of() : Map.of("note", note)));
    }

    /** Names of all who made it or whose operations are in it. */
    public Set<String> listAuthors() {
        return draft.listAuthors(session);
    }

    /** Takes the whole log and all images away, and draws the draft from another edition; the caller writes a new log. */
    public void restartOn(int base) {
        draft.lastSeq = 0;
        draft.clearShelf(session);
        draft.base = base;
        draft.reopen();
        audits.add(() -> new EditionAudit(session, actor)
                .stepped(draft, AuditAction.REBASE_DRAFT, Map.of("base", String.valueOf(base))));
    }

    /** Writes what is left to write; the audit comes last. */
    void finish() {
        session.update(draft);
        audits.forEach(Runnable::run);
    }
}
