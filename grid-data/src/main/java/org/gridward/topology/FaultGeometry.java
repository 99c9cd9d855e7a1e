package org.gridward.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Draws faults that are already decided, with JTS in doubles. JTS decides nothing here but validity, which it does
 * exactly on whole numbers.
 */
final class FaultGeometry {
    /** A polygon between lattice points has at least half a square step. */
    private static final double LEAST_GAP = 0.25;

    private static final GeometryFactory STEPS = new GeometryFactory();
    private static final Comparator<Geometry> WEST_FIRST = Comparator.comparingDouble(
                    (Geometry piece) -> piece.getEnvelopeInternal().getMinX())
            .thenComparingDouble(piece -> piece.getEnvelopeInternal().getMinY())
            .thenComparingDouble(Geometry::getArea);

    private final @Nullable Shape parent;
    private final List<Shape> children;
    /** 0 not looked at, 1 valid, 2 not; the parent's after the children's. */
    private final byte[] validity;

    FaultGeometry(@Nullable Shape parent, List<Shape> children) {
        this.parent = parent;
        this.children = children;
        this.validity = new byte[children.size() + 1];
    }

    /** @param grid a child or {@link GroundFault#PARENT} */
    boolean isValid(int grid) {
        int at = grid == GroundFault.PARENT ? children.size() : grid;
        if (validity[at] == 0) {
            Shape shape = grid == GroundFault.PARENT ? parent : children.get(grid);
            boolean valid = shape == null || new IsValidOp(JtsShapes.toSteps(shape)).isValid();
            validity[at] = (byte) (valid ? 1 : 2);
        }
        return validity[at] == 1;
    }

    boolean isAllValid() {
        for (int grid = GroundFault.PARENT; grid < children.size(); grid++) {
            if (!isValid(grid)) {
                return false;
            }
        }
        return true;
    }

    /** The connected pieces that both have, from west to east; never empty. */
    List<Geometry> overlaps(int i, int j, Contact contact) {
        return overlay(children.get(i), children.get(j), OverlayNG.INTERSECTION, contact);
    }

    /** The connected pieces of the child that the parent has not, from west to east; never empty. */
    List<Geometry> outside(int i, Shape parent, Contact contact) {
        return overlay(children.get(i), parent, OverlayNG.DIFFERENCE, contact);
    }

    /** The connected pieces of the parent that no child has, from west to east. */
    List<Geometry> gaps(Shape parent) {
        List<Geometry> gaps = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(missing(parent))) {
            if (((Polygon) polygon).getArea() >= LEAST_GAP) {
                gaps.add((Polygon) polygon);
            }
        }
        gaps.sort(WEST_FIRST);
        return gaps;
    }

    private Geometry missing(Shape parent) {
        List<Geometry> grounds = new ArrayList<>();
        children.forEach(child -> grounds.add(JtsShapes.toSteps(child)));
        try {
            return OverlayNGRobust.overlay(
                    JtsShapes.toSteps(parent), OverlayNGRobust.union(grounds), OverlayNG.DIFFERENCE);
        } catch (TopologyException notDrawn) {
            return STEPS.createPolygon();
        }
    }

    static Geometry cornerOf(Shape shape) {
        return point(shape.ring(0, 0)[0], shape.ring(0, 0)[1]);
    }

    private static Geometry point(int x, int y) {
        return STEPS.createPoint(new Coordinate(x, y));
    }

    private static List<Geometry> overlay(Shape a, Shape b, int operation, Contact contact) {
        List<Geometry> pieces = new ArrayList<>();
        for (Object piece : PolygonExtracter.getPolygons(draw(a, b, operation))) {
            pieces.add((Polygon) piece);
        }
        if (pieces.isEmpty()) {
            return List.of(point(contact.x(), contact.y()));
        }
        pieces.sort(WEST_FIRST);
        return pieces;
    }

    /** Empty where JTS gives up: what is wrong is known, only its drawing is lost. */
    private static Geometry draw(Shape a, Shape b, int operation) {
        try {
            return OverlayNGRobust.overlay(JtsShapes.toSteps(a), JtsShapes.toSteps(b), operation);
        } catch (TopologyException notDrawn) {
            return STEPS.createPolygon();
        }
    }
}
