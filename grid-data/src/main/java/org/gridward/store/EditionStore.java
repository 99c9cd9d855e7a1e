package org.gridward.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridward.model.Actor;
import org.gridward.model.Cancelled;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.EditionTimeline;
import org.gridward.model.Row;
import org.hibernate.JDBCException;
import org.hibernate.StatelessSession;

/** Reads and cancels published editions. Safe for any thread; every method may throw {@link DatabaseUnavailableException}. */
public final class EditionStore {
    /** If more than this part of an edition differs, and more than a few rows, reading all is quicker. */
    private static final int WORTHWHILE_PART = 8;

    private static final int FEW_ROWS = 1_000;

    private final Transactions transactions;

    EditionStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /** All editions. */
    public EditionTimeline getTimeline() {
        return transactions.call(EditionStore::readTimeline);
    }

    static EditionTimeline readTimeline(StatelessSession session) {
        List<Edition> editions =
                session.createSelectionQuery("from StoredEdition", StoredEdition.class).getResultList().stream()
                        .map(StoredEdition::toEdition)
                        .toList();
        return new EditionTimeline(editions);
    }

    /** What the draft became. */
    public Optional<Edition> findByDraft(String draftId) {
        return transactions.call(session -> session.createSelectionQuery(
                        "from StoredEdition where draftId = :draft", StoredEdition.class)
                .setParameter("draft", draftId)
                .uniqueResultOptional()
                .map(StoredEdition::toEdition));
    }

    /** The draft that became an edition. */
    public Optional<String> findDraftOf(int number) {
        return transactions.call(session -> session.createSelectionQuery(
                        "select draftId from StoredEdition where number = :number", String.class)
                .setParameter("number", number)
                .uniqueResultOptional());
    }

    /** The greatest number, 0 when there is none. One index look-up: cheap enough to poll. */
    public int getLatestNumber() {
        return transactions.call(session -> session.createSelectionQuery(
                        "select coalesce(max(number), 0) from StoredEdition", Integer.class)
                .getSingleResult());
    }

    /**
     * Rises with every publication and every cancellation, and is 0 before the first. As cheap to poll as the latest
     * number, which a cancellation may leave as it is.
     */
    public int getRevision() {
        return transactions.call(session -> session.createSelectionQuery(
                        "select coalesce(max(number), 0) + cast(count(cancelledAt) as integer) from StoredEdition",
                        Integer.class)
                .getSingleResult());
    }

    /**
     * Calls a scheduled edition off; only {@code draft} does so. See {@code Drafts.cancel}.
     *
     * @param now the moment of cancellation by the caller's clock
     * @param derivations the check of successors, and lineage
     */
    public Cancelled cancel(int number, Instant now, Derivations derivations, Actor actor) {
        return transactions.callLong(session -> {
            Publication.lock(session);
            Cancelled cancelled = new Cancellation(session, derivations).cancel(number, now);
            new EditionAudit(session, actor).cancelled(cancelled);
            EditionNews.send(session, transactions.vendor(), number);
            return cancelled;
        });
    }

    /**
     * All rows of an edition, sorted by key, after their hash has been computed anew and compared.
     *
     * @throws UnknownEditionException when there is none with this number
     * @throws CorruptEditionException when the rows are not those that were published
     */
    public EditionContent getContent(int number) {
        return getHashed(number).content();
    }

    /** The same with what the next edition's hash is made from. */
    public HashedContent getHashed(int number) {
        return transactions.callLong(session -> readContent(session, getEdition(session, number)));
    }

    /**
     * The same, faster when the edition differs little from one that is known: then only the rows that differ are read,
     * and the others are the very objects of that one.
     */
    public HashedContent getHashed(int number, HashedContent similar) {
        return transactions.callLong(session -> {
            Edition edition = getEdition(session, number);
            return readDifference(session, edition, similar).orElseGet(() -> readContent(session, edition));
        });
    }

    /** A grid, drawn or made of others, in each of its versions, oldest edition first; empty for a code never given. */
    public List<GridVersion> listVersions(String layer, String code) {
        return transactions.call(session -> new EditionHistory(session).listVersions(layer, code));
    }

    /** What ground came to that grid and went from it, by edition. */
    public List<StoredChange> listLineage(String layer, String code) {
        return transactions.call(session -> new EditionHistory(session).listLineage(layer, code));
    }

    /**
     * What has to change for the one edition to become the other; each may be the older one.
     *
     * @throws UnknownEditionException when there is none with one of the numbers
     */
    public RowChanges getChanges(int before, int after, RowChanges.Wanted wanted) {
        return transactions.call(session -> {
            for (int number : List.of(before, after)) {
                if (session.get(StoredEdition.class, number) == null) {
                    throw new UnknownEditionException(number);
                }
            }
            return new EditionHistory(session).getChanges(before, after, wanted);
        });
    }

    private static Edition getEdition(StatelessSession session, int number) {
        StoredEdition stored = session.get(StoredEdition.class, number);
        if (stored == null) {
            throw new UnknownEditionException(number);
        }
        return stored.toEdition();
    }

    private static HashedContent readContent(StatelessSession session, Edition edition) {
        HashedContent content = new HashedContent(EditionContent.of(edition, readRows(session, edition.number())));
        if (!content.hasItsHash()) {
            throw new CorruptEditionException(
                    edition.number(), "its rows hash to " + content.hash() + ", not " + edition.hash(), null);
        }
        return content;
    }

    /** Empty when so much differs that reading everything is faster, and when what is known is not what was published. */
    private static Optional<HashedContent> readDifference(
            StatelessSession session, Edition edition, HashedContent similar) {
        int known = similar.content().edition().number();
        int limit = Math.max(FEW_ROWS, similar.content().listRows().size() / WORTHWHILE_PART);
        return read(edition.number(), () -> new EditionHistory(session).findImages(known, edition.number(), limit))
                .map(images -> similar.overlaid(edition, images))
                .filter(HashedContent::hasItsHash);
    }

    private static List<Row> readRows(StatelessSession session, int number) {
        return read(number, () -> {
            List<Row> rows = new ArrayList<>();
            StoredRows.forEachOfEdition(session, number, rows::add);
            return rows;
        });
    }

    private static <T> T read(int number, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JDBCException e) {
            throw e;
        } catch (RuntimeException e) {
            // An unknown name, a ring without area, arrays of different lengths: whatever a row can't be.
            throw new CorruptEditionException(number, "a row can't be read", e);
        }
    }
}
