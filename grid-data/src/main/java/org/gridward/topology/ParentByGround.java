package org.gridward.topology;

import java.util.Arrays;
import java.util.List;
import org.gridward.geo.Box;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Finds the parents of grids whose file does not name them. */
public final class ParentByGround {
    private ParentByGround() {}

    /**
     * For each child the number of the parent with which it shares most ground, or -1 when it shares none; of two equals
     * the first. All shapes are valid.
     */
    public static int[] find(List<Shape> children, List<Shape> parents) {
        STRtree tree = new STRtree();
        for (int p = 0; p < parents.size(); p++) {
            tree.insert(envelope(parents.get(p).box()), p);
        }
        int[] found = new int[children.size()];
        for (int c = 0; c < found.length; c++) {
            List<?> near = tree.query(envelope(children.get(c).box()));
            int[] candidates = near.stream().mapToInt(p -> (Integer) p).toArray();
            Arrays.sort(candidates);
            found[c] = find(children.get(c), parents, candidates);
        }
        return found;
    }

    private static int find(Shape child, List<Shape> parents, int[] candidates) {
        for (int p : candidates) {
            if (!Contact.withOutside(child, parents.get(p)).sharesGround()) {
                return p;
            }
        }
        int best = -1;
        double most = 0;
        for (int p : candidates) {
            double shared = OverlayNGRobust.overlay(
                            JtsShapes.toSteps(child), JtsShapes.toSteps(parents.get(p)), OverlayNG.INTERSECTION)
                    .getArea();
            if (shared > most) {
                most = shared;
                best = p;
            }
        }
        return best;
    }

    private static Envelope envelope(Box box) {
        return new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
    }
}
