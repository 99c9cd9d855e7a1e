package org.gridward.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.draft.Drafts;
import org.gridward.model.Draft;
import org.gridward.model.EditionContent;
import org.gridward.store.DraftClosedException;
import org.gridward.store.DraftHead;
import org.gridward.store.DraftImages;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots of open drafts at their newest operation. Each question asks the database for the draft's head, so that no
 * answer is older than what any server has written; a snapshot is built once, from the one before when operations were
 * only added. Few are kept. Safe for any thread.
 */
public final class LiveDrafts {
    private static final int MAX_DRAFTS = 8;

    private final Drafts drafts;
    private final LiveEditions editions;
    /** In order of last use; the eldest goes first. */
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** One draft's newest snapshot; its lock lets a crowd wait for one builder. */
    private static final class Kept {
        private @Nullable Snapshot snapshot;
    }

    public LiveDrafts(Drafts drafts, LiveEditions editions) {
        this.drafts = drafts;
        this.editions = editions;
    }

    /**
     * The draft as it is now; empty when it is no longer open.
     *
     * @throws org.gridward.store.UnknownDraftException when there is none
     */
    public Optional<Snapshot> findSnapshot(String draftId) {
        try {
            DraftHead head = drafts.getDraft(draftId);
            if (!head.draft().state().isFinal()) {
                return Optional.of(snapshotOf(draftId, head));
            }
        } catch (DraftClosedException closedMeanwhile) {
            // the same as closed before
        }
        forget(draftId);
        return Optional.empty();
    }

    private Snapshot snapshotOf(String draftId, DraftHead head) {
        Kept place = placeOf(draftId);
        synchronized (place) {
            Snapshot known = place.snapshot;
            if (known == null || isOlder(known, head)) {
                known = build(draftId, Optional.ofNullable(known));
                place.snapshot = known;
            }
            return known;
        }
    }

    /** Of a draft that was closed. */
    public void forget(String draftId) {
        synchronized (kept) {
            kept.remove(draftId);
        }
    }

    private Kept placeOf(String draftId) {
        synchronized (kept) {
            Kept place = kept.computeIfAbsent(draftId, id -> new Kept());
            while (kept.size() > MAX_DRAFTS) {
                kept.remove(kept.keySet().iterator().next());
            }
            return place;
        }
    }

    private static boolean isOlder(Snapshot snapshot, DraftHead head) {
        return headOf(snapshot).revision() < head.revision();
    }

    private static DraftHead headOf(Snapshot snapshot) {
        return snapshot.findDraft().orElseThrow();
    }

    private Snapshot build(String draftId, Optional<Snapshot> before) {
        return before.flatMap(known -> extend(known, draftId)).orElseGet(() -> {
            DraftImages all = drafts.getImages(draftId, 0);
            return baseOf(all.head().draft()).overlaid(all);
        });
    }

    /** After one more operation only its images are new. Anything else, such as an undo, needs all of them. */
    private Optional<Snapshot> extend(Snapshot known, String draftId) {
        DraftHead before = headOf(known);
        DraftImages added = drafts.getImages(draftId, before.lastOperation());
        DraftHead after = added.head();
        boolean onlyMore = after.revision() == before.revision() + 1
                && after.lastOperation() >= before.lastOperation()
                && after.draft().base() == before.draft().base();
        return onlyMore ? Optional.of(known.overlaid(added)) : Optional.empty();
    }

    private Snapshot baseOf(Draft draft) {
        return draft.base() == 0
                ? new Snapshot(EditionContent.of(draft.proposed(), List.of()))
                : editions.getSnapshot(draft.base());
    }
}
