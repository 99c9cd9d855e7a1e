package org.gridward.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.http.EditionHeaders;
import org.gridward.http.EditionRef;
import org.gridward.http.KnownState;
import org.gridward.http.Moments;
import org.gridward.http.ProblemException;
import org.gridward.http.Reading;
import org.gridward.live.LiveDrafts;
import org.gridward.live.LiveEditions;
import org.gridward.live.Snapshot;
import org.gridward.model.Ledger;
import org.gridward.model.Text;
import org.gridward.resolve.Particulars;
import org.gridward.resolve.Resolution;
import org.gridward.store.Database;
import org.gridward.store.DraftHead;
import org.gridward.store.UnknownDraftException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Step 1 of every request: pins the edition that the whole request reads. */
@Component
class Pinned {
    private final LiveEditions live;
    private final LiveDrafts drafts;
    private final Database database;

    Pinned(LiveEditions live, LiveDrafts drafts, Database database) {
        this.live = live;
        this.drafts = drafts;
        this.database = database;
    }

    /**
     * What a request reads.
     *
     * @param snapshot empty when no edition was in force
     * @param ledger as known at {@code knownAt}
     * @param nextEdition when another edition takes over in the world; empty for a named one, which stays what it is
     */
    record Choice(
            Optional<Snapshot> snapshot, Ledger ledger, Instant asOf, Instant knownAt, Optional<Instant> nextEdition) {
        /** The number of the edition read or of the draft's base, 0 when there is none. */
        int edition() {
            return snapshot.map(Snapshot::knownEdition).orElse(0);
        }

        /** What the answer knows. */
        KnownState state() {
            return new KnownState(edition(), ledger.number());
        }

        /** Until when the answer holds as far as is known now; empty: no end is known. */
        Optional<Instant> findValidUntil(Resolution resolution) {
            return Stream.of(nextEdition, resolution.findParticulars().flatMap(Particulars::findValidUntil))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }

        /** Names what is read, also on the next page. */
        EditionRef ref() {
            return snapshot.flatMap(Snapshot::findDraft)
                    .<EditionRef>map(Choice::refOf)
                    .orElseGet(() -> new EditionRef.Numbered(edition()));
        }

        private static EditionRef.Proposed refOf(DraftHead head) {
            return new EditionRef.Proposed(head.draft().id(), head.revision());
        }

        /** Id of the draft that is read, or null. */
        @Nullable
        String draft() {
            return snapshot.flatMap(Snapshot::findDraft)
                    .map(head -> head.draft().id())
                    .orElse(null);
        }

        /** Sets the headers that tell the edition; true when the client has the answer, which is then a finished 304. */
        boolean isKnownTo(ServletWebRequest request) {
            if (ref() instanceof EditionRef.Proposed draft) {
                return EditionHeaders.answerDraftNotModified(request, state(), draft);
            }
            String hash = snapshot.map(s -> s.edition().hash()).orElse("none");
            return EditionHeaders.answerNotModified(request, state(), hash);
        }

        /** The same for an answer that one edition gives differently from day to day. */
        boolean isKnownTo(ServletWebRequest request, LocalDate day) {
            if (ref() instanceof EditionRef.Proposed draft) {
                return EditionHeaders.answerDraftNotModified(request, state(), draft, day);
            }
            String hash = snapshot.map(s -> s.edition().hash()).orElse("none");
            return EditionHeaders.answerNotModified(request, state(), hash + "-" + day);
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
     *     named edition or draft does not exist, 401 or 403 for a draft when the caller has to do with none, 410 when it
     *     is closed, 409 when it is no longer as it was on the first page
     */
    Choice choose(Reading reading, Caller caller) {
        Instant now = Instant.now();
        Instant world = Moments.moment("asOf", reading.asOf(), live.zone()).orElse(now);
        return choose(reading, caller, world, now);
    }

    /**
     * For many questions in one request: what is known is pinned with the first, the moment in the world is each
     * question's own.
     */
    Choice chooseAgain(Choice first, Reading reading, @Nullable String asOf) {
        if (asOf == null) {
            return first;
        }
        Instant world = Moments.moment("asOf", asOf, live.zone()).orElse(first.asOf());
        if (reading.edition() != null) {
            return new Choice(first.snapshot(), first.ledger(), world, first.knownAt(), Optional.empty());
        }
        return inForce(world, first.knownAt(), first.ledger());
    }

    private Choice inForce(Instant world, Instant known, Ledger ledger) {
        return new Choice(
                live.findSnapshot(world, known),
                ledger,
                world,
                known,
                live.timeline().findNextStart(world, known));
    }

    private Choice choose(Reading reading, Caller caller, Instant world, Instant now) {
        String knownAt = reading.knownAt();
        EditionRef edition = reading.edition();
        Instant known = Moments.moment("knownAt", knownAt, live.zone()).orElseGet(() -> live.known(now));
        Ledger ledger = live.ledger().knownAt(known);
        if (edition == null) {
            return inForce(world, known, ledger);
        }
        if (knownAt != null) {
            throw ProblemException.invalidParameter(
                    "knownAt",
                    knownAt,
                    new Text("给出 edition 时不能再给 knownAt", "knownAt can't be given together with edition"));
        }
        Snapshot named = edition instanceof EditionRef.Proposed draft
                ? readDraft(draft, caller)
                : getEdition(((EditionRef.Numbered) edition).number());
        return new Choice(Optional.of(named), ledger, world, known, Optional.empty());
    }

    private Snapshot getEdition(int number) {
        return live.findSnapshot(number)
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有版本 " + number, "There is no edition " + number)));
    }

    private Snapshot readDraft(EditionRef.Proposed wanted, Caller caller) {
        caller.require(Action.EDIT, Action.PUBLISH, Action.BREAK_GLASS);
        String id = wanted.draft();
        try {
            Snapshot snapshot = drafts.findSnapshot(id).orElseThrow(() -> closed(id));
            int now = snapshot.findDraft().orElseThrow().revision();
            if (wanted.revision() != null && wanted.revision() != now) {
                throw ProblemException.conflict(new Text(
                        "草案在翻页期间已被修改，请从第一页重新读取", "The draft has changed since the first page; begin again there"));
            }
            return snapshot;
        } catch (UnknownDraftException unknown) {
            throw ProblemException.notFound(new Text("没有草案 " + id, "There is no draft " + id));
        }
    }

    private ProblemException closed(String id) {
        ProblemException closed =
                ProblemException.gone(new Text("草案 " + id + " 已发布或已废弃", "Draft " + id + " was published or discarded"));
        database.editions().findByDraft(id).ifPresent(edition -> closed.withMember("edition", edition.number()));
        return closed;
    }
}
