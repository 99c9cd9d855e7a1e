package org.gridward.topology;

import java.util.List;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** Places of problems as JTS geometries in lattice steps. */
final class Figures {
    private static final GeometryFactory STEPS = new GeometryFactory();

    private Figures() {}

    static Point point(int x, int y) {
        return STEPS.createPoint(new Coordinate(x, y));
    }

    static Geometry points(List<int[]> places) {
        return STEPS.createMultiPointFromCoords(
                places.stream().map(p -> new Coordinate(p[0], p[1])).toArray(Coordinate[]::new));
    }

    static Geometry shape(Shape shape) {
        return JtsShapes.toSteps(shape);
    }

    /** Through x0, y0, x1, y1, …. */
    static LineString line(int... vertices) {
        Coordinate[] coordinates = new Coordinate[vertices.length / 2];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(vertices[2 * i], vertices[2 * i + 1]);
        }
        return STEPS.createLineString(coordinates);
    }

    static LineString line(Line line) {
        return line(line.toArray());
    }

    static Geometry lines(List<int[]> lines) {
        return STEPS.createMultiLineString(lines.stream().map(Figures::line).toArray(LineString[]::new));
    }
}
