package org.gridward.index;

import org.gridward.geo.Box;
import org.gridward.geo.LocalPlane;
import org.gridward.geo.Shape;

/** What is done segment by segment. */
public final class Segments {
    private Segments() {}

    static void near(Shape shape, Box box, Lines.Visitor visitor) {
        shape.forEachSegment((ax, ay, bx, by) -> {
            if (meets(box, ax, ay, bx, by)) {
                visitor.segment(ax, ay, bx, by);
            }
        });
    }

    private static boolean meets(Box box, int ax, int ay, int bx, int by) {
        return Math.max(ax, bx) >= box.minX()
                && Math.min(ax, bx) <= box.maxX()
                && Math.max(ay, by) >= box.minY()
                && Math.min(ay, by) <= box.maxY();
    }

    /** From the point of the plane to the nearest part of the rim; infinite when it is further than the metres. */
    public static double distanceMeters(Shape shape, LocalPlane plane, double withinMeters) {
        double[] least = {Double.POSITIVE_INFINITY};
        shape.forEachSegment((ax, ay, bx, by) -> least[0] = Math.min(least[0], plane.distanceMeters(ax, ay, bx, by)));
        return least[0] <= withinMeters ? least[0] : Double.POSITIVE_INFINITY;
    }

    /** From the point of the plane to the nearest segment; infinite when it is further than the metres. */
    public static double distanceMeters(Lines lines, LocalPlane plane, double withinMeters) {
        NearestLines nearest = new NearestLines(lines, plane, withinMeters);
        return nearest.hasNext() ? nearest.next().distanceMeters() : Double.POSITIVE_INFINITY;
    }
}
