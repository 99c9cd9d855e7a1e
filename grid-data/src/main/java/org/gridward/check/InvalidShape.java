package org.gridward.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Lattice;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.RowMembers;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** INVALID_SHAPE: rings cross, a hole lies outside, polygons overlap. Judged in lattice steps, where JTS is exact. */
final class InvalidShape implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        RowMembers.valuesOf((Record) row).stream()
                .filter(Shape.class::isInstance)
                .flatMap(shape -> find(row.key(), (Shape) shape).stream())
                .forEach(findings);
    }

    static Optional<Finding> find(Grid grid) {
        return find(grid.key(), grid.shape());
    }

    private static Optional<Finding> find(RowKey key, Shape shape) {
        TopologyValidationError error = new IsValidOp(JtsShapes.toSteps(shape)).getValidationError();
        return error == null
                ? Optional.empty()
                : Optional.of(Rule.error(
                        "INVALID_SHAPE",
                        key,
                        placeOf(error.getCoordinate()),
                        "图形无效：" + reasonZh(error.getErrorType()),
                        "The shape is not valid: " + error.getMessage()));
    }

    private static @Nullable Position placeOf(@Nullable Coordinate steps) {
        if (steps == null) {
            return null;
        }
        double lon = steps.x / Lattice.STEPS_PER_DEGREE;
        double lat = steps.y / Lattice.STEPS_PER_DEGREE;
        return new Position(lon, lat);
    }

    private static String reasonZh(int type) {
        return switch (type) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "洞在外环之外";
            case TopologyValidationError.NESTED_HOLES -> "洞相互嵌套";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "内部不连通";
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION -> "边线自相交";
            case TopologyValidationError.NESTED_SHELLS -> "外环相互嵌套";
            case TopologyValidationError.DUPLICATE_RINGS -> "环重复";
            default -> "环不成立";
        };
    }
}
