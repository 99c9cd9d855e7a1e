package org.gridward.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.gridward.check.DraftCheck;
import org.gridward.draft.Applied;
import org.gridward.draft.Drafts;
import org.gridward.draft.RowDelta;
import org.gridward.model.Draft;
import org.gridward.model.EditionContent;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.store.DraftClosedException;
import org.gridward.store.DraftHead;
import org.gridward.store.DraftImages;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots and findings of open drafts at their newest operation. Each question asks the database for the draft's head,
 * so that no answer is older than what any server has written; both are built once, from those before when operations
 * were only added. Few are kept. Safe for any thread.
 */
public final class LiveDrafts {
    private static final int MAX_DRAFTS = 8;
    private static final int MAX_BASES = 2;

    private final Drafts drafts;
    private final LiveEditions editions;
    /** In order of last use; the eldest goes first. */
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<Integer, DraftCheck> baseChecks = new LinkedHashMap<>(16, 0.75f, true);

    /** One draft at its newest moment; the lock of this object lets a crowd wait for one builder. */
    private static final class Kept {
        private @Nullable Snapshot snapshot;
        /** Of the same moment; null until it is asked for. */
        private @Nullable DraftCheck check;
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
        return find(draftId, place -> Objects.requireNonNull(place.snapshot));
    }

    /** What is wrong with the draft as it is now, and the moment of it; empty when it is no longer open. */
    public Optional<Checked> findCheck(String draftId) {
        return find(draftId, place -> {
            Snapshot snapshot = Objects.requireNonNull(place.snapshot);
            DraftCheck check = place.check;
            if (check == null) {
                DraftCheck base = baseCheck(snapshot.edition().base())
                        .takingEffectAt(snapshot.edition().effectiveFrom());
                check = after(base, drafts.getImages(draftId, 0).rows());
                place.check = check;
            }
            return new Checked(headOf(snapshot), check);
        });
    }

    /** @param head the moment of the draft that was checked */
    public record Checked(DraftHead head, DraftCheck check) {}

    /** Tells of a change that this server has made, so that what it did need not be read again. */
    public void follow(Applied applied) {
        Kept place = placeOf(applied.head().draft().id());
        synchronized (place) {
            Snapshot before = place.snapshot;
            if (before != null && isNext(headOf(before), applied.head())) {
                Map<RowKey, Optional<Row>> rows = new HashMap<>();
                for (RowDelta delta : applied.changes()) {
                    rows.put(delta.key(), delta.after());
                }
                extend(place, before, new DraftImages(applied.head(), rows));
            }
        }
    }

    private <T> Optional<T> find(String draftId, Function<Kept, T> reading) {
        try {
            DraftHead head = drafts.getDraft(draftId);
            if (!head.draft().state().isFinal()) {
                Kept place = placeOf(draftId);
                synchronized (place) {
                    if (place.snapshot == null || headOf(place.snapshot).revision() < head.revision()) {
                        renew(place, draftId);
                    }
                    return Optional.of(reading.apply(place));
                }
            }
        } catch (DraftClosedException closedMeanwhile) {
            // the same as closed before
        }
        forget(draftId);
        return Optional.empty();
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

    private static DraftHead headOf(Snapshot snapshot) {
        return snapshot.findDraft().orElseThrow();
    }

    /** After one more operation only its images are new. Anything else, such as an undo elsewhere, needs all of them. */
    private void renew(Kept place, String draftId) {
        Snapshot before = place.snapshot;
        if (before != null) {
            DraftImages added = drafts.getImages(draftId, headOf(before).lastOperation());
            if (isNext(headOf(before), added.head())
                    && added.head().lastOperation() >= headOf(before).lastOperation()) {
                extend(place, before, added);
                return;
            }
        }
        DraftImages all = drafts.getImages(draftId, 0);
        place.snapshot = baseOf(all.head().draft()).overlaid(all);
        place.check = null;
    }

    private static boolean isNext(DraftHead before, DraftHead after) {
        return after.revision() == before.revision() + 1
                && after.draft().base() == before.draft().base();
    }

    private static void extend(Kept place, Snapshot before, DraftImages images) {
        DraftCheck check = place.check;
        place.snapshot = before.overlaid(images);
        place.check = check == null ? null : after(check, images.rows());
    }

    private static DraftCheck after(DraftCheck check, Map<RowKey, Optional<Row>> images) {
        List<Row> written = images.values().stream().flatMap(Optional::stream).toList();
        List<RowKey> removed = images.entrySet().stream()
                .filter(image -> image.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        return check.after(written, removed);
    }

    /** Takes seconds for a large city, once for all drafts on it. */
    private DraftCheck baseCheck(int base) {
        synchronized (baseChecks) {
            DraftCheck known = baseChecks.get(base);
            if (known == null) {
                List<Row> rows = base == 0
                        ? List.of()
                        : editions.getSnapshot(base).content().listRows();
                known = drafts.checkBase(base, rows);
                baseChecks.put(base, known);
                while (baseChecks.size() > MAX_BASES) {
                    baseChecks.remove(baseChecks.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    private Snapshot baseOf(Draft draft) {
        return draft.base() == 0
                ? new Snapshot(EditionContent.of(draft.proposed(), List.of()))
                : editions.getSnapshot(draft.base());
    }
}
