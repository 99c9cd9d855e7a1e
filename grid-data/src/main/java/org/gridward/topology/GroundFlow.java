package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.Geodesy;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Where the ground of some shapes is found in others. Pieces no wider than {@link #THIN_STEPS} on average are none: they
 * are what a vertex set beside a line by rounding leaves. Exact where lines are shared.
 */
public final class GroundFlow {
    /** A rounded vertex lies at most 1.5 steps beside its line. */
    private static final double THIN_STEPS = 2;

    /** Ground that the shape {@code from} of the first list and {@code to} of the second have in common. */
    public record Flow(int from, int to, double squareMeters) {}

    private GroundFlow() {}

    /** By from, then to. Time grows with the number of pairs whose boxes meet. */
    public static List<Flow> between(List<Shape> before, List<Shape> after) {
        List<Flow> flows = new ArrayList<>();
        if (before.isEmpty() || after.isEmpty()) {
            return flows;
        }
        HPRtree boxes = new HPRtree();
        for (int to = 0; to < after.size(); to++) {
            boxes.insert(envelope(after.get(to)), to);
        }
        for (int from = 0; from < before.size(); from++) {
            Shape shape = before.get(from);
            List<Integer> candidates = new ArrayList<>();
            boxes.query(envelope(shape), to -> candidates.add((Integer) to));
            candidates.sort(null);
            for (int to : candidates) {
                double squareMeters = commonSquareMeters(shape, after.get(to));
                if (squareMeters > 0) {
                    flows.add(new Flow(from, to, squareMeters));
                }
            }
        }
        return flows;
    }

    private static double commonSquareMeters(Shape a, Shape b) {
        if (a.equals(b)) {
            return Geodesy.areaSquareMeters(a);
        }
        return overlay(a, b, OverlayNG.INTERSECTION).stream()
                .mapToDouble(Geodesy::areaSquareMetersOfSteps)
                .sum();
    }

    /** The ground that one of the two has and the other has not, in lattice steps; empty when the difference is thin. */
    public static List<Polygon> changed(Shape before, Shape after) {
        return overlay(before, after, OverlayNG.SYMDIFFERENCE);
    }

    /** The ground of the first that the second has not, in lattice steps; empty when there is only a thin rest. */
    public static List<Polygon> taken(Shape from, List<Shape> by) {
        Geometry rest = JtsShapes.toSteps(from);
        for (Shape shape : by) {
            rest = OverlayNGRobust.overlay(rest, JtsShapes.toSteps(shape), OverlayNG.DIFFERENCE);
        }
        return thick(rest);
    }

    private static List<Polygon> overlay(Shape a, Shape b, int operation) {
        return thick(OverlayNGRobust.overlay(JtsShapes.toSteps(a), JtsShapes.toSteps(b), operation));
    }

    private static List<Polygon> thick(Geometry geometry) {
        List<Polygon> pieces = new ArrayList<>();
        for (Object found : PolygonExtracter.getPolygons(geometry)) {
            Polygon piece = (Polygon) found;
            if (2 * piece.getArea() > THIN_STEPS * piece.getLength()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static Envelope envelope(Shape shape) {
        return new Envelope(
                shape.box().minX(),
                shape.box().maxX(),
                shape.box().minY(),
                shape.box().maxY());
    }
}
