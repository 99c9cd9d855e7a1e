package org.gridward.geo;

/**
 * Metres around a lattice point. Distances from it are geodesic to within 1 cm up to 500 m and to within a few metres at
 * 50 km: each is measured with the scale of its middle latitude. East and north are flat, with the scale of the point, so
 * that what is straight on the lattice stays straight; within 500 m they are right to 4 cm. Immutable.
 */
public final class LocalPlane {
    private static final double A = 6_378_137;
    private static final double E2 = 0.0066943799901413165;
    private static final double RADIANS_PER_STEP = Math.PI / 180 / Lattice.STEPS_PER_DEGREE;

    private final int x;
    private final int y;
    /** Metres per step to the east: at the point, and how they change by the step to the north. */
    private final double east;

    private final double eastChange;
    private final double eastBend;
    /** The same to the north. */
    private final double north;

    private final double northChange;

    private LocalPlane(int x, int y) {
        this.x = x;
        this.y = y;
        double latitude = y * RADIANS_PER_STEP;
        double sin = Math.sin(latitude);
        double cos = Math.cos(latitude);
        double w2 = 1 - E2 * sin * sin;
        double n = A / Math.sqrt(w2);
        double m = n * (1 - E2) / w2;
        double step = RADIANS_PER_STEP;
        east = n * cos * step;
        eastChange = -m * sin * step * step;
        eastBend = -m * cos * step * step * step / 2;
        north = m * step;
        northChange = 3 * m * E2 * sin * cos / w2 * step * step;
    }

    public static LocalPlane at(int x, int y) {
        return new LocalPlane(x, y);
    }

    public int x() {
        return x;
    }

    public int y() {
        return y;
    }

    /** Metres to the east of the point, of a place in lattice steps. */
    public double east(double placeX) {
        return (placeX - x) * east;
    }

    public double north(double placeY) {
        return (placeY - y) * north;
    }

    /** The column, in lattice steps, so many metres to the east. */
    public double columnAt(double eastMeters) {
        return x + eastMeters / east;
    }

    public double rowAt(double northMeters) {
        return y + northMeters / north;
    }

    public double distanceMeters(double placeX, double placeY) {
        double dy = placeY - y;
        double e = (placeX - x) * eastAt(dy / 2);
        double n = dy * northAt(dy / 2);
        return Math.sqrt(e * e + n * n);
    }

    /** To the segment a–b, which is straight on the lattice. */
    public double distanceMeters(double ax, double ay, double bx, double by) {
        double along = along(ax, ay, bx, by);
        return distanceMeters(ax + along * (bx - ax), ay + along * (by - ay));
    }

    public Foot foot(double ax, double ay, double bx, double by) {
        double along = along(ax, ay, bx, by);
        double footX = ax + along * (bx - ax);
        double footY = ay + along * (by - ay);
        return new Foot(footX, footY, along, distanceMeters(footX, footY));
    }

    /** Projects with the scale of the point, then once more with that of the middle between it and the foot. */
    private double along(double ax, double ay, double bx, double by) {
        double first = along(ax, ay, bx, by, east, north);
        double half = (ay + first * (by - ay) - y) / 2;
        return along(ax, ay, bx, by, eastAt(half), northAt(half));
    }

    private double along(double ax, double ay, double bx, double by, double eastScale, double northScale) {
        double e = (bx - ax) * eastScale;
        double n = (by - ay) * northScale;
        double square = e * e + n * n;
        double t = square == 0 ? 0 : ((x - ax) * eastScale * e + (y - ay) * northScale * n) / square;
        return Math.max(0, Math.min(1, t));
    }

    /** Nothing in the box is nearer. */
    public double leastMeters(double minX, double minY, double maxX, double maxY) {
        double columns = Math.max(0, Math.max(minX - x, x - maxX));
        double rows = Math.max(0, Math.max(minY - y, y - maxY));
        double southEnd = (minY - y) / 2;
        double northEnd = (maxY - y) / 2;
        // the scales bend down or not at all, so that they are least at an end; a little less for rounding
        double e = columns * Math.max(0, Math.min(eastAt(southEnd), eastAt(northEnd)));
        double n = rows * Math.min(northAt(southEnd), northAt(northEnd));
        return Math.max(0, Math.sqrt(e * e + n * n) * (1 - 1e-12) - 1e-9);
    }

    private double eastAt(double dy) {
        return east + dy * (eastChange + dy * eastBend);
    }

    private double northAt(double dy) {
        return north + dy * northChange;
    }

    /** A box that holds everything within so many metres. */
    public Box boxAround(double meters) {
        double rows = meters / north * 1.01 + 1;
        double narrowest = Math.min(eastAt(rows), eastAt(-rows));
        double columns = narrowest <= 0 ? 2.0 * Lattice.MAX_X : meters / narrowest * 1.01 + 1;
        return new Box(
                (int) Math.max(-Lattice.MAX_X, x - columns),
                (int) Math.max(-Lattice.MAX_Y, y - rows),
                (int) Math.min(Lattice.MAX_X, x + columns),
                (int) Math.min(Lattice.MAX_Y, y + rows));
    }
}
