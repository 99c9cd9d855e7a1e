package org.gridward.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.EditionTimeline;
import org.hibernate.StatelessSession;

/** One draft becoming an edition, inside the caller's transaction: it is written whole or not at all. */
final class Publication {
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
            execute("delete from " + table.table()
                    + " where id in (select id from (select id, row_number() over (partition by "
                    + table.keyColumns() + " order by draft_seq desc) age from " + table.table()
                    + " where draft_id = :draft) images where age > 1)");
        }
        execute("delete from " + table.table() + " where id in (select image.id from " + imageAndCurrent(table)
                + " and image.digest = current_row.digest)");
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
        execute("update " + table.table() + " set to_edition = " + number + " where id in (select current_row.id from "
                + imageAndCurrent(table) + ")");
        execute("update " + table.table() + " set from_edition = " + number
                + ", draft_id = null, draft_seq = null where draft_id = :draft");
    }

    /** Pairs each image of the draft with the published row it replaces; led by the images, which are often few. */
    private static String imageAndCurrent(RowTable table) {
        return table.table() + " image join " + table.table() + " current_row on "
                + table.sameKey("image", "current_row")
                + " where image.draft_id = :draft and current_row.from_edition is not null"
                + " and current_row.to_edition = " + StoredRow.NO_END;
    }

    private void execute(String sql) {
        session.createNativeMutationQuery(sql).setParameter("draft", draft.id).executeUpdate();
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
