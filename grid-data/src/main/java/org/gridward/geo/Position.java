package org.gridward.geo;

/**
 * A place in degrees of WGS84, which Gridward treats as equal to CGCS2000. Longitude first.
 *
 * @throws CoordinateException when a number is not finite, the longitude is beyond ±180 or the latitude beyond ±90
 */
public record Position(double lon, double lat) {
    public Position {
        CoordinateException.requireWithin("lon", lon, 180);
        CoordinateException.requireWithin("lat", lat, 90);
    }

    public static Position ofLattice(int x, int y) {
        return new Position(Lattice.toDegrees(x), Lattice.toDegrees(y));
    }

    /** A place between lattice points, too. */
    public static Position ofSteps(double x, double y) {
        return new Position(x / Lattice.STEPS_PER_DEGREE, y / Lattice.STEPS_PER_DEGREE);
    }

    /** The lattice column nearest to this place. */
    public int latticeX() {
        return Lattice.toSteps(lon);
    }

    /** The lattice row nearest to this place. */
    public int latticeY() {
        return Lattice.toSteps(lat);
    }
}
