package org.gridward.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Shapes as JTS geometries and back. In degrees (SRID 4326) for databases and readers; in lattice steps for JTS's own
 * predicates, which on degrees call 94 % of collinear triples not collinear.
 */
public final class JtsShapes {
    private static final GeometryFactory DEGREES = new GeometryFactory(new PrecisionModel(), 4326);
    private static final GeometryFactory STEPS = new GeometryFactory(new PrecisionModel(), 0);

    private JtsShapes() {}

    public static MultiPolygon toDegrees(Shape shape) {
        return convert(shape, DEGREES);
    }

    public static MultiPolygon toSteps(Shape shape) {
        return convert(shape, STEPS);
    }

    /** Rounds each vertex to the lattice; what {@link #toDegrees} made comes back equal. */
    public static Shape fromDegrees(MultiPolygon geometry) {
        int[][][] polygons = new int[geometry.getNumGeometries()][][];
        for (int p = 0; p < polygons.length; p++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(p);
            polygons[p] = new int[1 + polygon.getNumInteriorRing()][];
            polygons[p][0] = stepsOf(polygon.getExteriorRing());
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                polygons[p][h + 1] = stepsOf(polygon.getInteriorRingN(h));
            }
        }
        return Shape.of(polygons);
    }

    public static LineString toDegrees(Line line) {
        Coordinate[] coordinates = new Coordinate[line.vertexCount()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(Lattice.toDegrees(line.x(i)), Lattice.toDegrees(line.y(i)));
        }
        return DEGREES.createLineString(coordinates);
    }

    /** Rounds each vertex to the lattice; what {@link #toDegrees(Line)} made comes back equal. */
    public static Line fromDegrees(LineString geometry) {
        return Line.of(stepsOf(geometry));
    }

    public static Point toDegrees(Position place) {
        return DEGREES.createPoint(new Coordinate(place.lon(), place.lat()));
    }

    public static Position fromDegrees(Point geometry) {
        return new Position(geometry.getX(), geometry.getY());
    }

    private static int[] stepsOf(LineString ring) {
        int[] steps = new int[ring.getNumPoints() * 2];
        for (int i = 0; i < ring.getNumPoints(); i++) {
            Coordinate c = ring.getCoordinateN(i);
            steps[2 * i] = Lattice.toSteps(c.x);
            steps[2 * i + 1] = Lattice.toSteps(c.y);
        }
        return steps;
    }

    private static MultiPolygon convert(Shape shape, GeometryFactory factory) {
        Polygon[] polygons = new Polygon[shape.polygonCount()];
        for (int p = 0; p < polygons.length; p++) {
            LinearRing shell = ring(shape.ring(p, 0), factory);
            LinearRing[] holes = new LinearRing[shape.ringCount(p) - 1];
            for (int h = 0; h < holes.length; h++) {
                holes[h] = ring(shape.ring(p, h + 1), factory);
            }
            polygons[p] = factory.createPolygon(shell, holes);
        }
        return factory.createMultiPolygon(polygons);
    }

    private static LinearRing ring(int[] ring, GeometryFactory factory) {
        Coordinate[] coordinates = new Coordinate[ring.length / 2 + 1];
        for (int i = 0; i < ring.length; i += 2) {
            coordinates[i / 2] = factory == STEPS
                    ? new Coordinate(ring[i], ring[i + 1])
                    : new Coordinate(Lattice.toDegrees(ring[i]), Lattice.toDegrees(ring[i + 1]));
        }
        coordinates[coordinates.length - 1] = coordinates[0].copy();
        return factory.createLinearRing(coordinates);
    }
}
