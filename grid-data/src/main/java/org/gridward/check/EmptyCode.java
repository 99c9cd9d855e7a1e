package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;

/**
 * EMPTY_CODE: a code is blank or holds a control character. Codes stand in URLs and in keys joined by U+001F; references
 * need no look of their own, because a bad one finds nothing.
 */
final class EmptyCode implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        for (Layer layer : proposal.layers()) {
            check(layer.code(), layer.key(), findings);
            layer.kinds().forEach(kind -> check(kind, layer.key(), findings));
            layer.attributes().forEach(attribute -> check(attribute.name(), layer.key(), findings));
        }
        for (Grid grid : proposal.grids()) {
            check(grid.code(), grid.key(), findings);
        }
        for (UnionGrid grid : proposal.unionGrids()) {
            check(grid.code(), grid.key(), findings);
        }
        for (Unit unit : proposal.units()) {
            check(unit.code(), unit.key(), findings);
        }
        for (Scheme scheme : proposal.schemes()) {
            check(scheme.code(), scheme.key(), findings);
        }
    }

    private static void check(String code, RowKey row, Consumer<Finding> findings) {
        if (code.isBlank()) {
            findings.accept(Rule.error("EMPTY_CODE", row, "编码为空", "The code is empty"));
        } else if (code.chars().anyMatch(Character::isISOControl)) {
            findings.accept(Rule.error("EMPTY_CODE", row, "编码含有控制字符", "The code holds a control character"));
        }
    }
}
