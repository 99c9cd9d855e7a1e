package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.geo.StepSize;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Puts pieces of ground to shapes and takes them away. A corner of a piece that lies between lattice points goes to the
 * nearest one, and {@link #noded} puts each corner into every line on which it lies; then what is put here and taken
 * there cancels exactly. Whether the result is a map, {@link Partition} must tell: a corner that moved may have met
 * something. Not for several threads.
 */
public final class GroundPieces {
    /** Overlays are off by far less, and lines on which a corner does not lie are hardly ever so near. */
    private static final double ON_LINE_STEPS = 1e-3;
    /** Less than a triangle between lattice points. */
    private static final double LEAST_SQUARE_STEPS = 0.25;

    private final Map<Coordinate, int[]> corners = new LinkedHashMap<>();

    public GroundPieces() {}

    /** The corners of this piece count from now on. */
    public void add(Polygon piece) {
        for (Coordinate corner : piece.getCoordinates()) {
            corners.put(corner, new int[] {(int) Math.rint(corner.x), (int) Math.rint(corner.y)});
        }
    }

    /** What the shape has of a piece. */
    public static List<Polygon> common(Shape shape, Polygon piece) {
        List<Polygon> common = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(overlay(shape, piece))) {
            if (((Polygon) part).getArea() > LEAST_SQUARE_STEPS) {
                common.add((Polygon) part);
            }
        }
        return common;
    }

    /** Empty where JTS gives up, which it does on shapes that are not valid. */
    private static Geometry overlay(Shape shape, Polygon piece) {
        try {
            return OverlayNGRobust.overlay(JtsShapes.toSteps(shape), piece, OverlayNG.INTERSECTION);
        } catch (TopologyException notDrawn) {
            return piece.getFactory().createPolygon();
        }
    }

    /** The shape with all corners that lie on its lines as vertices there; equal to it when there are none. */
    public Shape noded(Shape shape) {
        int[][][] polygons = new int[shape.polygonCount()][][];
        for (int p = 0; p < polygons.length; p++) {
            polygons[p] = new int[shape.ringCount(p)][];
            for (int r = 0; r < polygons[p].length; r++) {
                polygons[p][r] = noded(shape.ring(p, r));
            }
        }
        return Shape.of(polygons);
    }

    private int[] noded(int[] ring) {
        List<int[]> vertices = new ArrayList<>();
        for (int i = 0; i < ring.length; i += 2) {
            int j = (i + 2) % ring.length;
            Coordinate from = new Coordinate(ring[i], ring[i + 1]);
            Coordinate to = new Coordinate(ring[j], ring[j + 1]);
            vertices.add(new int[] {ring[i], ring[i + 1]});
            corners.entrySet().stream()
                    .filter(corner -> isOn(corner.getKey(), corner.getValue(), from, to))
                    .map(Map.Entry::getValue)
                    .sorted(Comparator.comparingDouble(corner -> Math.hypot(corner[0] - from.x, corner[1] - from.y)))
                    .forEach(vertices::add);
        }
        return withoutRepeats(vertices);
    }

    private static boolean isOn(Coordinate corner, int[] rounded, Coordinate from, Coordinate to) {
        return corner.x >= Math.min(from.x, to.x) - 1
                && corner.x <= Math.max(from.x, to.x) + 1
                && corner.y >= Math.min(from.y, to.y) - 1
                && corner.y <= Math.max(from.y, to.y) + 1
                && !from.equals2D(new Coordinate(rounded[0], rounded[1]))
                && !to.equals2D(new Coordinate(rounded[0], rounded[1]))
                && Distance.pointToSegment(corner, from, to) < ON_LINE_STEPS;
    }

    private static int[] withoutRepeats(List<int[]> vertices) {
        List<int[]> kept = new ArrayList<>();
        for (int[] vertex : vertices) {
            int[] last = kept.isEmpty() ? new int[0] : kept.get(kept.size() - 1);
            if (!Arrays.equals(last, vertex)) {
                kept.add(vertex);
            }
        }
        return kept.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /** The noded shape with the piece, which lies beside it; empty when no shape comes of it. */
    public Optional<Shape> plus(Shape shape, Polygon piece) {
        return sum(shape, piece, false);
    }

    /** The noded shape without the piece, which lies in it; empty when nothing is left or no shape comes of it. */
    public Optional<Shape> minus(Shape shape, Polygon piece) {
        return sum(shape, piece, true);
    }

    private Optional<Shape> sum(Shape shape, Polygon piece, boolean reversed) {
        SegmentChain chain = new SegmentChain();
        chain.add(shape);
        for (int[] ring : rings(piece)) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                if (reversed) {
                    chain.add(ring[i], ring[i + 1], ring[j], ring[j + 1]);
                } else {
                    chain.add(ring[j], ring[j + 1], ring[i], ring[i + 1]);
                }
            }
        }
        ShapeAssembler assembler = new ShapeAssembler();
        chain.forEachOpen(assembler::addSegment);
        try {
            return Optional.of(assembler.assemble());
        } catch (IllegalArgumentException noShape) {
            return Optional.empty();
        }
    }

    /** The shell counter-clockwise, holes clockwise, in lattice points and with the corners of other pieces. */
    private List<int[]> rings(Polygon piece) {
        List<int[]> rings = new ArrayList<>();
        rings.add(ring(piece.getExteriorRing(), true));
        for (int h = 0; h < piece.getNumInteriorRing(); h++) {
            rings.add(ring(piece.getInteriorRingN(h), false));
        }
        return rings;
    }

    private int[] ring(LinearRing line, boolean counterClockwise) {
        int[] ring = new int[2 * (line.getNumPoints() - 1)];
        for (int i = 0; i < ring.length; i += 2) {
            Coordinate corner = line.getCoordinateN(i / 2);
            ring[i] = (int) Math.rint(corner.x);
            ring[i + 1] = (int) Math.rint(corner.y);
        }
        int[] noded = noded(ring);
        return Shape.twiceArea(noded) > 0 == counterClockwise ? noded : reversed(noded);
    }

    private static int[] reversed(int[] ring) {
        int[] reversed = new int[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            reversed[ring.length - 2 - i] = ring[i];
            reversed[ring.length - 1 - i] = ring[i + 1];
        }
        return reversed;
    }

    /** How long the border between the noded shape and the piece beside it is. */
    public double borderMeters(Shape shape, Polygon piece) {
        StepSize step = StepSize.atMiddleOf(shape.box());
        return listBorder(shape, piece).stream()
                .mapToDouble(segment -> Math.hypot(
                        ((double) segment[2] - segment[0]) * step.eastMeters(),
                        ((double) segment[3] - segment[1]) * step.northMeters()))
                .sum();
    }

    /** The segments x, y, x, y that the noded shape and the piece beside it have in common. */
    public List<int[]> listBorder(Shape shape, Polygon piece) {
        SegmentChain chain = new SegmentChain();
        shape.forEachSegment(chain::add);
        List<int[]> border = new ArrayList<>();
        for (int[] ring : rings(piece)) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                if (chain.isOpen(ring[j], ring[j + 1], ring[i], ring[i + 1])) {
                    border.add(new int[] {ring[j], ring[j + 1], ring[i], ring[i + 1]});
                }
            }
        }
        return border;
    }

    /** How far the two rims lie apart at their vertices. */
    public static double displacementMeters(Shape before, Shape after) {
        return new RimDistance(before, after).maxMeters();
    }
}
