package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The stretches of a rim that have another part of the rim close by on the other side of the ground. */
final class NarrowRuns {
    /**
     * @param ring on which it lies
     * @param lengthMeters from end to end
     * @param vertices those of the ring that lie in it, in order
     */
    record Run(int ring, double middleX, double middleY, double lengthMeters, double[] vertices) {}

    /** Two segments that face each other, and from where to where each is near: 0 at its start, 1 at its end. */
    private record Pair(int one, double[] oneNear, int other, double[] otherNear) {}

    private final double width;
    private final int[] ringOf;
    private final double[] ends;
    private final int count;
    private final List<Pair> pairs = new ArrayList<>();

    NarrowRuns(LocalRim rim, double widthMeters) {
        this.width = widthMeters;
        int segments = 0;
        for (int r = 0; r < rim.ringCount(); r++) {
            segments += rim.ring(r).length / 2;
        }
        count = segments;
        ringOf = new int[count];
        ends = new double[4 * count];
        int at = 0;
        for (int r = 0; r < rim.ringCount(); r++) {
            double[] ring = rim.ring(r);
            for (int i = 0; i < ring.length; i += 2) {
                int j = (i + 2) % ring.length;
                ringOf[at] = r;
                ends[4 * at] = ring[i];
                ends[4 * at + 1] = ring[i + 1];
                ends[4 * at + 2] = ring[j];
                ends[4 * at + 3] = ring[j + 1];
                at++;
            }
        }
        sweep();
    }

    private void sweep() {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (s, t) -> Double.compare(minX(s), minX(t)));
        int[] active = new int[count];
        int kept = 0;
        for (int s : order) {
            int still = 0;
            for (int k = 0; k < kept; k++) {
                int t = active[k];
                if (Math.max(ends[4 * t], ends[4 * t + 2]) >= minX(s) - width) {
                    active[still++] = t;
                    face(s, t);
                }
            }
            kept = still;
            active[kept++] = s;
        }
    }

    private double minX(int s) {
        return Math.min(ends[4 * s], ends[4 * s + 2]);
    }

    private void face(int s, int t) {
        int a = 4 * s;
        int b = 4 * t;
        if (Math.min(ends[a + 1], ends[a + 3]) > Math.max(ends[b + 1], ends[b + 3]) + width
                || Math.min(ends[b + 1], ends[b + 3]) > Math.max(ends[a + 1], ends[a + 3]) + width) {
            return;
        }
        double ux = ends[a + 2] - ends[a];
        double uy = ends[a + 3] - ends[a + 1];
        double vx = ends[b + 2] - ends[b];
        double vy = ends[b + 3] - ends[b + 1];
        if (ux * vx + uy * vy < 0 && hasLeft(a, b) && hasLeft(b, a)) {
            double[] near = NearInterval.find(ends, a, b, width);
            double[] back = NearInterval.find(ends, b, a, width);
            if (near.length > 0 && back.length > 0) {
                pairs.add(new Pair(s, near, t, back));
            }
        }
    }

    /** True when an end of the segment at b lies left of that at a. */
    private boolean hasLeft(int a, int b) {
        return side(a, ends[b], ends[b + 1]) > 0 || side(a, ends[b + 2], ends[b + 3]) > 0;
    }

    private double side(int a, double x, double y) {
        return (ends[a + 2] - ends[a]) * (y - ends[a + 1]) - (ends[a + 3] - ends[a + 1]) * (x - ends[a]);
    }

    /** One for each narrow place: of its sides the longer. */
    List<Run> list() {
        if (pairs.isEmpty()) {
            return List.of();
        }
        RimStretches stretches = new RimStretches(ends, ringOf, width);
        for (Pair pair : pairs) {
            stretches.add(pair.one, pair.oneNear);
            stretches.add(pair.other, pair.otherNear);
        }
        stretches.join();
        for (Pair pair : pairs) {
            stretches.unite(pair.one, pair.oneNear, pair.other, pair.otherNear);
        }
        return stretches.listLongest();
    }

    /** From a point to the one farthest from it, and from there to the farthest again. */
    static double span(double[] xs, double[] ys, int count) {
        int first = farthest(xs, ys, count, 0);
        int second = farthest(xs, ys, count, first);
        return Math.hypot(xs[first] - xs[second], ys[first] - ys[second]);
    }

    private static int farthest(double[] xs, double[] ys, int count, int from) {
        int best = from;
        double most = 0;
        for (int i = 0; i < count; i++) {
            double distance = Math.hypot(xs[i] - xs[from], ys[i] - ys[from]);
            if (distance > most) {
                most = distance;
                best = i;
            }
        }
        return best;
    }
}
