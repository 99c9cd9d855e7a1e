package org.gridward.topology;

/** The part of one segment that lies within a distance of another: one interval, because a distance is convex. */
final class NearInterval {
    private static final double[] NONE = {};

    private NearInterval() {}

    /**
     * From 0 at the start of the segment to 1 at its end; empty when no part is near.
     *
     * @param ends x and y of both ends of many segments
     * @param a where the segment's stand
     * @param b where the other's stand
     */
    static double[] find(double[] ends, int a, int b, double distance) {
        double[] found = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        addDisc(found, ends, a, ends[b], ends[b + 1], distance);
        addDisc(found, ends, a, ends[b + 2], ends[b + 3], distance);
        addStrip(found, ends, a, b, distance);
        return found[0] < found[1] ? found : NONE;
    }

    private static void addDisc(double[] found, double[] ends, int a, double x, double y, double radius) {
        double ux = ends[a + 2] - ends[a];
        double uy = ends[a + 3] - ends[a + 1];
        double wx = ends[a] - x;
        double wy = ends[a + 1] - y;
        double square = ux * ux + uy * uy;
        double half = (ux * wx + uy * wy) / square;
        double root = half * half - (wx * wx + wy * wy - radius * radius) / square;
        if (square > 0 && root >= 0) {
            add(found, -half - Math.sqrt(root), -half + Math.sqrt(root));
        }
    }

    /** Where the foot of the perpendicular falls on the other segment and is near. */
    private static void addStrip(double[] found, double[] ends, int a, int b, double distance) {
        double vx = ends[b + 2] - ends[b];
        double vy = ends[b + 3] - ends[b + 1];
        double length = Math.hypot(vx, vy);
        if (length == 0) {
            return;
        }
        double ux = ends[a + 2] - ends[a];
        double uy = ends[a + 3] - ends[a + 1];
        double wx = ends[a] - ends[b];
        double wy = ends[a + 1] - ends[b + 1];
        double[] range = {0, 1};
        clip(range, (wx * vx + wy * vy) / length, (ux * vx + uy * vy) / length, 0, length);
        clip(range, (vx * wy - vy * wx) / length, (vx * uy - vy * ux) / length, -distance, distance);
        if (range[0] <= range[1]) {
            add(found, range[0], range[1]);
        }
    }

    /** Keeps the t for which start + t * growth lies in that range. */
    private static void clip(double[] range, double start, double growth, double least, double most) {
        if (growth == 0) {
            if (start < least || start > most) {
                range[1] = Double.NEGATIVE_INFINITY;
            }
            return;
        }
        double one = (least - start) / growth;
        double other = (most - start) / growth;
        range[0] = Math.max(range[0], Math.min(one, other));
        range[1] = Math.min(range[1], Math.max(one, other));
    }

    private static void add(double[] found, double from, double to) {
        double start = Math.max(0, from);
        double end = Math.min(1, to);
        if (start < end) {
            found[0] = Math.min(found[0], start);
            found[1] = Math.max(found[1], end);
        }
    }
}
