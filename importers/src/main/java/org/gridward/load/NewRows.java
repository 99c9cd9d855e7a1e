package org.gridward.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.Text;
import org.gridward.model.Unit;

/**
 * Holds the rows of a file against the edition before. What that edition knows better (units, the scheme, the layer
 * itself) stays as it is; where both can't be true, an error is told.
 */
final class NewRows {
    private final Predecessor before;
    private final Set<String> otherUnits;
    private final boolean unitPerGrid;
    private final Consumer<Finding> findings;

    /** @param otherUnits those that other files of the same load make */
    NewRows(Predecessor before, Set<String> otherUnits, boolean unitPerGrid, Consumer<Finding> findings) {
        this.before = before;
        this.otherUnits = otherUnits;
        this.unitPerGrid = unitPerGrid;
        this.findings = findings;
    }

    /** Those of the rows that are to be loaded. */
    List<Row> filter(List<Row> rows) {
        List<Row> kept = new ArrayList<>();
        for (Row row : rows) {
            if (isNew(row)) {
                kept.add(row);
            }
        }
        return kept;
    }

    private boolean isNew(Row row) {
        if (row instanceof Layer layer) {
            before.findLayer().filter(known -> !fits(layer, known)).ifPresent(known -> tellOtherLayer(layer, known));
            return before.findLayer().isEmpty();
        }
        if (row instanceof Scheme scheme) {
            before.findScheme()
                    .filter(known -> !known.groundLayer().equals(scheme.groundLayer()))
                    .ifPresent(known -> tellOtherScheme(scheme, known));
            return before.findScheme().isEmpty();
        }
        if (row instanceof Assignment assignment) {
            checkOwner(assignment);
        }
        return !(row instanceof Unit unit && isThere(unit.code()));
    }

    private boolean isThere(String unit) {
        return before.hasUnit(unit) || otherUnits.contains(unit);
    }

    private static boolean fits(Layer layer, Layer known) {
        return layer.name().equals(known.name())
                && layer.policy() == known.policy()
                && String.valueOf(layer.parent()).equals(String.valueOf(known.parent()))
                && layer.kinds().isEmpty() == known.kinds().isEmpty()
                && known.kinds().containsAll(layer.kinds())
                && known.attributes().containsAll(layer.attributes());
    }

    /** A load can't take a row away, so a second owner would stand beside the first. */
    private void checkOwner(Assignment assignment) {
        String unit = assignment.unit();
        RowKey grid = RowKey.grid(assignment.layer(), assignment.grid());
        String owner = before.findOwner(assignment.grid()).orElse(unit);
        if (!owner.equals(unit)) {
            tell(
                    "OTHER_OWNER",
                    grid,
                    "该网格已由单位 " + owner + " 负责，导入不能改为 " + unit,
                    "Unit " + owner + " owns this grid already; a load can't make it " + unit);
        } else if (unitPerGrid
                && isThere(unit)
                && before.findOwner(assignment.grid()).isEmpty()) {
            tell(
                    "UNIT_CODE_TAKEN",
                    grid,
                    "已有代码为 " + unit + " 的其他单位；请为单位代码指定前缀",
                    "There is another unit with the code " + unit + "; give the codes of the units a prefix");
        }
    }

    private void tellOtherLayer(Layer layer, Layer known) {
        tell(
                "LAYER_DIFFERS",
                layer.key(),
                "图层 " + layer.code() + " 已有定义（" + describe(known).zh() + "），与本次导入（"
                        + describe(layer).zh() + "）不同",
                "Layer " + layer.code() + " is defined already ("
                        + describe(known).en() + ") and differs from this load ("
                        + describe(layer).en() + ")");
    }

    private static Text describe(Layer layer) {
        String what = layer.name() + ", " + layer.policy();
        String kinds = String.join(" ", layer.kinds());
        String attributes = String.join(
                " ",
                layer.attributes().stream()
                        .map(attribute -> attribute.name() + ":" + attribute.type())
                        .toList());
        return new Text(
                what.replace(", ", "，")
                        + (layer.parent() == null ? "" : "，上级图层 " + layer.parent())
                        + (kinds.isEmpty() ? "" : "，类型 " + kinds)
                        + (attributes.isEmpty() ? "" : "，属性 " + attributes),
                what
                        + (layer.parent() == null ? "" : ", parent " + layer.parent())
                        + (kinds.isEmpty() ? "" : ", kinds " + kinds)
                        + (attributes.isEmpty() ? "" : ", attributes " + attributes));
    }

    private void tellOtherScheme(Scheme scheme, Scheme known) {
        tell(
                "SCHEME_CODE_TAKEN",
                scheme.key(),
                "代码为 " + scheme.code() + " 的方案已用于图层 " + known.groundLayer(),
                "The scheme " + scheme.code() + " is there already, for layer " + known.groundLayer());
    }

    private void tell(String code, RowKey row, String zh, String en) {
        findings.accept(new Finding(code, Finding.Severity.ERROR, row, null, null, new Text(zh, en)));
    }
}
