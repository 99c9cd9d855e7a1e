package org.gridward.geo;

/** Distances along the ellipsoid, the slow way. */
public final class SlowDistance {
    private SlowDistance() {}

    /** The least geodesic distance to the points of the segment, by thirds. */
    public static double geodesicMeters(int x, int y, double ax, double ay, double bx, double by) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 80; i++) {
            double one = low + (high - low) / 3;
            double other = high - (high - low) / 3;
            if (geodesicMeters(x, y, ax + one * (bx - ax), ay + one * (by - ay))
                    < geodesicMeters(x, y, ax + other * (bx - ax), ay + other * (by - ay))) {
                high = other;
            } else {
                low = one;
            }
        }
        return geodesicMeters(x, y, ax + low * (bx - ax), ay + low * (by - ay));
    }

    private static double geodesicMeters(int x, int y, double toX, double toY) {
        return Geodesy.distanceMeters(
                Position.ofLattice(x, y), new Position(toX / Lattice.STEPS_PER_DEGREE, toY / Lattice.STEPS_PER_DEGREE));
    }
}
