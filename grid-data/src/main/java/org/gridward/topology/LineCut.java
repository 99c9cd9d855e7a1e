package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.geo.StepSize;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Whether a line cuts a shape in two, as a river does that runs through it from rim to rim. */
public final class LineCut {
    private static final GeometryFactory STEPS = new GeometryFactory();

    private LineCut() {}

    /**
     * A vertex or end of the line's course through the shape, in lattice steps, where there is ground on both sides of it.
     * Pieces narrower on the average than the width don't count: they are what a border leaves that follows the line
     * roughly. Parts of the shape that the line doesn't touch are no other side.
     */
    public static Optional<Coordinate> find(Shape shape, Line line, double widthMeters) {
        LineString drawn = toSteps(line);
        if (!shape.box().intersects(line.box())) {
            return Optional.empty();
        }
        Geometry all = JtsShapes.toSteps(shape);
        for (int p = 0; p < all.getNumGeometries(); p++) {
            Polygon polygon = (Polygon) all.getGeometryN(p);
            Geometry inside = OverlayNGRobust.overlay(drawn, polygon, OverlayNG.INTERSECTION);
            if (!inside.isEmpty() && countWide(polygon, drawn, widthMeters) > 1) {
                Coordinate[] course = inside.getCoordinates();
                return Optional.of(course[course.length / 2]);
            }
        }
        return Optional.empty();
    }

    private static long countWide(Polygon polygon, LineString line, double widthMeters) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.overlay(polygon.getBoundary(), line, OverlayNG.UNION));
        List<Polygon> pieces = new ArrayList<>();
        for (Object piece : polygonizer.getPolygons()) {
            pieces.add((Polygon) piece);
        }
        return pieces.stream()
                .filter(piece -> meanWidthMeters(piece) >= widthMeters)
                .filter(piece -> polygon.contains(piece.getInteriorPoint()))
                .count();
    }

    private static double meanWidthMeters(Polygon piece) {
        Coordinate somewhere = piece.getCoordinate();
        StepSize step = StepSize.at(Position.ofLattice((int) Math.rint(somewhere.x), (int) Math.rint(somewhere.y)));
        double length = 0;
        Coordinate[] rim = piece.getExteriorRing().getCoordinates();
        for (int i = 1; i < rim.length; i++) {
            length += Math.hypot(
                    (rim[i].x - rim[i - 1].x) * step.eastMeters(), (rim[i].y - rim[i - 1].y) * step.northMeters());
        }
        return 2 * step.squareMeters(piece.getArea()) / length;
    }

    private static LineString toSteps(Line line) {
        Coordinate[] vertices = new Coordinate[line.vertexCount()];
        for (int v = 0; v < vertices.length; v++) {
            vertices[v] = new Coordinate(line.x(v), line.y(v));
        }
        return STEPS.createLineString(vertices);
    }
}
