package org.gridward.planning;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.draft.Drafts;
import org.gridward.draft.OperationRefusedException;
import org.gridward.draft.PublicationRefusedException;
import org.gridward.draft.ReviewRefusedException;
import org.gridward.draft.SecondPersonNeededException;
import org.gridward.draft.UndoRefusedException;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveEditions;
import org.gridward.live.Snapshot;
import org.gridward.model.Edition;
import org.gridward.store.BaseMovedException;
import org.gridward.store.DraftChangedException;
import org.gridward.store.DraftClosedException;
import org.gridward.store.DraftHead;
import org.gridward.store.SuccessorRefusedException;
import org.gridward.store.UnknownDraftException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every request about one draft passes: is it there, is it still what the client saw, may the caller change it. */
@Component
class DraftGate {
    private final Drafts drafts;
    private final LiveEditions live;

    DraftGate(Drafts drafts, LiveEditions live) {
        this.drafts = drafts;
        this.live = live;
    }

    /** The answer, or the problem that what it throws stands for. */
    <T> T read(String id, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (UnknownDraftException unknown) {
            throw DraftProblems.of(unknown, id);
        } catch (DraftClosedException closed) {
            throw DraftProblems.of(closed, id);
        }
    }

    /** What a request that changes a draft does with it. */
    interface Change<T> {
        /**
         * @param mine the drafts in the caller's name, on the caller's ground
         * @param head the draft as the client saw it
         */
        T make(Drafts mine, DraftHead head);
    }

    /**
     * Makes a change of the draft that the client saw.
     *
     * @throws ProblemException 428 without {@code If-Match}, 412 when the draft is another by now, and whatever else
     *     stands against the change
     */
    <T> T change(String id, @Nullable String ifMatch, Caller caller, Locale locale, Change<T> change) {
        return read(id, () -> {
            DraftHead head = drafts.getDraft(id);
            DraftTag.requireMatch(ifMatch, head);
            Drafts mine = drafts.by(caller.actor()).guardedBy(groundOf(caller, Action.EDIT, head));
            try {
                return change.make(mine, head);
            } catch (DraftClosedException closed) {
                // it was open when the client saw it, so it is first of all another than that
                throw head.draft().state().isFinal() ? DraftProblems.of(closed, id) : DraftTag.stale(id);
            } catch (DraftChangedException changed) {
                throw DraftTag.stale(id);
            } catch (OperationRefusedException refused) {
                throw DraftProblems.of(refused, locale);
            } catch (UndoRefusedException refused) {
                throw DraftProblems.of(refused);
            } catch (ReviewRefusedException refused) {
                throw DraftProblems.of(refused);
            } catch (SecondPersonNeededException needed) {
                throw DraftProblems.secondPerson();
            } catch (PublicationRefusedException refused) {
                throw DraftProblems.of(refused, locale);
            } catch (BaseMovedException moved) {
                throw DraftProblems.of(moved, id);
            } catch (SuccessorRefusedException refused) {
                throw DraftProblems.of(refused, locale);
            }
        });
    }

    DraftGround groundOf(Caller caller, Action action, DraftHead head) {
        return groundOf(caller, action, head.draft().base());
    }

    /** In the edition on which a rebase draws the draft anew. */
    DraftGround groundOfRebased(Caller caller, DraftHead head) {
        Instant known = live.timeline().known(Instant.now());
        int base = live.timeline()
                .findInForce(head.draft().takesEffectAt(known), known)
                .map(Edition::number)
                .orElse(0);
        return groundOf(caller, Action.EDIT, base);
    }

    private DraftGround groundOf(Caller caller, Action action, int base) {
        Optional<Snapshot> edition =
                base == 0 || caller.mayEverywhere(action) ? Optional.empty() : live.findSnapshot(base);
        return new DraftGround(caller, action, edition);
    }

    /** @throws ProblemException 403 unless all that the draft changes is on the caller's ground */
    void requireGround(Caller caller, Action action, DraftHead head) {
        if (!caller.mayEverywhere(action)) {
            groundOf(caller, action, head).check(drafts.listChanges(head.draft().id()));
        }
    }
}
