package org.gridward.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.EditionTimeline;
import org.hibernate.StatelessSession;

/** One draft becoming an edition, inside the caller's transaction: it is written whole or not at all. */
final class Publication {
    /** Few, because H2 compares each row it finds with the whole list. */
    private static final int IDS_PER_STATEMENT = 200;

    private final StatelessSession session;
    private final StoredDraft draft;

    Publication(StatelessSession session, StoredDraft draft) {
        this.session = session;
        this.draft = draft;
    }

    /** From here to the end of the transaction nobody else publishes. */
    static void lock(StatelessSession session) {
        session.createNativeQuery("select id from publication_lock where id = 1 for update", Integer.class)
                .getSingleResult();
    }

    Edition publish(Instant now) {
        EditionTimeline timeline = EditionStore.readTimeline(session);
        Instant publishedAt = timeline.known(now.truncatedTo(ChronoUnit.MICROS));
        requireBase(timeline, publishedAt);
        int number = timeline.latestNumber() + 1;
        for (RowTable table : RowTable.values()) {
            keepDifference(table);
        }
        Set<Integer> touched = findTouchedBuckets();
        for (RowTable table : RowTable.values()) {
            promote(table, number);
        }
        String hash = new BucketDigests(session, number).renew(touched);
        return close(number, publishedAt, hash);
    }

    /**
     * The rows written are the difference to the edition with the number before, so for now the base must be that one.
     * Publishing beside a scheduled edition needs a rebase of it.
     */
    private void requireBase(EditionTimeline timeline, Instant knownAt) {
        int inForce = timeline.findInForce(draft.effectiveFrom, knownAt)
                .map(Edition::number)
                .orElse(0);
        if (inForce != draft.base) {
            throw new BaseMovedException(draft.toDraft(), inForce, "is in force at " + draft.effectiveFrom);
        }
        if (timeline.latestNumber() != draft.base) {
            throw new BaseMovedException(
                    draft.toDraft(),
                    timeline.latestNumber(),
                    "was published since and is not in force at " + draft.effectiveFrom);
        }
    }

    /** Deletes images that a later operation replaced, and images equal to the row in force. */
    private void keepDifference(RowTable table) {
        if (draft.lastSeq > 1) {
            String byAge = "select id, row_number() over (partition by " + table.keyColumns()
                    + " order by draft_seq desc) age from " + table.table() + " where draft_id = :draft";
            forIds("select id from (" + byAge + ") images where age > 1", "delete from " + table.table());
        }
        forIds(
                "select image.id from " + imageAndCurrent(table) + " and image.digest = current_row.digest",
                "delete from " + table.table());
    }

    private Set<Integer> findTouchedBuckets() {
        Set<Integer> touched = new TreeSet<>();
        for (RowTable table : RowTable.values()) {
            touched.addAll(session.createNativeQuery(
                            "select distinct bucket from " + table.table() + " where draft_id = :draft", Integer.class)
                    .setParameter("draft", draft.id)
                    .getResultList());
        }
        return touched;
    }

    private void promote(RowTable table, int number) {
        forIds(
                "select current_row.id from " + imageAndCurrent(table),
                "update " + table.table() + " set to_edition = " + number);
        session.createNativeMutationQuery("update " + table.table() + " set from_edition = " + number
                        + ", draft_id = null, draft_seq = null where draft_id = :draft")
                .setParameter("draft", draft.id)
                .executeUpdate();
    }

    /** In two steps: for a change {@code where id in (select …)} H2 runs the select again for every row. */
    private void forIds(String select, String change) {
        List<Long> ids = session.createNativeQuery(select, Long.class)
                .setParameter("draft", draft.id)
                .getResultList();
        for (int from = 0; from < ids.size(); from += IDS_PER_STATEMENT) {
            session.createNativeMutationQuery(change + " where id in (:ids)")
                    .setParameterList("ids", ids.subList(from, Math.min(from + IDS_PER_STATEMENT, ids.size())))
                    .executeUpdate();
        }
    }

    /** Pairs each image of the draft with the published row it replaces; led by the images, which are often few. */
    private static String imageAndCurrent(RowTable table) {
        return table.table() + " image join " + table.table() + " current_row on "
                + table.sameKey("image", "current_row")
                + " where image.draft_id = :draft and current_row.from_edition is not null"
                + " and current_row.to_edition = " + StoredRow.NO_END;
    }

    private Edition close(int number, Instant publishedAt, String hash) {
        Edition edition =
                new Edition(number, draft.base, draft.effectiveFrom, publishedAt, null, hash, draft.title, draft.note);
        session.insert(StoredEdition.of(edition, draft.id));
        draft.state = Draft.State.PUBLISHED;
        session.update(draft);
        return edition;
    }
}
