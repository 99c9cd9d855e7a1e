package org.gridward.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.LinkageGroup;
import org.gridward.model.RowKey;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;

/**
 * GROUPS_TOO_SMALL: the linkage groups below a unit can't hold all its squads, so some squad helps and is helped by
 * nobody; a warning (rule H-06: four groups of at most four hold 16 of 17).
 */
final class GroupCapacity implements Rule {
    private static final Set<UnitKind> SQUADS = EnumSet.of(
            UnitKind.SQUAD, UnitKind.COMMERCIAL_STREET_SQUAD, UnitKind.SCENIC_AREA_SQUAD, UnitKind.MOBILE_SQUAD);

    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        if (proposal.list(LinkageGroup.class).isEmpty()) {
            return;
        }
        SortedMap<String, List<String>> squadsOf = new TreeMap<>();
        for (Unit unit : proposal.units()) {
            if (unit.superior() != null && SQUADS.contains(unit.kind())) {
                squadsOf.computeIfAbsent(unit.superior(), code -> new ArrayList<>())
                        .add(unit.code());
            }
        }
        squadsOf.forEach((superior, squads) -> check(superior, squads, proposal, findings));
    }

    private static void check(String superior, List<String> squads, Proposal proposal, Consumer<Finding> findings) {
        List<LinkageGroup> groups = proposal.list(LinkageGroup.class).stream()
                .filter(group -> group.members().stream().anyMatch(squads::contains))
                .toList();
        long places = groups.stream().mapToLong(LinkageGroup::maxMembers).sum();
        if (!groups.isEmpty() && places < squads.size()) {
            findings.accept(Rule.warning(
                    "GROUPS_TOO_SMALL",
                    RowKey.unit(superior),
                    null,
                    groups.size() + " 个联动小组至多容纳 " + places + " 个中队，共有 " + squads.size() + " 个",
                    groups.size() + " linkage groups hold at most " + places + " of " + squads.size() + " squads"));
        }
    }

    @Override
    public boolean isTouchedBy(Change change) {
        return change.touches(Unit.class) || change.touches(LinkageGroup.class);
    }
}
