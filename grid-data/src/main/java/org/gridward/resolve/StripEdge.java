package org.gridward.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridward.geo.Line;
import org.gridward.geo.LocalPlane;
import org.gridward.index.LineIndex;
import org.gridward.index.LineIndex.Segment;
import org.gridward.model.Barrier;

/**
 * How far a place may move before it may come into a strip that ends at barriers, or out of it. Never too far; less than
 * possible only beside barriers.
 */
final class StripEdge {
    private static final int TRIES = 12;
    private static final int POINTS = 16;

    private final LocalPlane plane;
    private final LineIndex<Barrier> barriers;
    private final NearStrip<?> strip;
    private final double width;

    StripEdge(LocalPlane plane, LineIndex<Barrier> barriers, NearStrip<?> strip, double widthMeters) {
        this.plane = plane;
        this.barriers = barriers;
        this.strip = strip;
        this.width = widthMeters;
    }

    double meters(double within) {
        double away = strip.distanceMeters(plane);
        if (away > width) {
            return Math.min(within, away - width);
        }
        Map<Barrier, List<double[]>> near = collect(width + within);
        if (near.isEmpty()) {
            return Math.min(within, width - away);
        }
        Sight sight = new Sight(plane, barriers, width + within);
        return strip.seenDistanceMeters(sight) <= width
                ? Math.min(within, insideMeters(sight, near))
                : hiddenMeters(sight, near, within);
    }

    private Map<Barrier, List<double[]>> collect(double reach) {
        Map<Barrier, List<double[]>> near = new HashMap<>();
        barriers.forEachSegment(
                plane.boxAround(reach),
                one -> near.computeIfAbsent(one.of(), key -> new ArrayList<>()).add(inMetres(one)));
        return near;
    }

    private double[] inMetres(Segment<?> one) {
        return new double[] {plane.east(one.ax()), plane.north(one.ay()), plane.east(one.bx()), plane.north(one.by())};
    }

    /** A point of the border stays in reach while the way there is short enough and free to both sides by as much. */
    private double insideMeters(Sight sight, Map<Barrier, List<double[]>> near) {
        double best = 0;
        for (Segment<?> one : strip.segments()) {
            double[] s = inMetres(one);
            double nearest = Plane.along(s[0], s[1], s[2], s[3]);
            for (Sight.Part part : sight.listSeen(one)) {
                for (int i = -1; i <= POINTS; i++) {
                    double at = i < 0
                            ? Math.max(part.from(), Math.min(part.to(), nearest))
                            : part.from() + (part.to() - part.from()) * i / POINTS;
                    best = Math.max(best, free(s[0] + at * (s[2] - s[0]), s[1] + at * (s[3] - s[1]), near));
                }
            }
        }
        return best;
    }

    private double free(double x, double y, Map<Barrier, List<double[]>> near) {
        double least = width - Math.hypot(x, y);
        for (List<double[]> barrier : near.values()) {
            for (double[] one : barrier) {
                least = least <= 0 ? least : Math.min(least, Plane.distanceToWay(x, y, one));
            }
        }
        return least;
    }

    /** The largest of some radii in which no way to the border opens. */
    private double hiddenMeters(Sight sight, Map<Barrier, List<double[]>> near, double within) {
        double radius = within;
        for (List<double[]> barrier : near.values()) {
            for (double[] one : barrier) {
                radius = Math.min(radius, Plane.distance(one[0], one[1], one[2], one[3]));
            }
        }
        for (int i = 0; i < TRIES; i++) {
            if (staysHidden(sight, near, radius)) {
                return radius;
            }
            radius /= 2;
        }
        return 0;
    }

    /**
     * Each way to the border crosses no barrier twice, so it goes on crossing until it comes past an end of the barrier.
     */
    private boolean staysHidden(Sight sight, Map<Barrier, List<double[]>> near, double radius) {
        for (Segment<?> one : strip.segments()) {
            double[] s = Plane.clip(inMetres(one), width + radius);
            if (s.length > 0) {
                Segment<Integer> clipped = new Segment<>(
                        0, plane.columnAt(s[0]), plane.rowAt(s[1]), plane.columnAt(s[2]), plane.rowAt(s[3]));
                boolean pointsHere = Math.abs(Plane.cross(s[0], s[1], s[2], s[3])) < 1e-3;
                if (pointsHere || !sight.listSeen(clipped).isEmpty() || mayOpen(s, near, radius)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean mayOpen(double[] s, Map<Barrier, List<double[]>> near, double radius) {
        return near.entrySet().stream()
                .anyMatch(barrier -> Shadow.overlap(s, barrier.getValue())
                        || isEndNear(barrier.getKey().line(), s, radius));
    }

    private boolean isEndNear(Line line, double[] s, double radius) {
        int last = line.vertexCount() - 1;
        return !line.isClosed()
                && (Plane.distanceToFan(plane.east(line.x(0)), plane.north(line.y(0)), s) <= radius
                        || Plane.distanceToFan(plane.east(line.x(last)), plane.north(line.y(last)), s) <= radius);
    }
}
