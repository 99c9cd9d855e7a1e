package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.check.CheckLimits.AreaRange;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Shape;
import org.gridward.geo.StepSize;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.Text;

/** TOO_SMALL, TOO_LARGE: a grid's area is out of its layer's range. A warning: standards say "about". */
final class GridArea implements RowRule {
    /** What a plane measure may be off; nearer to a limit the exact area is taken. */
    private static final double DOUBT = 0.02;

    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof Grid grid)) {
            return;
        }
        AreaRange range = proposal.limits().areaOf(grid.layer());
        double rough = roughSquareMeters(grid.shape());
        if (rough * (1 - DOUBT) >= range.least() && rough * (1 + DOUBT) <= range.most()) {
            return;
        }
        double area = Geodesy.areaSquareMeters(grid.shape());
        if (area < range.least()) {
            Text has = SquareMeters.say(area);
            Text least = SquareMeters.say(range.least());
            findings.accept(Rule.warning(
                    "TOO_SMALL",
                    grid.key(),
                    null,
                    "网格面积 " + has.zh() + "，小于 " + least.zh(),
                    "The grid has " + has.en() + ", less than " + least.en()));
        } else if (area > range.most()) {
            Text has = SquareMeters.say(area);
            Text most = SquareMeters.say(range.most());
            findings.accept(Rule.warning(
                    "TOO_LARGE",
                    grid.key(),
                    null,
                    "网格面积 " + has.zh() + "，大于 " + most.zh(),
                    "The grid has " + has.en() + ", more than " + most.en()));
        }
    }

    private static double roughSquareMeters(Shape shape) {
        long twice = 0;
        for (int p = 0; p < shape.polygonCount(); p++) {
            for (int r = 0; r < shape.ringCount(p); r++) {
                twice += Shape.twiceArea(shape.ring(p, r));
            }
        }
        return StepSize.atMiddleOf(shape.box()).squareMeters(twice / 2.0);
    }
}
