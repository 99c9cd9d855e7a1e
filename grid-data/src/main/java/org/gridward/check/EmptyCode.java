package org.gridward.check;

import java.util.List;
import java.util.function.Consumer;
import org.gridward.model.Catalogue;
import org.gridward.model.Finding;
import org.gridward.model.GroundRow;
import org.gridward.model.Layer;
import org.gridward.model.MatterClass;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;

/**
 * EMPTY_CODE: a code is blank or holds a control character. Codes stand in URLs and in keys joined by U+001F; references
 * need no look of their own, because a bad one finds nothing.
 */
final class EmptyCode implements RowRule {
    private static final List<String> CODE_ONLY = List.of("code");

    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Layer layer) {
            check(layer.code(), layer.key(), findings);
            layer.kinds().forEach(kind -> check(kind, layer.key(), findings));
            layer.attributes().forEach(attribute -> check(attribute.name(), layer.key(), findings));
        } else if (row instanceof GroundRow grid) {
            check(grid.code(), grid.key(), findings);
        } else if (row instanceof Catalogue catalogue) {
            check(catalogue.code(), catalogue.key(), findings);
            catalogue.domains().forEach(domain -> check(domain.code(), catalogue.key(), findings));
        } else if (row instanceof MatterClass one) {
            check(one.code(), one.key(), findings);
        } else if (row.key().kind().parts().equals(CODE_ONLY)) {
            check(row.key().key(), row.key(), findings);
        }
        if (row instanceof Scheme scheme) {
            scheme.terms().shifts().forEach(shift -> check(shift.code(), scheme.key(), findings));
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
