package org.gridward.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The part of a segment a–b that a barrier's segment hides from the origin. */
final class Shadow {
    /** What comes so near to the segment touches it only. */
    private static final double TOUCH_METERS = 1e-6;

    /** Where the barrier enters and leaves the triangle of the origin, a and b: 0 at its beginning, 1 at its end. */
    private double from = 0;

    private double to = 1;

    private Shadow() {}

    static Optional<Sight.Part> find(double ax, double ay, double bx, double by, double[] barrier) {
        double side = Math.signum(Plane.cross(ax, ay, bx, by));
        double height = side * Plane.cross(ax, ay, bx, by);
        double cx = barrier[0];
        double cy = barrier[1];
        double dx = barrier[2];
        double dy = barrier[3];
        // how far beyond the ray to a, short of the ray to b, and before a–b: 0 on it, and for the last 1 at the origin
        double beyondA0 = side * Plane.cross(ax, ay, cx, cy);
        double beyondA1 = side * Plane.cross(ax, ay, dx, dy);
        double shortB0 = side * Plane.cross(cx, cy, bx, by);
        double shortB1 = side * Plane.cross(dx, dy, bx, by);
        double before0 = 1 - (beyondA0 + shortB0) / height;
        double before1 = 1 - (beyondA1 + shortB1) / height;
        Shadow shadow = new Shadow();
        if (!shadow.cut(beyondA0, beyondA1) || !shadow.cut(shortB0, shortB1) || !shadow.cut(before0, before1)) {
            return Optional.empty();
        }
        double first = mix(before0, before1, shadow.from);
        double last = mix(before0, before1, shadow.to);
        double away = height / Math.hypot(bx - ax, by - ay);
        if (Math.max(first, last) * away <= TOUCH_METERS) {
            return Optional.empty();
        }
        double one = onSegment(shadow.from, beyondA0, beyondA1, shortB0, shortB1);
        double other = onSegment(shadow.to, beyondA0, beyondA1, shortB0, shortB1);
        return Optional.of(new Sight.Part(Math.min(one, other), Math.max(one, other)));
    }

    /** Whether two of the barriers' segments hide the same part. */
    static boolean overlap(double[] segment, List<double[]> barriers) {
        List<Sight.Part> shadows = new ArrayList<>();
        for (double[] one : barriers) {
            find(segment[0], segment[1], segment[2], segment[3], one).ifPresent(shadows::add);
        }
        shadows.sort(Comparator.comparingDouble(Sight.Part::from));
        for (int i = 1; i < shadows.size(); i++) {
            if (shadows.get(i).from() < shadows.get(i - 1).to() - TOUCH_METERS) {
                return true;
            }
        }
        return false;
    }

    /** Keeps where the value, which changes evenly along the barrier, is not negative; false when nothing is left. */
    private boolean cut(double atBegin, double atEnd) {
        if (atBegin < 0 && atEnd < 0) {
            return false;
        }
        if (atBegin < 0) {
            from = Math.max(from, atBegin / (atBegin - atEnd));
        } else if (atEnd < 0) {
            to = Math.min(to, atBegin / (atBegin - atEnd));
        }
        return from <= to;
    }

    private static double onSegment(double at, double beyondA0, double beyondA1, double shortB0, double shortB1) {
        double beyond = Math.max(0, mix(beyondA0, beyondA1, at));
        double rest = Math.max(0, mix(shortB0, shortB1, at));
        return beyond + rest == 0 ? 0 : beyond / (beyond + rest);
    }

    private static double mix(double begin, double end, double at) {
        return at == 1 ? end : begin + at * (end - begin);
    }
}
