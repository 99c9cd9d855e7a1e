package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/**
 * Snap rounding of many shapes together: afterwards lines meet only in vertices that all of them have. It also bends
 * lines, by less than a step, that pass close to a vertex, and is not idempotent: for imports, once.
 */
final class LeafNoding {
    private final List<SegmentChain> chains = new ArrayList<>();

    LeafNoding(List<Shape> shapes) {
        List<NodedSegmentString> rings = new ArrayList<>();
        for (int s = 0; s < shapes.size(); s++) {
            chains.add(new SegmentChain());
            addRings(shapes.get(s), s, rings);
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(1));
        noder.computeNodes(rings);
        for (Object line : noder.getNodedSubstrings()) {
            NodedSegmentString noded = (NodedSegmentString) line;
            addLine(noded.getCoordinates(), chains.get((Integer) noded.getData()));
        }
    }

    private static void addRings(Shape shape, Integer number, List<NodedSegmentString> rings) {
        for (int p = 0; p < shape.polygonCount(); p++) {
            for (int r = 0; r < shape.ringCount(p); r++) {
                int[] ring = shape.ring(p, r);
                Coordinate[] line = new Coordinate[ring.length / 2 + 1];
                for (int i = 0; i < line.length; i++) {
                    int at = 2 * i % ring.length;
                    line[i] = new Coordinate(ring[at], ring[at + 1]);
                }
                rings.add(new NodedSegmentString(line, number));
            }
        }
    }

    private static void addLine(Coordinate[] line, SegmentChain chain) {
        for (int i = 1; i < line.length; i++) {
            chain.add((int) line[i - 1].x, (int) line[i - 1].y, (int) line[i].x, (int) line[i].y);
        }
    }

    /**
     * What became of a shape; spikes that rounding made have cancelled. Empty when all of it collapsed (the noder then
     * just leaves it out) or no rings can be made of the rest.
     */
    Optional<Shape> find(int number) {
        return assemble(chains.get(number));
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
