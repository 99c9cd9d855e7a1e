package org.gridward.sample;

import org.gridward.geo.Lattice;
import org.gridward.geo.Position;

/**
 * Puts the plane of the plots on the globe: turned, scaled, moved. East and north are stretched by what a degree
 * measures at the reference latitude; a city is small enough for that.
 */
final class Placement {
    private static final double METERS_PER_DEGREE = 111_200;

    private final double originX;
    private final double originY;
    private final double eastPerU;
    private final double northPerU;
    private final double stepsPerMeterX;
    private final double stepsPerMeterY;

    private Placement(Position reference, double u, double v, double eastPerU, double northPerU) {
        this.stepsPerMeterY = Lattice.STEPS_PER_DEGREE / METERS_PER_DEGREE;
        this.stepsPerMeterX = stepsPerMeterY / StrictMath.cos(Math.toRadians(reference.lat()));
        this.eastPerU = eastPerU;
        this.northPerU = northPerU;
        this.originX = reference.lon() * Lattice.STEPS_PER_DEGREE - east(u, v) * stepsPerMeterX;
        this.originY = reference.lat() * Lattice.STEPS_PER_DEGREE - north(u, v) * stepsPerMeterY;
    }

    /** The point (u, v) comes to lie at the reference, a plot has sides of that many metres, turned to the left. */
    static Placement around(Position reference, double u, double v, double sideMeters, double turnDegrees) {
        double turn = Math.toRadians(turnDegrees);
        return new Placement(reference, u, v, sideMeters * StrictMath.cos(turn), sideMeters * StrictMath.sin(turn));
    }

    /** The only turn and scale that bring (u0, v0) to the first place and (u1, v1) to the second. */
    static Placement through(double u0, double v0, Position first, double u1, double v1, Position second) {
        double metersPerLon = METERS_PER_DEGREE * StrictMath.cos(Math.toRadians(first.lat()));
        double east = (second.lon() - first.lon()) * metersPerLon;
        double north = (second.lat() - first.lat()) * METERS_PER_DEGREE;
        double du = u1 - u0;
        double dv = v1 - v0;
        double square = du * du + dv * dv;
        return new Placement(first, u0, v0, (east * du + north * dv) / square, (north * du - east * dv) / square);
    }

    int x(double u, double v) {
        return (int) Math.rint(originX + east(u, v) * stepsPerMeterX);
    }

    int y(double u, double v) {
        return (int) Math.rint(originY + north(u, v) * stepsPerMeterY);
    }

    private double east(double u, double v) {
        return eastPerU * u - northPerU * v;
    }

    private double north(double u, double v) {
        return northPerU * u + eastPerU * v;
    }
}
