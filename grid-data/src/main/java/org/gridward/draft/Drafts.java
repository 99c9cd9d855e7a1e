package org.gridward.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gridward.check.CheckLimits;
import org.gridward.check.DraftCheck;
import org.gridward.model.Actor;
import org.gridward.model.Cancelled;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.EditionTimeline;
import org.gridward.model.Finding;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.gridward.model.Review;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.TimeOrderedId;
import org.gridward.store.Database;
import org.gridward.store.DraftChangedException;
import org.gridward.store.DraftComment;
import org.gridward.store.DraftContent;
import org.gridward.store.DraftHead;
import org.gridward.store.DraftImages;
import org.gridward.store.DraftSession;
import org.gridward.store.DraftStore;
import org.gridward.store.LoggedOperation;
import org.jspecify.annotations.Nullable;

/**
 * Makes drafts and publishes them: the only writer of editions. Each method is one transaction with its record in the
 * audit, or changes nothing. Safe for any thread. Those that take a draft's id throw {@link org.gridward.store.UnknownDraftException} for an unknown
 * one; those that change a draft throw {@link org.gridward.store.DraftClosedException} when it is no longer open.
 */
public final class Drafts {
    private final Database database;
    private final DraftStore store;
    private final Clock clock;
    private final Publisher publisher;
    private final DraftEditing editing;
    private final Actor actor;

    /** Acts as the server itself; {@link #by} acts for somebody. Anybody may publish anything. */
    public Drafts(Database database) {
        this(database, Clock.systemUTC());
    }

    public Drafts(Database database, Clock clock) {
        this(database, clock, () -> Review.SAME_PERSON);
    }

    /** @param review asked at each publication; only users are held to it, not the command line */
    public Drafts(Database database, Clock clock, Supplier<Review> review) {
        this(database, clock, review, new StoredGrounds(database.editions()));
    }

    /** @param bases where the editions are that drafts change, so that they need not be read a second time */
    public Drafts(Database database, Clock clock, Supplier<Review> review, BaseGrounds bases) {
        this(
                database,
                clock,
                new Publisher(database, clock, review, CheckLimits.USUAL),
                new DraftEditing(database, bases, clock),
                Actor.SERVER);
    }

    private Drafts(Database database, Clock clock, Publisher publisher, DraftEditing editing, Actor actor) {
        this.database = database;
        this.store = database.drafts();
        this.clock = clock;
        this.publisher = publisher;
        this.editing = editing;
        this.actor = actor;
    }

    /** The same drafts, with everything done in that actor's name. */
    public Drafts by(Actor other) {
        return new Drafts(database, clock, publisher, editing, other);
    }

    /** The same drafts, held to other limits by every check. */
    public Drafts within(CheckLimits limits) {
        return new Drafts(database, clock, publisher.within(limits), editing, actor);
    }

    /** The same drafts; what {@code apply}, {@code undo}, {@code redo} and {@code rebase} would do is shown to the guard. */
    public Drafts guardedBy(Guard guard) {
        return new Drafts(database, clock, publisher, editing.guardedBy(guard), actor);
    }

    /** A new, empty draft of the actor's on the edition that is in force at {@code effectiveFrom} as known now. */
    public Draft create(String title, @Nullable String note, Instant effectiveFrom) {
        return create(TimeOrderedId.create(clock), title, note, effectiveFrom);
    }

    /** The same with an id that was made before, for who must write it down before the draft is there. */
    public Draft create(String id, String title, @Nullable String note, Instant effectiveFrom) {
        return create(id, title, note, null, effectiveFrom);
    }

    /**
     * @param documentNumber of the document that orders the change, or null
     * @param effectiveFrom null: from its publication on
     */
    public Draft create(
            String id,
            String title,
            @Nullable String note,
            @Nullable String documentNumber,
            @Nullable Instant effectiveFrom) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = effectiveFrom == null ? now : effectiveFrom.truncatedTo(ChronoUnit.MICROS);
        EditionTimeline timeline = database.editions().getTimeline();
        int base = timeline.findInForce(from, timeline.known(now))
                .map(Edition::number)
                .orElse(0);
        Draft draft = new Draft(
                id,
                base,
                title,
                note,
                documentNumber,
                from,
                effectiveFrom == null,
                actor.name(),
                now,
                Draft.State.OPEN);
        store.insert(draft, actor);
        return draft;
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
        store.append(draftId, source, rows, actor);
    }

    /** Writes one row, or replaces the one with its key, as one operation. */
    public void put(String draftId, Row row) {
        store.append(draftId, row, actor);
    }

    /**
     * Takes one row away, as one operation.
     *
     * @throws org.gridward.store.UnknownRowException when there is no row of that key
     */
    public void remove(String draftId, RowKey row) {
        store.remove(draftId, row, actor);
    }

    public DraftHead getDraft(String draftId) {
        return store.getHead(draftId);
    }

    /** The newest first; {@code olderThan} is the last of the page before, or null. */
    public List<DraftHead> listDrafts(Draft.State state, @Nullable String olderThan, int limit) {
        return store.listDrafts(state, olderThan, limit);
    }

    /** The newest image per row of those that an open draft's operations after that one left; after 0 of all. */
    public DraftImages getImages(String draftId, int afterOperation) {
        return store.getImages(draftId, afterOperation);
    }

    /** What the draft puts in and takes away; a row that was changed twice is there twice. */
    public List<Row> listChangedRows(String draftId) {
        return store.listChangedRows(draftId);
    }

    /**
     * Does all the edits, each an operation of the log, or none of them. An undo takes them back together.
     *
     * @param expectedRevision the draft as the actor saw it
     * @throws DraftChangedException when it is another by now
     * @throws OperationRefusedException when one can't be done
     */
    public Applied apply(String draftId, int expectedRevision, List<Edit> edits) {
        return editing.apply(draftId, expectedRevision, edits, actor);
    }

    /**
     * Takes the newest operation back, and those that were made together with it.
     *
     * @throws UndoRefusedException when there is none or somebody else made it
     */
    public Applied undo(String draftId, int expectedRevision) {
        return editing.undo(draftId, expectedRevision, actor);
    }

    /**
     * Brings back what the last undo took away; a new operation makes that impossible.
     *
     * @throws UndoRefusedException when there is nothing or somebody else made it
     */
    public Applied redo(String draftId, int expectedRevision) {
        return editing.redo(draftId, expectedRevision, actor);
    }

    /**
     * Draws the draft from the edition now in force at its {@code effectiveFrom}, by repeating its log there. Who made
     * the operations, and which of them go together, stays as it was.
     *
     * @param settlements how the conflicts that an attempt before has told are to end
     * @throws RebaseConflictException when conflicts are left
     */
    public Applied rebase(String draftId, int expectedRevision, List<Settlement> settlements) {
        return editing.rebase(draftId, expectedRevision, settlements, actor);
    }

    /** Every row that the draft changes, by key, as it is in the base and in the draft. */
    public List<RowDelta> listChanges(String draftId) {
        return editing.listChanges(draftId);
    }

    /** Another title, note or number of the document that orders the change. */
    public DraftHead describe(
            String draftId,
            int expectedRevision,
            String title,
            @Nullable String note,
            @Nullable String documentNumber) {
        return change(draftId, expectedRevision, draft -> draft.describe(title, note, documentNumber));
    }

    /** A new draft of the actor's with the same base and log, for another attempt. */
    public DraftHead copy(String draftId, String title) {
        Draft original = store.getHead(draftId).draft();
        Draft copy = new Draft(
                TimeOrderedId.create(clock),
                original.base(),
                title,
                original.note(),
                original.documentNumber(),
                original.effectiveFrom(),
                original.whenPublished(),
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Draft.State.OPEN);
        return store.insertCopy(draftId, copy, actor);
    }

    /**
     * Shows the draft to a second person.
     *
     * @throws ReviewRefusedException when it is submitted already or has no operations
     */
    public DraftHead submit(String draftId, int expectedRevision) {
        return change(draftId, expectedRevision, draft -> {
            DraftHead head = draft.head();
            if (head.draft().state() != Draft.State.OPEN || head.lastOperation() == 0) {
                throw new ReviewRefusedException(
                        draftId, head.draft().state(), ReviewRefusedException.Reason.NOTHING_TO_SUBMIT);
            }
            draft.submit();
        });
    }

    /**
     * Approves of a submitted draft or gives it back. The approval holds until the next change.
     *
     * @throws SecondPersonNeededException when the actor has worked on the draft
     * @throws ReviewRefusedException when it is not submitted
     */
    public DraftHead review(String draftId, int expectedRevision, boolean approve, @Nullable String note) {
        return change(draftId, expectedRevision, draft -> {
            Draft.State state = draft.head().draft().state();
            if (state != Draft.State.SUBMITTED) {
                throw new ReviewRefusedException(draftId, state, ReviewRefusedException.Reason.NOT_SUBMITTED);
            }
            if (draft.listAuthors().contains(actor.name())) {
                throw new SecondPersonNeededException(draftId, actor.name());
            }
            draft.review(approve, note);
        });
    }

    private DraftHead change(String draftId, int expectedRevision, Consumer<DraftSession> work) {
        return store.change(draftId, expectedRevision, actor, clock, draft -> {
            work.accept(draft);
            return draft.head();
        });
    }

    /** @param row what it is about; null: the whole draft */
    public DraftComment comment(String draftId, String text, @Nullable RowKey row) {
        DraftComment comment = new DraftComment(
                TimeOrderedId.create(clock), actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), text, row);
        store.insertComment(draftId, comment, actor);
        return comment;
    }

    /** The oldest first. */
    public List<DraftComment> listComments(String draftId) {
        return store.listComments(draftId);
    }

    /** The log in the order in which it was made, with what was undone and can be brought back at its end. */
    public List<LoggedOperation> listOperations(String draftId) {
        return store.listOperations(draftId);
    }

    /** Everything wrong with the base overlaid by the draft. */
    public List<Finding> check(String draftId) {
        return publisher.check(store.getContent(draftId));
    }

    /** {@link #publish(String, Publishing)} without anything special. */
    public Edition publish(String draftId) {
        return publish(draftId, Publishing.PLAIN).edition();
    }

    /**
     * Makes the draft the next edition. A scheduled edition that takes effect later gets a successor with the same date,
     * on the new edition and with its own changes; with {@code carryForward} so does every later edition.
     *
     * @throws SecondPersonNeededException when the review wants the approval of somebody else and there is none
     * @throws PublicationRefusedException when the check finds an error
     * @throws org.gridward.store.BaseMovedException when the base is no longer the edition in force at the draft's
     *     {@code effectiveFrom}
     * @throws DraftChangedException when the draft was changed while it was checked
     * @throws org.gridward.store.SuccessorRefusedException when a later edition changes a row that the draft changes, or
     *     the two together have errors
     */
    public Published publish(String draftId, Publishing how) {
        return publisher.publish(store.getContent(draftId), how, actor);
    }

    /** The same if the draft still has that revision; else {@code DraftChangedException}. */
    public Published publish(String draftId, int expectedRevision, Publishing how) {
        DraftContent content = store.getContent(draftId);
        if (content.head().revision() != expectedRevision) {
            throw new DraftChangedException(
                    draftId, expectedRevision, content.head().revision());
        }
        return publisher.publish(content, how, actor);
    }

    /**
     * Calls a scheduled edition off, with all it stands for and all that stand for it. Later editions that were drawn
     * from it get successors without its changes.
     *
     * @throws org.gridward.store.UnknownEditionException when there is none with this number
     * @throws org.gridward.store.NotCancellableException when it has taken effect or was cancelled before
     * @throws org.gridward.store.SuccessorRefusedException when a later edition can't be without its changes
     */
    public Cancelled cancel(int number) {
        return publisher.cancel(number, actor);
    }

    /** Closes the draft and removes its rows; its log stays. */
    public void discard(String draftId) {
        store.discard(draftId, actor);
    }

    /**
     * What is wrong with an edition, for the checks of drafts on it to start from.
     *
     * @param base its number; 0 for the nothing that a first draft is based on
     * @param rows all of it
     */
    public DraftCheck checkBase(int base, Collection<? extends Row> rows) {
        return publisher.checkBase(base, rows);
    }
}
