package org.gridward.geo;

/**
 * GCJ-02, the shifted coordinates of Chinese map services: not a datum but a distortion of WGS84 by some 500 m.
 * Formula as published by wandergis/coordtransform and PRCoords (Krasovsky 1940). Defined for China only; the caller
 * checks that. Longitude first.
 */
final class Gcj02 {
    private static final double A = 6378245.0;
    private static final double EE = 0.00669342162296594323;
    private static final double RESIDUAL_DEGREES = 1e-10;
    private static final int MAX_STEPS = 10;

    private Gcj02() {}

    static Xy fromWgs84(double lon, double lat) {
        double x = lon - 105.0;
        double y = lat - 35.0;
        double phi = Math.toRadians(lat);
        double sin = Math.sin(phi);
        double magic = 1 - EE * sin * sin;
        double root = Math.sqrt(magic);
        double dLat = shiftLat(x, y) * 180.0 / ((A * (1 - EE)) / (magic * root) * Math.PI);
        double dLon = shiftLon(x, y) * 180.0 / (A / root * Math.cos(phi) * Math.PI);
        return new Xy(lon + dLon, lat + dLat);
    }

    /** The inverse by fixed-point iteration. One step alone is wrong by up to 2.2 m, which flips sides of a road. */
    static Xy toWgs84(double lon, double lat) {
        double x = lon;
        double y = lat;
        for (int step = 0; step < MAX_STEPS; step++) {
            Xy shifted = fromWgs84(x, y);
            double dx = shifted.x() - lon;
            double dy = shifted.y() - lat;
            x -= dx;
            y -= dy;
            if (Math.abs(dx) < RESIDUAL_DEGREES && Math.abs(dy) < RESIDUAL_DEGREES) {
                break;
            }
        }
        return new Xy(x, y);
    }

    private static double shiftLat(double x, double y) {
        double shift = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        shift += (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
        shift += (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0;
        shift += (160.0 * Math.sin(y / 12.0 * Math.PI) + 320 * Math.sin(y * Math.PI / 30.0)) * 2.0 / 3.0;
        return shift;
    }

    private static double shiftLon(double x, double y) {
        double shift = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        shift += (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
        shift += (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0;
        shift += (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
        return shift;
    }
}
