package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.gridward.live.Snapshot;
import org.gridward.model.Edition;
import org.gridward.model.Ledger;
import org.gridward.store.DraftHead;
import org.jspecify.annotations.Nullable;

/**
 * Which edition and which ledger the answer was read from.
 *
 * @param edition its number; of a draft that of its base
 * @param draft id of the draft that was read instead
 * @param revision which moment of the draft it was
 * @param hash of the edition; a draft has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StateJson(
        int edition,
        int ledger,
        @Nullable String draft,
        @Nullable Integer revision,
        OffsetDateTime effectiveFrom,
        @Nullable String hash,
        @Nullable String note) {
    static StateJson of(Snapshot snapshot, Ledger ledger) {
        Edition edition = snapshot.edition();
        Optional<DraftHead> draft = snapshot.findDraft();
        return new StateJson(
                snapshot.knownEdition(),
                ledger.number(),
                draft.map(head -> head.draft().id()).orElse(null),
                draft.map(DraftHead::revision).orElse(null),
                edition.effectiveFrom().atZone(snapshot.zone()).toOffsetDateTime(),
                draft.isPresent() ? null : edition.hash(),
                edition.note());
    }
}
