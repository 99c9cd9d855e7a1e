package org.gridward.live;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.topology.ShapeAssembler;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The ground of many grids as one shape. */
final class Territory {
    private Territory() {}

    /**
     * The union.
     *
     * @param families shapes by family; within a family none lies on another, so their shared borders cancel exactly.
     *     Across families they may overlap; only then is the union computed, and rounded to the lattice.
     */
    static Shape union(Collection<List<Shape>> families) {
        List<Shape> grounds = families.stream().map(Territory::dissolve).toList();
        if (grounds.size() == 1) {
            return grounds.get(0);
        }
        Geometry union = OverlayNGRobust.union(
                grounds.stream().<Geometry>map(JtsShapes::toDegrees).toList());
        return JtsShapes.fromDegrees(
                union instanceof Polygon polygon
                        ? polygon.getFactory().createMultiPolygon(new Polygon[] {polygon})
                        : (MultiPolygon) union);
    }

    private static Shape dissolve(List<Shape> shapes) {
        if (shapes.size() == 1) {
            return shapes.get(0);
        }
        TreeSet<Segment> rim = new TreeSet<>();
        for (Shape shape : shapes) {
            shape.forEachSegment((ax, ay, bx, by) -> {
                if (!rim.remove(new Segment(bx, by, ax, ay))) {
                    rim.add(new Segment(ax, ay, bx, by));
                }
            });
        }
        ShapeAssembler assembler = new ShapeAssembler();
        rim.forEach(segment -> assembler.addSegment(segment.ax, segment.ay, segment.bx, segment.by));
        return assembler.assemble();
    }

    private record Segment(int ax, int ay, int bx, int by) implements Comparable<Segment> {
        @Override
        public int compareTo(Segment other) {
            int order = Integer.compare(ax, other.ax);
            order = order != 0 ? order : Integer.compare(ay, other.ay);
            order = order != 0 ? order : Integer.compare(bx, other.bx);
            return order != 0 ? order : Integer.compare(by, other.by);
        }
    }
}
