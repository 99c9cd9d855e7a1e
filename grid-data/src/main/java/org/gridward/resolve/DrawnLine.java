package org.gridward.resolve;

import org.gridward.geo.Line;
import org.gridward.geo.LocalPlane;

/** A drawn line with both ends drawn on, straight ahead, because that is where its sides meet beyond them. */
final class DrawnLine {
    private static final double BEYOND_METERS = 2_000;

    private DrawnLine() {}

    /** x0, y0, x1, y1, … in lattice steps. */
    static double[] extend(Line line) {
        int last = line.vertexCount() - 1;
        double[] extended = new double[2 * line.vertexCount() + 4];
        for (int v = 0; v <= last; v++) {
            extended[2 * v + 2] = line.x(v);
            extended[2 * v + 3] = line.y(v);
        }
        beyond(line.x(1), line.y(1), line.x(0), line.y(0), extended, 0);
        beyond(line.x(last - 1), line.y(last - 1), line.x(last), line.y(last), extended, extended.length - 2);
        return extended;
    }

    private static void beyond(int fromX, int fromY, int endX, int endY, double[] extended, int at) {
        LocalPlane plane = LocalPlane.at(endX, endY);
        double east = -plane.east(fromX);
        double north = -plane.north(fromY);
        double factor = BEYOND_METERS / Math.hypot(east, north);
        extended[at] = plane.columnAt(east * factor);
        extended[at + 1] = plane.rowAt(north * factor);
    }
}
