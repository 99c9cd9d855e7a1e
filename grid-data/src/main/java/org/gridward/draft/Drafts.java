package org.gridward.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.gridward.check.Checks;
import org.gridward.check.Proposal;
import org.gridward.model.Actor;
import org.gridward.model.Cancelled;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.EditionTimeline;
import org.gridward.model.Finding;
import org.gridward.model.Operation;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.gridward.model.Review;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.TimeOrderedId;
import org.gridward.store.Database;
import org.gridward.store.Derivations;
import org.gridward.store.DraftChangedException;
import org.gridward.store.DraftContent;
import org.gridward.store.DraftHead;
import org.gridward.store.DraftImages;
import org.gridward.store.DraftStore;
import org.gridward.store.EditionStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes drafts and publishes them: the only writer of editions. Each method is one transaction with its record in the
 * audit, or changes nothing. Safe for any thread. Those that take a draft's id throw {@link org.gridward.store.UnknownDraftException} for an unknown
 * one; those that change a draft throw {@link org.gridward.store.DraftClosedException} when it is no longer open.
 */
public final class Drafts {
    private static final Derivations DERIVATIONS = new Derivations(Drafts::check, LineageFinder::find);

    private final DraftStore store;
    private final EditionStore editions;
    private final Clock clock;
    private final Supplier<Review> review;
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
        this(database.drafts(), database.editions(), clock, review, Actor.SERVER);
    }

    private Drafts(DraftStore store, EditionStore editions, Clock clock, Supplier<Review> review, Actor actor) {
        this.store = store;
        this.editions = editions;
        this.clock = clock;
        this.review = review;
        this.actor = actor;
    }

    /** The same drafts, with everything done in that actor's name. */
    public Drafts by(Actor other) {
        return new Drafts(store, editions, clock, review, other);
    }

    /** A new, empty draft of the actor's on the edition that is in force at {@code effectiveFrom} as known now. */
    public Draft create(String title, @Nullable String note, Instant effectiveFrom) {
        return create(TimeOrderedId.create(clock), title, note, effectiveFrom);
    }

    /** The same with an id that was made before, for who must write it down before the draft is there. */
    public Draft create(String id, String title, @Nullable String note, Instant effectiveFrom) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = effectiveFrom.truncatedTo(ChronoUnit.MICROS);
        EditionTimeline timeline = editions.getTimeline();
        int base = timeline.findInForce(from, timeline.known(now))
                .map(Edition::number)
                .orElse(0);
        Draft draft = new Draft(id, base, title, note, from, actor.name(), now, Draft.State.OPEN);
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

    /** In the order in which they were made. */
    public List<Operation> listOperations(String draftId) {
        return store.listOperations(draftId);
    }

    /** Everything wrong with the base overlaid by the draft. */
    public List<Finding> check(String draftId) {
        return check(store.getContent(draftId).rows());
    }

    /** {@link #publish(String, Publishing)} without anything special. */
    public Edition publish(String draftId) {
        return publish(draftId, Publishing.PLAIN).edition();
    }

    /**
     * Makes the draft the next edition. A scheduled edition that takes effect later gets a successor with the same date,
     * on the new edition and with its own changes; with {@code carryForward} so does every later edition.
     *
     * @throws SecondPersonNeededException when the actor has worked on the draft and the review wants somebody else
     * @throws PublicationRefusedException when the check finds an error
     * @throws org.gridward.store.BaseMovedException when the base is no longer the edition in force at the draft's
     *     {@code effectiveFrom}
     * @throws org.gridward.store.DraftChangedException when the draft was changed while it was checked
     * @throws org.gridward.store.SuccessorRefusedException when a later edition changes a row that the draft changes, or
     *     the two together have errors
     */
    public Published publish(String draftId, Publishing how) {
        return publish(store.getContent(draftId), how);
    }

    /** The same if that operation is still the last one; else {@code DraftChangedException}. */
    public Published publish(String draftId, int lastOperation, Publishing how) {
        DraftContent content = store.getContent(draftId);
        if (content.lastOperation() != lastOperation) {
            throw new DraftChangedException(draftId, lastOperation, content.lastOperation());
        }
        return publish(content, how);
    }

    private Published publish(DraftContent content, Publishing how) {
        String draftId = content.draft().id();
        requireSecondPerson(content, how);
        List<Finding> findings = check(content.rows());
        if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
            throw new PublicationRefusedException(draftId, findings);
        }
        return store.publish(draftId, content.lastOperation(), clock.instant(), how, DERIVATIONS, actor);
    }

    /** What the command line does is the act of whoever may touch the database: an administrator. */
    private void requireSecondPerson(DraftContent content, Publishing how) {
        if (actor.via() == Actor.Via.USER
                && content.authors().contains(actor.name())
                && how.breakGlass() == null
                && review.get() == Review.SECOND_PERSON) {
            throw new SecondPersonNeededException(content.draft().id(), actor.name());
        }
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
        return editions.cancel(number, clock.instant(), DERIVATIONS, actor);
    }

    /** Closes the draft and removes its rows; its log stays. */
    public void discard(String draftId) {
        store.discard(draftId, actor);
    }

    private static List<Finding> check(List<Row> rows) {
        return Checks.check(Proposal.of(rows));
    }
}
