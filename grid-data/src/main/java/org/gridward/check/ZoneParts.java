package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.Row;
import org.gridward.model.Zone;

/** ZONE_WITHOUT_MEMBERS: nobody is obliged in a zone (rule H-30). ZONE_WITHOUT_GROUND: it has neither strips nor a shape. */
final class ZoneParts implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof Zone zone)) {
            return;
        }
        if (zone.members().isEmpty()) {
            findings.accept(Rule.error("ZONE_WITHOUT_MEMBERS", zone.key(), "结合部没有成员单位", "The zone has no members"));
        }
        if (zone.strips().isEmpty() && zone.shape() == null) {
            findings.accept(Rule.error(
                    "ZONE_WITHOUT_GROUND",
                    zone.key(),
                    "结合部既没有边界条带，也没有绘制的图形",
                    "The zone has neither strips along borders nor a shape"));
        }
    }
}
