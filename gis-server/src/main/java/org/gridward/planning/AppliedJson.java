package org.gridward.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gridward.draft.Applied;
import org.gridward.draft.RowDelta;
import org.gridward.http.VersionMembers;
import org.gridward.model.Effects;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a draft did.
 *
 * @param operations numbers of the operations that were made, undone or brought back
 * @param changes rows that are others now, by key
 * @param noded grids that only got or lost vertices by rounding: nobody's ground is another
 * @param shares ground that went from one grid to another
 * @param findings what is wrong with what was touched
 */
@Schema(name = "Applied")
record AppliedJson(
        DraftJson draft,
        List<Integer> operations,
        List<ChangeJson> changes,
        List<String> noded,
        List<ShareJson> shares,
        FindingsJson findings) {

    enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param row kind and key
     * @param changed names of the members that are others now
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "RowChange")
    record ChangeJson(String row, Change change, List<String> changed) {
        static ChangeJson of(RowDelta delta) {
            if (delta.before().isEmpty() || delta.after().isEmpty()) {
                Change change = delta.before().isEmpty() ? Change.ADDED : Change.REMOVED;
                return new ChangeJson(delta.key().toString(), change, List.of());
            }
            Row before = delta.before().get();
            Row after = delta.after().get();
            List<String> changed = new java.util.ArrayList<>(VersionMembers.listChanged(before, after));
            if (before instanceof Grid old
                    && after instanceof Grid now
                    && !old.shape().equals(now.shape())) {
                changed.add("shape");
            }
            return new ChangeJson(delta.key().toString(), Change.CHANGED, changed);
        }
    }

    /**
     * @param from absent: nobody's ground
     * @param to absent: nobody's ground
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "GroundShare")
    record ShareJson(
            String layer, @Nullable String from, @Nullable String to, double squareMeters) {
        static ShareJson of(Effects.Share share) {
            return new ShareJson(
                    share.layer(), share.from(), share.to(), Math.rint(share.squareMeters() * 1000) / 1000);
        }
    }

    static AppliedJson of(Applied applied, DraftJson draft, FindingsJson findings) {
        return new AppliedJson(
                draft,
                applied.operations(),
                applied.changes().stream()
                        .filter(delta -> !delta.noded())
                        .map(ChangeJson::of)
                        .toList(),
                applied.changes().stream()
                        .filter(RowDelta::noded)
                        .map(delta -> delta.key().toString())
                        .toList(),
                applied.shares().stream().map(ShareJson::of).toList(),
                findings);
    }
}
