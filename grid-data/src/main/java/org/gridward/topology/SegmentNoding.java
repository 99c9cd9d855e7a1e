package org.gridward.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.geo.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/**
 * Snap rounding of the lines of many shapes together: afterwards lines meet only in vertices that all of them have. It
 * also bends lines, by less than a step, that pass close to a vertex, and is not idempotent: for imports, once. Each
 * segment is noded once, however many shapes have it, and what it became holds for any shape that has it.
 */
final class SegmentNoding {
    /** From the smaller end to the greater, by x, then y. */
    private record Segment(int ax, int ay, int bx, int by) {
        static Segment of(int ax, int ay, int bx, int by) {
            return ax < bx || (ax == bx && ay < by) ? new Segment(ax, ay, bx, by) : new Segment(bx, by, ax, ay);
        }
    }

    /** Only what got vertices: the whole line, from the smaller end. */
    private final Map<Segment, List<Coordinate>> lines = new HashMap<>();

    SegmentNoding(Collection<Shape> shapes) {
        Map<Segment, NodedSegmentString> segments = new LinkedHashMap<>();
        for (Shape shape : shapes) {
            shape.forEachSegment((ax, ay, bx, by) -> {
                Segment segment = Segment.of(ax, ay, bx, by);
                segments.computeIfAbsent(segment, SegmentNoding::toNode);
            });
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(1));
        noder.computeNodes(new ArrayList<>(segments.values()));
        for (Object piece : noder.getNodedSubstrings()) {
            add((NodedSegmentString) piece);
        }
        lines.values().removeIf(line -> line.size() == 2);
    }

    private static NodedSegmentString toNode(Segment segment) {
        Coordinate[] ends = {new Coordinate(segment.ax(), segment.ay()), new Coordinate(segment.bx(), segment.by())};
        return new NodedSegmentString(ends, segment);
    }

    /** The pieces of a segment come in their order along it. */
    private void add(NodedSegmentString piece) {
        List<Coordinate> line = lines.computeIfAbsent((Segment) piece.getData(), segment -> new ArrayList<>(2));
        for (Coordinate vertex : piece.getCoordinates()) {
            if (line.isEmpty() || !line.get(line.size() - 1).equals2D(vertex)) {
                line.add(vertex);
            }
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** True when a segment of the shape got vertices. */
    boolean changes(Shape shape) {
        boolean[] found = {false};
        shape.forEachSegment((ax, ay, bx, by) -> found[0] = found[0] || lines.containsKey(Segment.of(ax, ay, bx, by)));
        return found[0];
    }

    /**
     * The shape with what its segments became; spikes that rounding made have cancelled. Empty when all of it collapsed or
     * no rings can be made of the rest.
     */
    Optional<Shape> apply(Shape shape) {
        SegmentChain chain = new SegmentChain();
        shape.forEachSegment((ax, ay, bx, by) -> {
            Segment segment = Segment.of(ax, ay, bx, by);
            List<Coordinate> line = lines.get(segment);
            if (line == null) {
                chain.add(ax, ay, bx, by);
            } else {
                add(line, segment.ax() != ax || segment.ay() != ay, chain);
            }
        });
        return assemble(chain);
    }

    private static void add(List<Coordinate> line, boolean reversed, SegmentChain chain) {
        for (int i = 1; i < line.size(); i++) {
            Coordinate from = line.get(reversed ? i : i - 1);
            Coordinate to = line.get(reversed ? i - 1 : i);
            chain.add((int) from.x, (int) from.y, (int) to.x, (int) to.y);
        }
    }

    static Optional<Shape> assemble(SegmentChain chain) {
        if (chain.isZero()) {
            return Optional.empty();
        }
        ShapeAssembler assembler = new ShapeAssembler();
        chain.forEachOpen(assembler::addSegment);
        try {
            return Optional.of(assembler.assemble());
        } catch (IllegalArgumentException noRings) {
            return Optional.empty();
        }
    }
}
