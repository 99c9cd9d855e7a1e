package org.gridward.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridward.check.DraftCheck;
import org.gridward.check.Proposal;
import org.gridward.check.Repair;
import org.gridward.draft.Edit;
import org.gridward.draft.Mending;
import org.gridward.draft.RowDelta;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/**
 * One of the repairs that are proposed for the findings of one name.
 *
 * @param number among those of its finding
 */
record ProposedRepair(DraftCheck check, Finding finding, int number, Repair repair) {
    /** In a fixed order; empty when nothing helps, or when there is no such finding. */
    static List<ProposedRepair> list(DraftCheck check, List<Finding> findings) {
        List<ProposedRepair> proposed = new ArrayList<>();
        for (Finding finding : findings) {
            List<Repair> repairs = Mending.propose(check, finding);
            for (int i = 0; i < repairs.size(); i++) {
                proposed.add(new ProposedRepair(check, finding, i, repairs.get(i)));
            }
        }
        return proposed;
    }

    Edit edit() {
        return new Edit.Mend(check, finding, number);
    }

    /** @param place in the answer, by which it is accepted */
    Map<String, Object> members(int place, Locale locale) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", place);
        members.put("what", repair.what().in(locale));
        members.put("squareMeters", millis(repair.squareMeters()));
        members.put("greatestMeters", millis(repair.greatestMeters()));
        members.put(
                "shares",
                repair.shares().stream()
                        .map(AppliedJson.ShareJson::of)
                        .map(ProposedRepair::members)
                        .toList());
        members.put(
                "changes",
                listChanges()
                        .filter(change -> !repair.noded().contains(change.key()))
                        .map(ProposedRepair::members)
                        .toList());
        members.put("noded", repair.noded().stream().map(RowKey::toString).toList());
        return members;
    }

    private static double millis(double meters) {
        return Math.rint(meters * 1000) / 1000;
    }

    private static Map<String, Object> members(AppliedJson.ShareJson share) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("layer", share.layer());
        Optional.ofNullable(share.from()).ifPresent(from -> members.put("from", from));
        Optional.ofNullable(share.to()).ifPresent(to -> members.put("to", to));
        members.put("squareMeters", share.squareMeters());
        return members;
    }

    private Stream<RowDelta> listChanges() {
        Proposal before = check.proposal();
        return Stream.concat(
                repair.rows().stream()
                        .map(row -> new RowDelta(row.key(), before.find(row.key()), Optional.of(row), false)),
                repair.removed().stream().map(key -> new RowDelta(key, before.find(key), Optional.empty(), false)));
    }

    private static Map<String, Object> members(RowDelta delta) {
        AppliedJson.ChangeJson change = AppliedJson.ChangeJson.of(delta);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("row", change.row());
        members.put("change", change.change());
        members.put("changed", change.changed());
        putGround(members, "before", delta.before());
        putGround(members, "after", delta.after());
        return members;
    }

    private static void putGround(Map<String, Object> members, String name, Optional<Row> row) {
        if (row.isPresent() && row.get() instanceof Grid grid) {
            members.put(name, grid.shape());
        }
    }
}
