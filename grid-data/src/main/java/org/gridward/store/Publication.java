package org.gridward.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gridward.model.Edition;
import org.gridward.model.EditionTimeline;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.hibernate.StatelessSession;

/**
 * One draft becoming an edition, and later editions getting their successors, inside the caller's transaction: all of it
 * is written or nothing.
 */
final class Publication {
    private final StatelessSession session;
    private final StoredDraft draft;
    private final Derivations derivations;
    private final PublicationWatch watch;

    /** @param derivations the check of successors, and lineage */
    Publication(StatelessSession session, StoredDraft draft, Derivations derivations, PublicationWatch watch) {
        this.session = session;
        this.draft = draft;
        this.derivations = derivations;
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
        draft.effectiveFrom = draft.toDraft().takesEffectAt(publishedAt);
        requireBase(timeline, publishedAt);
        Edition edition =
                new EditionWriter(session, draft, timeline.latestNumber() + 1, derivations).write(publishedAt, 0);
        watch.reached(PublicationWatch.Step.ROWS_WRITTEN);
        Successors successors = new Successors(session, timeline, publishedAt, derivations);
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
