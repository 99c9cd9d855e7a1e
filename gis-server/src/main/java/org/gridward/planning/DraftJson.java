package org.gridward.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gridward.model.Draft;
import org.gridward.store.DraftHead;
import org.jspecify.annotations.Nullable;

/**
 * A draft without its rows.
 *
 * @param base number of the edition it changes; absent when it changes none
 * @param operations how many there have been
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftJson(
        String id,
        @Nullable Integer base,
        String title,
        @Nullable String note,
        OffsetDateTime effectiveFrom,
        String author,
        OffsetDateTime createdAt,
        Draft.State state,
        int operations) {

    static DraftJson of(DraftHead head, ZoneId zone) {
        Draft draft = head.draft();
        return new DraftJson(
                draft.id(),
                draft.base() == 0 ? null : draft.base(),
                draft.title(),
                draft.note(),
                draft.effectiveFrom().atZone(zone).toOffsetDateTime(),
                draft.author(),
                draft.createdAt().atZone(zone).toOffsetDateTime(),
                draft.state(),
                head.lastOperation());
    }
}
