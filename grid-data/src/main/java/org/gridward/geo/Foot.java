package org.gridward.geo;

/**
 * The point of a segment that lies nearest to another point.
 *
 * @param x in lattice steps, mostly between two of them
 * @param along where on the segment: 0 at its beginning, 1 at its end
 */
public record Foot(double x, double y, double along, double distanceMeters) {}
