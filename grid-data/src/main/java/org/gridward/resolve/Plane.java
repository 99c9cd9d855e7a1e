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
}
