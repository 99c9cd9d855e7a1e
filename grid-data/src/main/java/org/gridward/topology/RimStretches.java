package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridward.topology.NarrowRuns.Run;

/** Stretches of rings, joined where they lie one after the other, and put together where they face each other. */
final class RimStretches {
    /** From and to in metres along the ring; beyond its length when it runs over the ring's start. */
    private record Stretch(int ring, double from, double to) {}

    /** A millimetre: a stretch that ends at a vertex has it. */
    private static final double AT_VERTEX = 0.001;

    private final double[] ends;
    private final int[] ringOf;
    private final double tolerance;
    /** Where each segment starts along its ring. */
    private final double[] starts;

    private final double[] ringLengths;
    private final Map<Integer, List<Stretch>> byRing = new TreeMap<>();
    private final List<Stretch> joined = new ArrayList<>();
    private int[] place = new int[0];

    /**
     * @param ends of each segment x and y of both ends; those of a ring follow each other
     * @param tolerance two stretches with no more than that between them are one
     */
    RimStretches(double[] ends, int[] ringOf, double tolerance) {
        this.ends = ends;
        this.ringOf = ringOf;
        this.tolerance = tolerance;
        this.starts = new double[ringOf.length];
        this.ringLengths = new double[ringOf[ringOf.length - 1] + 1];
        for (int s = 0; s < ringOf.length; s++) {
            starts[s] = ringLengths[ringOf[s]];
            ringLengths[ringOf[s]] += length(s);
        }
    }

    private double length(int s) {
        return Math.hypot(ends[4 * s + 2] - ends[4 * s], ends[4 * s + 3] - ends[4 * s + 1]);
    }

    /** @param near from where to where on the segment, as parts of its length */
    void add(int segment, double[] near) {
        byRing.computeIfAbsent(ringOf[segment], ring -> new ArrayList<>())
                .add(new Stretch(
                        ringOf[segment],
                        starts[segment] + near[0] * length(segment),
                        starts[segment] + near[1] * length(segment)));
    }

    void join() {
        byRing.forEach((ring, some) -> join(ring, some));
        place = new int[joined.size()];
        Arrays.setAll(place, i -> i);
    }

    private void join(int ring, List<Stretch> some) {
        some.sort(Comparator.comparingDouble(Stretch::from));
        List<Stretch> inOrder = new ArrayList<>();
        for (Stretch next : some) {
            Stretch last = inOrder.isEmpty() ? null : inOrder.get(inOrder.size() - 1);
            if (last != null && next.from <= last.to + tolerance) {
                inOrder.set(inOrder.size() - 1, new Stretch(ring, last.from, Math.max(last.to, next.to)));
            } else {
                inOrder.add(next);
            }
        }
        Stretch first = inOrder.get(0);
        Stretch last = inOrder.get(inOrder.size() - 1);
        if (inOrder.size() > 1 && first.from + ringLengths[ring] <= last.to + tolerance) {
            inOrder.remove(0);
            inOrder.set(inOrder.size() - 1, new Stretch(ring, last.from, ringLengths[ring] + first.to));
        }
        joined.addAll(inOrder);
    }

    /** Both are sides of one place. */
    void unite(int one, double[] oneNear, int other, double[] otherNear) {
        int first = root(find(one, oneNear));
        int second = root(find(other, otherNear));
        place[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int i) {
        int root = i;
        while (place[root] != root) {
            root = place[root];
        }
        return root;
    }

    private int find(int segment, double[] near) {
        int ring = ringOf[segment];
        double at = starts[segment] + (near[0] + near[1]) / 2 * length(segment);
        for (int i = 0; i < joined.size(); i++) {
            Stretch stretch = joined.get(i);
            double again = at + ringLengths[ring];
            if (stretch.ring == ring
                    && ((stretch.from <= at && at <= stretch.to) || (stretch.from <= again && again <= stretch.to))) {
                return i;
            }
        }
        throw new IllegalStateException("a stretch that was joined is not there");
    }

    /** For each place its longest stretch. */
    List<Run> listLongest() {
        Map<Integer, Run> longest = new HashMap<>();
        for (int i = 0; i < joined.size(); i++) {
            longest.merge(
                    root(i),
                    run(joined.get(i)),
                    (one, other) -> one.lengthMeters() >= other.lengthMeters() ? one : other);
        }
        return List.copyOf(longest.values());
    }

    private Run run(Stretch stretch) {
        List<double[]> points = new ArrayList<>();
        points.add(pointAt(stretch.ring, stretch.from));
        for (int round = 0; round < 2; round++) {
            for (int s = 0; s < ringOf.length; s++) {
                double at = starts[s] + round * ringLengths[stretch.ring];
                if (ringOf[s] == stretch.ring && at > stretch.from - AT_VERTEX && at < stretch.to + AT_VERTEX) {
                    points.add(new double[] {ends[4 * s], ends[4 * s + 1]});
                }
            }
        }
        points.add(pointAt(stretch.ring, stretch.to));
        double[] middle = pointAt(stretch.ring, (stretch.from + stretch.to) / 2);
        double span = NarrowRuns.span(
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray(),
                points.size());
        double[] vertices = points.subList(1, points.size() - 1).stream()
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return new Run(stretch.ring, middle[0], middle[1], span, vertices);
    }

    private double[] pointAt(int ring, double along) {
        double at = along % ringLengths[ring];
        int last = 0;
        for (int s = 0; s < ringOf.length; s++) {
            if (ringOf[s] == ring && starts[s] <= at) {
                last = s;
            }
        }
        double part = length(last) == 0 ? 0 : (at - starts[last]) / length(last);
        return new double[] {
            ends[4 * last] + part * (ends[4 * last + 2] - ends[4 * last]),
            ends[4 * last + 1] + part * (ends[4 * last + 3] - ends[4 * last + 1])
        };
    }
}
