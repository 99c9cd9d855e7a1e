package org.gridward.resolve;

import java.util.List;
import java.util.stream.IntStream;
import org.gridward.geo.Line;
import org.gridward.geo.LocalPlane;
import org.gridward.index.GridIndex;
import org.gridward.model.Border;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Where a border runs. */
final class BorderLines {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private BorderLines() {}

    /** Lines x0, y0, x1, y1, … in lattice steps, the left grid on the left; none where the two have no common line. */
    static List<double[]> list(GridIndex index, Border border, @Nullable Line stretch) {
        if (stretch != null) {
            return List.of(toDoubles(stretch.toArray()));
        }
        return index.findGrid(border.layer(), border.left()).stream()
                .flatMap(left -> index.listBorders(left).stream())
                .filter(one -> one.neighbour()
                        .filter(right -> right.code().equals(border.right()))
                        .isPresent())
                .flatMap(one -> one.lines().stream())
                .map(BorderLines::toDoubles)
                .toList();
    }

    static double[] toDoubles(int[] line) {
        return IntStream.of(line).asDoubleStream().toArray();
    }

    /** The same line in metres around the plane's place. */
    static LineString toMeters(double[] line, LocalPlane plane) {
        Coordinate[] at = new Coordinate[line.length / 2];
        for (int i = 0; i < at.length; i++) {
            at[i] = new Coordinate(plane.east(line[2 * i]), plane.north(line[2 * i + 1]));
        }
        return FACTORY.createLineString(at);
    }
}
