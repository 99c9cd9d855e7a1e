package org.gridward.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridward.model.Cancelled;
import org.gridward.model.Edition;
import org.gridward.model.EditionTimeline;
import org.hibernate.StatelessSession;

/** A scheduled edition being called off, inside the caller's transaction, which holds the publication lock. */
final class Cancellation {
    private final StatelessSession session;
    private final Derivations derivations;

    Cancellation(StatelessSession session, Derivations derivations) {
        this.session = session;
        this.derivations = derivations;
    }

    /** The whole line goes: else the edition that a successor stands for would come back without the urgent change. */
    Cancelled cancel(int number, Instant now) {
        EditionTimeline timeline = EditionStore.readTimeline(session);
        Instant cancelledAt = timeline.known(now.truncatedTo(ChronoUnit.MICROS));
        requireScheduled(
                timeline.findByNumber(number).orElseThrow(() -> new UnknownEditionException(number)), cancelledAt);
        List<Edition> line = timeline.listLine(number);
        List<Edition> cancelled =
                line.stream().map(edition -> cancel(edition, cancelledAt)).toList();
        Successors successors = new Successors(session, timeline, cancelledAt, derivations);
        successors.rebaseBelow(line);
        List<Edition> others = timeline.listOvertaken(cancelledAt, cancelledAt, false).stream()
                .filter(edition -> !line.contains(edition))
                .toList();
        return new Cancelled(cancelled, successors.publish(others));
    }

    private static void requireScheduled(Edition edition, Instant now) {
        if (edition.cancelledAt() != null) {
            throw NotCancellableException.cancelled(edition, edition.cancelledAt());
        }
        if (!edition.effectiveFrom().isAfter(now)) {
            throw NotCancellableException.begun(edition);
        }
    }

    private Edition cancel(Edition edition, Instant cancelledAt) {
        StoredEdition stored = session.get(StoredEdition.class, edition.number());
        stored.cancelledAt = cancelledAt;
        session.update(stored);
        return stored.toEdition();
    }
}
