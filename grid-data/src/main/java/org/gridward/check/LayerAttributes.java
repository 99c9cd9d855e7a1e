package org.gridward.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;

/**
 * DUPLICATE_ATTRIBUTE, ADDITIVE_TEXT: a layer declares a name twice, or a sum of what is no number. UNKNOWN_ATTRIBUTE,
 * WRONG_ATTRIBUTE_TYPE: a grid has a value that its layer does not declare, or not of that type; the latter is also how a
 * type that is changed over values it does not fit shows.
 */
final class LayerAttributes implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Layer layer) {
            checkDeclarations(layer, findings);
        } else if (row instanceof Grid grid) {
            checkValues(grid, grid.attributes(), proposal, findings);
        } else if (row instanceof UnionGrid grid) {
            checkValues(grid, grid.attributes(), proposal, findings);
        }
    }

    private static void checkDeclarations(Layer layer, Consumer<Finding> findings) {
        RowKey row = layer.key();
        Set<String> names = new HashSet<>();
        for (Attribute attribute : layer.attributes()) {
            String name = attribute.name();
            if (!names.add(name)) {
                findings.accept(Rule.error(
                        "DUPLICATE_ATTRIBUTE",
                        row,
                        "属性 " + name + " 重复声明",
                        "Attribute " + name + " is declared twice"));
            }
            if (attribute.additive() && !attribute.type().isNumber()) {
                findings.accept(Rule.error(
                        "ADDITIVE_TEXT",
                        row,
                        "属性 " + name + " 不是数值，不能累加",
                        "Attribute " + name + " is no number and can't be added up"));
            }
        }
    }

    private static void checkValues(
            GroundRow grid, Map<String, AttributeValue> values, Proposal proposal, Consumer<Finding> findings) {
        if (values.isEmpty()) {
            return;
        }
        proposal.findLayer(grid.layer()).ifPresent(layer -> {
            Map<String, Attribute> byName = new HashMap<>();
            layer.attributes().forEach(attribute -> byName.putIfAbsent(attribute.name(), attribute));
            values.forEach((name, value) -> checkValue(grid, name, value, byName, findings));
        });
    }

    private static void checkValue(
            GroundRow grid,
            String name,
            AttributeValue value,
            Map<String, Attribute> byName,
            Consumer<Finding> findings) {
        Attribute attribute = byName.get(name);
        if (attribute == null) {
            findings.accept(Rule.error(
                    "UNKNOWN_ATTRIBUTE",
                    grid.key(),
                    "图层 " + grid.layer() + " 没有声明属性 " + name,
                    "Layer " + grid.layer() + " declares no attribute " + name));
        } else if (!value.fits(attribute.type())) {
            findings.accept(Rule.error(
                    "WRONG_ATTRIBUTE_TYPE",
                    grid.key(),
                    "属性 " + name + " 的值“" + shown(value) + "”不是 " + attribute.type(),
                    "Attribute " + name + " has “" + shown(value) + "”, which is no " + attribute.type()));
        }
    }

    private static String shown(AttributeValue value) {
        String text = value.canonicalText();
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
