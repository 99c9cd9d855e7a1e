package org.gridward.resolve;

/** Plane geometry around the origin, in metres. */
final class Plane {
    private Plane() {}

    static double cross(double ax, double ay, double bx, double by) {
        return ax * by - ay * bx;
    }

    /** Where on the segment a–b its nearest point to the origin lies: 0 at a, 1 at b. */
    static double along(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double square = dx * dx + dy * dy;
        return square == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / square));
    }

    /** From the origin to the segment a–b. */
    static double distance(double ax, double ay, double bx, double by) {
        double along = along(ax, ay, bx, by);
        return Math.hypot(ax + along * (bx - ax), ay + along * (by - ay));
    }

    /** From p to the segment a–b. */
    static double distance(double px, double py, double ax, double ay, double bx, double by) {
        return distance(ax - px, ay - py, bx - px, by - py);
    }

    /** Whether the way from the origin to p crosses the segment a–b, more than touching it. */
    static boolean crosses(double px, double py, double ax, double ay, double bx, double by) {
        double a = cross(px, py, ax, ay);
        double b = cross(px, py, bx, by);
        double origin = cross(bx - ax, by - ay, -ax, -ay);
        double end = cross(bx - ax, by - ay, px - ax, py - ay);
        return a * b < 0 && origin * end < 0;
    }

    /** Between the way from the origin to p and a segment. */
    static double distanceToWay(double px, double py, double[] segment) {
        double ax = segment[0];
        double ay = segment[1];
        double bx = segment[2];
        double by = segment[3];
        if (crosses(px, py, ax, ay, bx, by)) {
            return 0;
        }
        double ofEnds = Math.min(distance(ax, ay, bx, by), distance(px, py, ax, ay, bx, by));
        return Math.min(ofEnds, Math.min(distance(ax, ay, 0, 0, px, py), distance(bx, by, 0, 0, px, py)));
    }

    /** From p to the triangle of the origin and a segment; 0 inside. */
    static double distanceToFan(double px, double py, double[] segment) {
        double ax = segment[0];
        double ay = segment[1];
        double bx = segment[2];
        double by = segment[3];
        double side = Math.signum(cross(ax, ay, bx, by));
        boolean inside = side * cross(ax, ay, px, py) >= 0
                && side * cross(px, py, bx, by) >= 0
                && side * cross(bx - ax, by - ay, px - ax, py - ay) >= 0;
        return inside
                ? 0
                : Math.min(
                        distance(px, py, ax, ay, bx, by),
                        Math.min(distance(px, py, 0, 0, ax, ay), distance(px, py, 0, 0, bx, by)));
    }

    /** What of a segment lies within the radius of the origin; empty when nothing does. */
    static double[] clip(double[] segment, double radius) {
        double dx = segment[2] - segment[0];
        double dy = segment[3] - segment[1];
        double square = dx * dx + dy * dy;
        double half = segment[0] * dx + segment[1] * dy;
        double root = half * half - square * (segment[0] * segment[0] + segment[1] * segment[1] - radius * radius);
        if (square == 0 || root < 0) {
            return new double[0];
        }
        double from = Math.max(0, (-half - Math.sqrt(root)) / square);
        double to = Math.min(1, (-half + Math.sqrt(root)) / square);
        return from > to
                ? new double[0]
                : new double[] {
                    segment[0] + from * dx, segment[1] + from * dy, segment[0] + to * dx, segment[1] + to * dy
                };
    }
}
