package org.gridward.topology;

import java.util.Collection;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** What every operation starts from: the ground, the numbers of its labels, and where new codes come from. */
final class Setting {
    private final FamilyGround ground;
    private final NewCodes codes;
    private final Labels labels;

    Setting(FamilyGround ground, NewCodes codes) {
        this.ground = ground;
        this.codes = codes;
        this.labels = new Labels(ground.layers().size());
    }

    FamilyGround ground() {
        return ground;
    }

    Labels labels() {
        return labels;
    }

    Targets targets(Recut recut) {
        return new Targets(ground, codes, recut.faces().count());
    }

    int level(String layer) {
        for (int level = 0; level < ground.layers().size(); level++) {
            if (ground.layers().get(level).code().equals(layer)) {
                return level;
            }
        }
        throw new IllegalArgumentException("layer " + layer + " is not in this family");
    }

    /** @throws RedrawRefusedException GONE */
    Grid getGrid(int level, String code) {
        Optional<Grid> grid = ground.findGrid(level, code);
        return grid.orElseThrow(() ->
                new RedrawRefusedException(Reason.GONE, new Text("没有网格 " + code, "There is no grid " + code), null));
    }

    /** The grid and those above it. */
    @Nullable
    String[] chain(int level, Grid grid) {
        return Neighbourhood.chainOf(ground, level, grid);
    }

    /** Ground of that parent where no grid of the level lies; outside all grids when there is no parent. */
    int openLabel(int level, @Nullable String parent) {
        return parent == null ? Labels.OUTSIDE : labels.number(chain(level - 1, getGrid(level - 1, parent)));
    }

    static Box boxOf(Collection<Grid> grids) {
        return grids.stream().map(grid -> grid.shape().box()).reduce(Box::union).orElseThrow();
    }

    /** @throws RedrawRefusedException INVALID_SHAPE */
    static void requireValid(Shape drawn) {
        TopologyValidationError error = new IsValidOp(JtsShapes.toSteps(drawn)).getValidationError();
        if (error != null) {
            throw new RedrawRefusedException(
                    Reason.INVALID_SHAPE,
                    new Text("画出的形状在此自相交或重叠", "The drawn shape crosses or overlaps itself here"),
                    Figures.point((int) error.getCoordinate().x, (int) error.getCoordinate().y));
        }
    }
}
