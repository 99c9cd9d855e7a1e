package org.gridward.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        String hash = new EditionWriter(session, draft, number).write();
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

    private Edition close(int number, Instant publishedAt, String hash) {
        Edition edition =
                new Edition(number, draft.base, draft.effectiveFrom, publishedAt, null, hash, draft.title, draft.note);
        session.insert(StoredEdition.of(edition, draft.id));
        draft.state = Draft.State.PUBLISHED;
        session.update(draft);
        return edition;
    }
}
