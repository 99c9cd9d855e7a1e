package org.gridward.geo;

/**
 * The lattice of 10⁻⁷ degree (about 1 cm) on which every stored coordinate lies. A coordinate is a whole number of
 * steps: x counts steps of longitude east of Greenwich, y steps of latitude north of the equator. Both fit an int.
 */
public final class Lattice {
    public static final int STEPS_PER_DEGREE = 10_000_000;
    public static final int MAX_X = 180 * STEPS_PER_DEGREE;
    public static final int MAX_Y = 90 * STEPS_PER_DEGREE;
    /** The longest edge per axis, in steps; longer ones are refused at import. */
    public static final int MAX_EDGE_STEPS = 1 << 30;

    private Lattice() {}

    /** The nearest step; ties go to the even one. The caller has checked that the degrees are finite and in range. */
    public static int toSteps(double degrees) {
        return (int) Math.rint(degrees * STEPS_PER_DEGREE);
    }

    /** The double nearest to the step; {@code toSteps(toDegrees(n)) == n} for every n in range. */
    public static double toDegrees(int steps) {
        return steps / (double) STEPS_PER_DEGREE;
    }

    /**
     * Twice the signed area of the triangle a, b, c: positive when c lies left of a→b, zero when on its line. Exact on
     * the whole globe: a product may wrap, the difference fits because it is at most the area of the triangle's box.
     */
    public static long cross(int ax, int ay, int bx, int by, int cx, int cy) {
        return ((long) bx - ax) * ((long) cy - ay) - ((long) by - ay) * ((long) cx - ax);
    }

    /** True when the point lies on the closed segment a–b. */
    public static boolean onSegment(int ax, int ay, int bx, int by, int x, int y) {
        return x >= Math.min(ax, bx)
                && x <= Math.max(ax, bx)
                && y >= Math.min(ay, by)
                && y <= Math.max(ay, by)
                && cross(ax, ay, bx, by, x, y) == 0;
    }
}
