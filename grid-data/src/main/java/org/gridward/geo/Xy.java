package org.gridward.geo;

/** A pair of numbers in some coordinate system: x is longitude or easting, y latitude or northing, always. */
public record Xy(double x, double y) {}
