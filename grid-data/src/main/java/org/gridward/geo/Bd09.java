package org.gridward.geo;

/** BD-09, Baidu's second shift on top of GCJ-02. The constant is π·3000/180; some ports use π and are 82 m off. */
final class Bd09 {
    private static final double X_PI = Math.PI * 3000.0 / 180.0;
    private static final double RESIDUAL_DEGREES = 1e-10;
    private static final int MAX_STEPS = 10;

    private Bd09() {}

    static Xy fromGcj02(double lon, double lat) {
        double z = Math.sqrt(lon * lon + lat * lat) + 0.00002 * Math.sin(lat * X_PI);
        double theta = Math.atan2(lat, lon) + 0.000003 * Math.cos(lon * X_PI);
        return new Xy(z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006);
    }

    /** The closed form as published, 0.135 m exact: the start of the iteration, and what other software answers. */
    static Xy toGcj02ClosedForm(double lon, double lat) {
        double x = lon - 0.0065;
        double y = lat - 0.006;
        double z = Math.sqrt(x * x + y * y) - 0.00002 * Math.sin(y * X_PI);
        double theta = Math.atan2(y, x) - 0.000003 * Math.cos(x * X_PI);
        return new Xy(z * Math.cos(theta), z * Math.sin(theta));
    }

    static Xy toGcj02(double lon, double lat) {
        Xy start = toGcj02ClosedForm(lon, lat);
        double x = start.x();
        double y = start.y();
        for (int step = 0; step < MAX_STEPS; step++) {
            Xy shifted = fromGcj02(x, y);
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
}
