package org.gridward.check;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.gridward.model.AttributeSum;
import org.gridward.model.AttributeValue.NumberValue;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Scheme;

/** SUM_DIFFERS: grids do not add up to what a scheme says; a warning, for its source may be wrong (rule Y-04). */
final class AttributeSums implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        for (Scheme scheme : proposal.schemes()) {
            for (AttributeSum wanted : scheme.terms().requirements().sums()) {
                BigDecimal sum = proposal.sum(wanted, row -> valueOf(row, wanted));
                if (!Double.isFinite(wanted.sum())
                        || BigDecimal.valueOf(wanted.sum()).compareTo(sum) != 0) {
                    findings.accept(tell(scheme, wanted, sum));
                }
            }
        }
    }

    private static BigDecimal valueOf(GroundRow row, AttributeSum wanted) {
        boolean isAdded = row.layer().equals(wanted.layer())
                && (row instanceof Grid grid
                        ? isAdded(grid, wanted)
                        : wanted.kind() == null && wanted.parent() == null);
        return isAdded && row.attributes().get(wanted.attribute()) instanceof NumberValue value
                ? value.number()
                : BigDecimal.ZERO;
    }

    private static boolean isAdded(Grid grid, AttributeSum wanted) {
        return (wanted.kind() == null || wanted.kind().equals(grid.kind()))
                && (wanted.parent() == null || wanted.parent().equals(grid.parent()));
    }

    private static Finding tell(Scheme scheme, AttributeSum wanted, BigDecimal sum) {
        String where = wanted.layer()
                + (wanted.parent() == null ? "" : " " + wanted.parent())
                + (wanted.kind() == null ? "" : " " + wanted.kind());
        String expected = Double.isFinite(wanted.sum())
                ? BigDecimal.valueOf(wanted.sum()).stripTrailingZeros().toPlainString()
                : String.valueOf(wanted.sum());
        String found = sum.stripTrailingZeros().toPlainString();
        return Rule.warning(
                "SUM_DIFFERS",
                scheme.key(),
                null,
                "图层 " + where + " 的 " + wanted.attribute() + " 合计应为 " + expected + "，实为 " + found,
                wanted.attribute() + " of layer " + where + " must add up to " + expected + " and adds up to " + found);
    }

    @Override
    public boolean isTouchedBy(Change change) {
        return change.touches(GroundRow.class);
    }
}
