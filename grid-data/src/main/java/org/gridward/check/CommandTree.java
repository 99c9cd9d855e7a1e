package org.gridward.check;

import java.util.List;
import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.Finding.Severity;
import org.gridward.model.Text;
import org.gridward.model.Unit;
import org.gridward.model.UnitTree;

/**
 * UNIT_WITHOUT_SUPERIOR: the superior is not there. SUPERIOR_CYCLE: a unit is above itself. SEVERAL_ROOTS, once and as a
 * warning: a file whose grids each name a unit has as many roots, and is worth publishing.
 */
final class CommandTree implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        UnitTree tree = new UnitTree(proposal.units());
        for (Unit unit : proposal.units()) {
            String superior = unit.superior();
            if (superior != null && tree.findUnit(superior).isEmpty()) {
                findings.accept(Rule.error(
                        "UNIT_WITHOUT_SUPERIOR",
                        unit.key(),
                        "上级单位 " + superior + " 不存在",
                        "There is no superior " + superior));
            } else if (superior != null && tree.listSuperiors(unit.code()).contains(unit)) {
                findings.accept(Rule.error(
                        "SUPERIOR_CYCLE",
                        unit.key(),
                        "单位 " + unit.code() + " 是自己的上级",
                        "Unit " + unit.code() + " is above itself"));
            }
        }
        checkRoots(proposal, findings);
    }

    @Override
    public boolean isTouchedBy(Change change) {
        return change.touches(Unit.class);
    }

    private static void checkRoots(Proposal proposal, Consumer<Finding> findings) {
        List<String> roots = proposal.units().stream()
                .filter(unit -> unit.superior() == null)
                .map(Unit::code)
                .toList();
        if (roots.size() > 1) {
            String some = String.join(", ", roots.subList(0, Math.min(5, roots.size())));
            findings.accept(new Finding(
                    "SEVERAL_ROOTS",
                    Severity.WARNING,
                    null,
                    null,
                    null,
                    new Text(roots.size() + " 个单位没有上级：" + some, roots.size() + " units have no superior: " + some)));
        }
    }
}
