package org.gridward.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridward.model.Finding;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitCount;
import org.gridward.model.UnitTree;

/** UNIT_COUNT: there are not as many units as a scheme says; a warning, for its source may be wrong (rule H-03). */
final class UnitCounts implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        UnitTree units = new UnitTree(proposal.units());
        for (Scheme scheme : proposal.schemes()) {
            for (UnitCount wanted : scheme.terms().requirements().unitCounts()) {
                long count = proposal.units().stream()
                        .filter(unit -> isCounted(unit, wanted, units))
                        .count();
                if (count != wanted.count()) {
                    findings.accept(tell(scheme, wanted, count));
                }
            }
        }
    }

    private static boolean isCounted(Unit unit, UnitCount wanted, UnitTree units) {
        List<Unit> superiors = wanted.superior() == null ? List.of() : units.listSuperiors(unit.code());
        return (wanted.kinds().isEmpty() || wanted.kinds().contains(unit.kind()))
                && (wanted.superior() == null
                        || superiors.stream().anyMatch(one -> one.code().equals(wanted.superior())));
    }

    private static Finding tell(Scheme scheme, UnitCount wanted, long count) {
        String kinds = wanted.kinds().stream().map(Enum::name).collect(Collectors.joining("+"));
        String superior = wanted.superior();
        return Rule.warning(
                "UNIT_COUNT",
                scheme.key(),
                null,
                (superior == null ? "" : superior + " 下") + "应有 " + wanted.count() + " 个单位"
                        + (kinds.isEmpty() ? "" : "（" + kinds + "）") + "，实有 " + count + " 个",
                "There must be " + wanted.count() + " units" + (kinds.isEmpty() ? "" : " (" + kinds + ")")
                        + (superior == null ? "" : " below " + superior) + ", and there are " + count);
    }

    @Override
    public boolean isTouchedBy(Change change) {
        return change.touches(Unit.class);
    }
}
