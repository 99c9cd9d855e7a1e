package org.gridward.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.gridward.model.Edition;
import org.gridward.model.EditionTimeline;
import org.gridward.model.Finding;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.gridward.model.Row;
import org.hibernate.StatelessSession;

/**
 * One draft becoming an edition, and later editions getting their successors, inside the caller's transaction: all of it
 * is written or nothing.
 */
final class Publication {
    private final StatelessSession session;
    private final StoredDraft draft;
    private final Function<List<Row>, List<Finding>> check;
    private final PublicationWatch watch;

    /** @param check what is wrong with the rows of a successor */
    Publication(
            StatelessSession session,
            StoredDraft draft,
            Function<List<Row>, List<Finding>> check,
            PublicationWatch watch) {
        this.session = session;
        this.draft = draft;
        this.check = check;
        this.watch = watch;
    }

    /** From here to the end of the transaction nobody else publishes or cancels. */
    static void lock(StatelessSession session) {
        session.createNativeQuery("select id from publication_lock where id = 1 for update", Integer.class)
                .getSingleResult();
    }

    Published publish(Instant now, Publishing how) {
        EditionTimeline timeline = EditionStore.readTimeline(session);
        Instant publishedAt = timeline.known(now.truncatedTo(ChronoUnit.MICROS));
        requireBase(timeline, publishedAt);
        Edition edition = new EditionWriter(session, draft, timeline.latestNumber() + 1).write(publishedAt, 0);
        watch.reached(PublicationWatch.Step.ROWS_WRITTEN);
        Successors successors = new Successors(session, timeline, publishedAt, check);
        successors.rebaseOn(edition);
        return new Published(
                edition,
                successors.publish(timeline.listOvertaken(edition.effectiveFrom(), publishedAt, how.carryForward())));
    }

    private void requireBase(EditionTimeline timeline, Instant knownAt) {
        int inForce = timeline.findInForce(draft.effectiveFrom, knownAt)
                .map(Edition::number)
                .orElse(0);
        if (inForce != draft.base) {
            throw new BaseMovedException(draft.toDraft(), inForce);
        }
    }
}
