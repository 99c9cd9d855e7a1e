package org.gridward.geo;

/** The ground of rings within a disc around the origin of a plane in metres. Exact, edge by edge. */
public final class DiscArea {
    private final double radius;

    public DiscArea(double radiusMeters) {
        this.radius = radiusMeters;
    }

    public double squareMeters() {
        return Math.PI * radius * radius;
    }

    /** What of the ring x0, y0, x1, y1, … lies in the disc, positive when it runs counter-clockwise. */
    public double squareMetersOf(double[] ring) {
        double sum = 0;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            sum += besideEdge(ring[j], ring[j + 1], ring[i], ring[i + 1]);
        }
        return sum;
    }

    /** The triangle of the origin and the edge a–b, as far as it lies in the disc. */
    private double besideEdge(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double square = dx * dx + dy * dy;
        double half = ax * dx + ay * dy;
        double root = half * half - square * (ax * ax + ay * ay - radius * radius);
        if (square == 0) {
            return 0;
        }
        if (root <= 0) {
            return sector(ax, ay, bx, by);
        }
        double in = (-half - Math.sqrt(root)) / square;
        double out = (-half + Math.sqrt(root)) / square;
        if (in >= 1 || out <= 0) {
            return sector(ax, ay, bx, by);
        }
        double from = Math.max(0, in);
        double to = Math.min(1, out);
        double fromX = ax + from * dx;
        double fromY = ay + from * dy;
        double toX = ax + to * dx;
        double toY = ay + to * dy;
        double area = (fromX * toY - fromY * toX) / 2;
        area += from > 0 ? sector(ax, ay, fromX, fromY) : 0;
        return area + (to < 1 ? sector(toX, toY, bx, by) : 0);
    }

    private double sector(double ax, double ay, double bx, double by) {
        return radius * radius / 2 * Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    }
}
