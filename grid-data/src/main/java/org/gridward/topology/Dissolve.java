package org.gridward.topology;

import java.util.List;
import java.util.TreeSet;
import org.gridward.geo.Shape;

/** The ground of many grids as one shape. */
public final class Dissolve {
    private Dissolve() {}

    /**
     * The exact union: shared borders cancel, and no vertex moves.
     *
     * @param shapes at least one; none lies on another, and neighbours share their vertices, as in a family
     * @throws IllegalArgumentException when some lie on each other so that their union has no rim
     */
    public static Shape union(List<Shape> shapes) {
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
