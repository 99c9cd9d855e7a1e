package org.gridward.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gridward.model.Draft;
import org.gridward.store.DraftHead;
import org.gridward.store.DraftReview;
import org.jspecify.annotations.Nullable;

/**
 * A draft without its rows.
 *
 * @param base number of the edition it changes; absent when it changes none
 * @param effectiveFrom absent while it is to hold from its publication on
 * @param operations how many there are
 * @param redoable how many were undone and can be brought back
 * @param review what a second person last said of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Draft")
record DraftJson(
        String id,
        @Nullable Integer base,
        String title,
        @Nullable String note,
        @Nullable String documentNumber,
        @Nullable OffsetDateTime effectiveFrom,
        String author,
        OffsetDateTime createdAt,
        Draft.State state,
        int operations,
        int redoable,
        @Nullable ReviewJson review) {

    /** @param approved false: it was given back */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Review")
    record ReviewJson(
            String reviewer, boolean approved, @Nullable String note, OffsetDateTime at) {
        static ReviewJson of(DraftReview review, ZoneId zone) {
            return new ReviewJson(
                    review.reviewer(),
                    review.approved(),
                    review.note(),
                    review.at().atZone(zone).toOffsetDateTime());
        }
    }

    static DraftJson of(DraftHead head, ZoneId zone) {
        Draft draft = head.draft();
        return new DraftJson(
                draft.id(),
                draft.base() == 0 ? null : draft.base(),
                draft.title(),
                draft.note(),
                draft.documentNumber(),
                draft.whenPublished() && draft.state() != Draft.State.PUBLISHED
                        ? null
                        : draft.effectiveFrom().atZone(zone).toOffsetDateTime(),
                draft.author(),
                draft.createdAt().atZone(zone).toOffsetDateTime(),
                draft.state(),
                head.lastOperation(),
                head.redoable(),
                head.findReview().map(review -> ReviewJson.of(review, zone)).orElse(null));
    }
}
