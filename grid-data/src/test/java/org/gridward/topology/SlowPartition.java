package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/** The slow twin of {@link Partition}: JTS on every pair, on maps so small that doubles can't err by as much as they look for. */
final class SlowPartition {
    /** Two lines of a small map that cross enclose more. */
    private static final double NOTHING = 1e-9;

    private final List<Geometry> children = new ArrayList<>();
    private final @Nullable Geometry parent;
    final boolean valid;
    final Set<String> overlaps = new TreeSet<>();
    final Set<Integer> outside = new TreeSet<>();
    final Set<Integer> lacking = new TreeSet<>();
    double gapArea;

    SlowPartition(@Nullable Shape parentShape, List<Shape> shapes) {
        shapes.forEach(shape -> children.add(JtsShapes.toSteps(shape)));
        parent = parentShape == null ? null : JtsShapes.toSteps(parentShape);
        valid = children.stream().allMatch(child -> new IsValidOp(child).isValid());
        if (valid) {
            findOverlaps();
            findOutside();
            findLacking();
        }
    }

    boolean isDisjoint() {
        return valid && overlaps.isEmpty() && outside.isEmpty() && lacking.isEmpty();
    }

    boolean isTiling() {
        return isDisjoint() && gapArea < NOTHING;
    }

    private void findOverlaps() {
        for (int i = 0; i < children.size(); i++) {
            for (int j = i + 1; j < children.size(); j++) {
                if (area(children.get(i), children.get(j), OverlayNG.INTERSECTION) > NOTHING) {
                    overlaps.add(i + "/" + j);
                }
            }
        }
    }

    private void findOutside() {
        if (parent == null) {
            return;
        }
        for (int i = 0; i < children.size(); i++) {
            if (area(children.get(i), parent, OverlayNG.DIFFERENCE) > NOTHING) {
                outside.add(i);
            }
        }
        gapArea = area(parent, OverlayNGRobust.union(children), OverlayNG.DIFFERENCE);
    }

    private static double area(Geometry a, Geometry b, int operation) {
        return OverlayNGRobust.overlay(a, b, operation).getArea();
    }

    private void findLacking() {
        List<Geometry> all = new ArrayList<>(children);
        if (parent != null) {
            all.add(parent);
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                boolean withParent = parent != null && (i == all.size() - 1 || j == all.size() - 1);
                if (lacks(all.get(i), all.get(j))) {
                    lacking.add(withParent && i == all.size() - 1 ? GroundFault.PARENT : i);
                }
            }
        }
    }

    private static boolean lacks(Geometry grid, Geometry other) {
        for (Coordinate c : other.getCoordinates()) {
            if (isBetweenVertices(grid, c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetweenVertices(Geometry grid, Coordinate c) {
        Geometry rim = grid.getBoundary();
        for (int r = 0; r < rim.getNumGeometries(); r++) {
            Coordinate[] line = rim.getGeometryN(r).getCoordinates();
            for (int k = 1; k < line.length; k++) {
                if (!c.equals2D(line[k - 1])
                        && !c.equals2D(line[k])
                        && Envelope.intersects(line[k - 1], line[k], c)
                        && Orientation.index(line[k - 1], line[k], c) == Orientation.COLLINEAR) {
                    return true;
                }
            }
        }
        return false;
    }
}
