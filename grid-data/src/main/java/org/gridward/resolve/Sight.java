package org.gridward.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridward.geo.LocalPlane;
import org.gridward.index.LineIndex.Segment;
import org.gridward.index.Lines;

/**
 * What can be reached from a point in a straight line without crossing a barrier. Touching one is not crossing it, so a
 * point on a barrier sees to both sides, and a border that runs along a barrier is seen from both. Exact: the shadow that
 * each barrier's segment throws on a segment is an interval of it.
 */
final class Sight {
    /** Of a segment that is seen: from where to where, 0 at its beginning and 1 at its end. */
    record Part(double from, double to) {}

    private static final List<Part> WHOLE = List.of(new Part(0, 1));
    /** What is nearer counts as touching. */
    private static final double TOUCH_METERS = 1e-6;

    private final LocalPlane plane;
    /** East and north of both ends of the barriers' segments, in metres. */
    private final List<double[]> barriers = new ArrayList<>();

    /** @param reachMeters how far away the segments are that will be looked at */
    Sight(LocalPlane plane, Lines barriers, double reachMeters) {
        this.plane = plane;
        barriers.forEachNear(plane.boxAround(reachMeters), (ax, ay, bx, by) -> {
            double[] one = {plane.east(ax), plane.north(ay), plane.east(bx), plane.north(by)};
            if (Plane.distance(one[0], one[1], one[2], one[3]) > TOUCH_METERS) {
                this.barriers.add(one);
            }
        });
    }

    /** To the nearest part that is seen; infinite when none is. */
    double distanceMeters(Segment<?> segment) {
        double least = Double.POSITIVE_INFINITY;
        for (Part part : listSeen(segment)) {
            least = Math.min(least, distanceMeters(segment, part));
        }
        return least;
    }

    private double distanceMeters(Segment<?> one, Part part) {
        double dx = one.bx() - one.ax();
        double dy = one.by() - one.ay();
        return plane.distanceMeters(
                one.ax() + part.from * dx, one.ay() + part.from * dy, one.ax() + part.to * dx, one.ay() + part.to * dy);
    }

    /** In order; of a segment that points at the point only its nearest end counts. */
    List<Part> listSeen(Segment<?> segment) {
        if (barriers.isEmpty()) {
            return WHOLE;
        }
        double ax = plane.east(segment.ax());
        double ay = plane.north(segment.ay());
        double bx = plane.east(segment.bx());
        double by = plane.north(segment.by());
        double length = Math.hypot(bx - ax, by - ay);
        if (Math.abs(ax * by - ay * bx) <= TOUCH_METERS * length) {
            return endOn(ax, ay, bx, by);
        }
        List<Part> shadows = new ArrayList<>();
        for (double[] barrier : barriers) {
            Shadow.find(ax, ay, bx, by, barrier).ifPresent(shadows::add);
        }
        return shadows.isEmpty() ? WHOLE : without(shadows, TOUCH_METERS / length);
    }

    private List<Part> endOn(double ax, double ay, double bx, double by) {
        double along = Plane.along(ax, ay, bx, by);
        double x = ax + along * (bx - ax);
        double y = ay + along * (by - ay);
        boolean crossed = Math.hypot(x, y) > TOUCH_METERS
                && barriers.stream().anyMatch(one -> Plane.crosses(x, y, one[0], one[1], one[2], one[3]));
        return crossed ? List.of() : List.of(new Part(along, along));
    }

    private static List<Part> without(List<Part> shadows, double least) {
        shadows.sort(Comparator.comparingDouble(Part::from));
        List<Part> seen = new ArrayList<>();
        double lit = 0;
        for (Part shadow : shadows) {
            if (shadow.from - lit > least) {
                seen.add(new Part(lit, shadow.from));
            }
            lit = Math.max(lit, shadow.to);
        }
        if (1 - lit > least) {
            seen.add(new Part(lit, 1));
        }
        return seen;
    }
}
