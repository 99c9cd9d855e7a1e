package org.gridward.geo;

/**
 * How many metres a lattice step is to the east and to the north at a place. Serves for what lies near: within a city
 * areas and lengths that are made with it are right to about a thousandth.
 */
public record StepSize(double eastMeters, double northMeters) {
    private static final double SPAN_DEGREES = 0.01;

    public static StepSize at(Position place) {
        double lon = Math.min(place.lon(), 180 - SPAN_DEGREES);
        double lat = Math.min(place.lat(), 90 - SPAN_DEGREES);
        Position here = new Position(lon, lat);
        double steps = SPAN_DEGREES * Lattice.STEPS_PER_DEGREE;
        return new StepSize(
                Geodesy.distanceMeters(here, new Position(lon + SPAN_DEGREES, lat)) / steps,
                Geodesy.distanceMeters(here, new Position(lon, lat + SPAN_DEGREES)) / steps);
    }

    public static StepSize atMiddleOf(Box box) {
        return at(new Position(
                ((double) box.minX() + box.maxX()) / 2 / Lattice.STEPS_PER_DEGREE,
                ((double) box.minY() + box.maxY()) / 2 / Lattice.STEPS_PER_DEGREE));
    }

    public double squareMeters(double squareSteps) {
        return squareSteps * eastMeters * northMeters;
    }
}
