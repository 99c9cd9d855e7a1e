package org.gridward.lookup;

import java.time.Instant;
import java.util.Optional;
import org.gridward.http.EditionHeaders;
import org.gridward.http.Moments;
import org.gridward.http.ProblemException;
import org.gridward.http.Reading;
import org.gridward.live.LiveEditions;
import org.gridward.live.Snapshot;
import org.gridward.model.Text;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Step 1 of every request: pins the edition that the whole request reads. */
@Component
class Pinned {
    private final LiveEditions live;

    Pinned(LiveEditions live) {
        this.live = live;
    }

    /**
     * What a request reads.
     *
     * @param snapshot empty when no edition was in force
     */
    record Choice(Optional<Snapshot> snapshot, Instant asOf, Instant knownAt) {
        /** The number of the edition read, 0 when there is none. */
        int edition() {
            return snapshot.map(s -> s.edition().number()).orElse(0);
        }

        /** Sets the headers that tell the edition; true when the client has the answer, which is then a finished 304. */
        boolean isKnownTo(ServletWebRequest request) {
            String hash = snapshot.map(s -> s.edition().hash()).orElse("none");
            return EditionHeaders.answerNotModified(request, edition(), hash);
        }

        /** @throws ProblemException 404 when no edition was in force */
        Snapshot getSnapshot() {
            return snapshot.orElseThrow(
                    () -> ProblemException.notFound(new Text("此时没有生效的版本", "No edition was in force at that moment")));
        }
    }

    /**
     * The edition in force at {@code asOf} as known at {@code knownAt}, both now when absent, or the one that is named.
     *
     * @throws ProblemException 400 when {@code edition} and {@code knownAt} are both given or unreadable, 404 when the
     *     named edition does not exist
     */
    Choice choose(Reading reading) {
        String knownAt = reading.knownAt();
        Integer edition = reading.edition();
        Instant now = Instant.now();
        Instant world = Moments.moment("asOf", reading.asOf(), live.zone()).orElse(now);
        Instant known = Moments.moment("knownAt", knownAt, live.zone())
                .orElseGet(() -> live.timeline().known(now));
        if (edition == null) {
            return new Choice(live.findSnapshot(world, known), world, known);
        }
        if (knownAt != null) {
            throw ProblemException.invalidParameter(
                    "knownAt",
                    knownAt,
                    new Text("给出 edition 时不能再给 knownAt", "knownAt can't be given together with edition"));
        }
        Snapshot named = live.findSnapshot(edition)
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有版本 " + edition, "There is no edition " + edition)));
        return new Choice(Optional.of(named), world, known);
    }
}
