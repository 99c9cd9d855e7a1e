package org.gridward.topology;

import java.util.HashMap;
import java.util.Map;
import org.gridward.geo.Shape;

/** A sum of directed segments in which opposite ones cancel: the chain test of a partition, exact and without tolerance. */
public final class DirectedSegments {
    private record Segment(int ax, int ay, int bx, int by) {}

    private final Map<Segment, Integer> counts = new HashMap<>();
    private long twiceArea;

    public void add(Shape shape) {
        shape.forEachSegment(this::add);
        twiceArea += twiceAreaOf(shape);
    }

    public void subtract(Shape shape) {
        shape.forEachSegment((ax, ay, bx, by) -> add(bx, by, ax, ay));
        twiceArea -= twiceAreaOf(shape);
    }

    public void add(int ax, int ay, int bx, int by) {
        boolean forward = ax < bx || (ax == bx && ay < by);
        Segment key = forward ? new Segment(ax, ay, bx, by) : new Segment(bx, by, ax, ay);
        counts.merge(key, forward ? 1 : -1, (a, b) -> a + b == 0 ? null : a + b);
    }

    /** True when everything cancelled and the areas add up to nothing. */
    public boolean isZero() {
        return counts.isEmpty() && twiceArea == 0;
    }

    /** What is left, assembled to one shape: the rim of the ground added so far. */
    public Shape rim() {
        ShapeAssembler assembler = new ShapeAssembler();
        counts.forEach((s, count) -> {
            if (count == 1) {
                assembler.addSegment(s.ax, s.ay, s.bx, s.by);
            } else if (count == -1) {
                assembler.addSegment(s.bx, s.by, s.ax, s.ay);
            } else {
                throw new AssertionError("ground counted twice at " + s);
            }
        });
        return assembler.assemble();
    }

    public static long twiceAreaOf(Shape shape) {
        long sum = 0;
        for (int p = 0; p < shape.polygonCount(); p++) {
            for (int r = 0; r < shape.ringCount(p); r++) {
                sum += Shape.twiceArea(shape.ring(p, r));
            }
        }
        return sum;
    }
}
