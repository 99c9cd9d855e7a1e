package org.gridward.resolve;

import org.gridward.geo.Line;
import org.gridward.geo.LocalPlane;

/** On which side of a drawn line a point lies: that of the line's nearest part. On the line itself it is the left. */
final class LineSide {
    private final double[] xy;
    private double least = Double.POSITIVE_INFINITY;
    private double sign;

    private LineSide(double[] xy) {
        this.xy = xy;
    }

    static Side of(Line line, LocalPlane plane) {
        double[] metres = new double[2 * line.vertexCount()];
        for (int v = 0; v < line.vertexCount(); v++) {
            metres[2 * v] = plane.east(line.x(v));
            metres[2 * v + 1] = plane.north(line.y(v));
        }
        LineSide side = new LineSide(metres);
        for (int i = 0; i + 3 < metres.length; i += 2) {
            side.look(i);
        }
        return side.sign >= 0 ? Side.LEFT : Side.RIGHT;
    }

    private void look(int at) {
        double ax = xy[at];
        double ay = xy[at + 1];
        double bx = xy[at + 2];
        double by = xy[at + 3];
        double along = Plane.along(ax, ay, bx, by);
        double distance = Plane.distance(ax, ay, bx, by);
        if (distance < least) {
            least = distance;
            if (along > 0 && along < 1) {
                sign = Plane.cross(bx - ax, by - ay, -ax, -ay);
            } else {
                sign = atVertex(along == 0 ? at : at + 2);
            }
        }
    }

    /** At a bend the side of one segment alone may be wrong; that of both together is right. */
    private double atVertex(int vertex) {
        double sum = 0;
        for (int at = vertex - 2; at <= vertex; at += 2) {
            if (at >= 0 && at + 3 < xy.length) {
                double dx = xy[at + 2] - xy[at];
                double dy = xy[at + 3] - xy[at + 1];
                sum += Plane.cross(dx, dy, -xy[vertex], -xy[vertex + 1]) / Math.hypot(dx, dy);
            }
        }
        return sum;
    }
}
