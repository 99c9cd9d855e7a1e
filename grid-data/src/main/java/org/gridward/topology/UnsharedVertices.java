package org.gridward.topology;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridward.topology.GroundFault.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Collects vertices that one grid has and another lacks: told once per grid that lacks them. */
final class UnsharedVertices {
    private static final GeometryFactory STEPS = new GeometryFactory();

    private final Map<Integer, Map<Coordinate, Integer>> lacking = new TreeMap<>();
    private final Set<Coordinate> explained = new HashSet<>();

    void add(int first, int second, Contact contact) {
        add(first, second, contact.lackedByFirst());
        add(second, first, contact.lackedBySecond());
    }

    void add(int grid, int other, VertexList vertices) {
        for (int i = 0; i < vertices.count(); i++) {
            lacking.computeIfAbsent(grid, g -> new TreeMap<>())
                    .putIfAbsent(new Coordinate(vertices.x(i), vertices.y(i)), other);
        }
    }

    /** The corners of a gap or an overlap often lie on a neighbour's line: one fault, told once. */
    void explainedBy(Geometry fault) {
        explained.addAll(List.of(fault.getCoordinates()));
    }

    void tell(List<GroundFault> faults) {
        lacking.forEach((grid, vertices) -> {
            vertices.keySet().removeAll(explained);
            if (!vertices.isEmpty()) {
                int other = vertices.values().iterator().next();
                Coordinate[] points = new TreeSet<>(vertices.keySet()).toArray(Coordinate[]::new);
                faults.add(
                        new GroundFault(Kind.UNSHARED_VERTEX, grid, other, STEPS.createMultiPointFromCoords(points)));
            }
        });
    }
}
