package org.gridward.planning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridward.geo.Lattice;
import org.gridward.geo.Line;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries in lattice steps as members of a problem: GeoJSON in WGS84 made of maps and lists. */
final class GeometryMembers {
    private GeometryMembers() {}

    static Map<String, Object> of(Line line) {
        return geometry(
                "LineString",
                IntStream.range(0, line.vertexCount())
                        .mapToObj(i -> position(new Coordinate(line.x(i), line.y(i))))
                        .toList());
    }

    static Map<String, Object> of(Geometry steps) {
        if (steps instanceof Point point) {
            return geometry("Point", position(point.getCoordinate()));
        } else if (steps instanceof LineString line) {
            return geometry("LineString", positions(line));
        } else if (steps instanceof Polygon polygon) {
            return geometry("Polygon", rings(polygon));
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "GeometryCollection");
        collection.put("geometries", parts((GeometryCollection) steps));
        return collection;
    }

    private static List<Map<String, Object>> parts(GeometryCollection collection) {
        return IntStream.range(0, collection.getNumGeometries())
                .mapToObj(i -> of(collection.getGeometryN(i)))
                .toList();
    }

    private static List<List<List<Double>>> rings(Polygon polygon) {
        return IntStream.rangeClosed(0, polygon.getNumInteriorRing())
                .mapToObj(i -> positions(i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1)))
                .toList();
    }

    private static List<List<Double>> positions(LineString line) {
        return Arrays.stream(line.getCoordinates())
                .map(GeometryMembers::position)
                .toList();
    }

    private static List<Double> position(Coordinate steps) {
        return List.of(steps.x / Lattice.STEPS_PER_DEGREE, steps.y / Lattice.STEPS_PER_DEGREE);
    }

    private static Map<String, Object> geometry(String type, Object coordinates) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", type);
        geometry.put("coordinates", coordinates);
        return geometry;
    }
}
