package org.gridward.topology;

import java.util.Arrays;
import org.gridward.geo.Box;
import org.gridward.geo.Shape;

/** The directed segments of a rim that come near a box, each with the vertex after its end, in order along one axis. */
final class RimSegments {
    private static final int WIDTH = 6;

    private int[] values = new int[WIDTH * 16];
    private int count;
    private final Box box;
    private final boolean reversed;
    /** Segment numbers by their lower end on the axis. */
    private long[] order = new long[0];

    /**
     * @param reversed true for the ground outside the shape, which lies on the left of its rim turned round
     * @param alongX which axis the order follows
     */
    RimSegments(Shape shape, Box box, boolean reversed, boolean alongX) {
        this.box = box;
        this.reversed = reversed;
        for (int p = 0; p < shape.polygonCount(); p++) {
            for (int r = 0; r < shape.ringCount(p); r++) {
                addRing(withoutRepeats(shape.ring(p, r)));
            }
        }
        if (shape.polygonCount() > 1 || shape.ringCount(0) > 1) {
            linkTouchingRings();
        }
        sort(alongX);
    }

    /** A vertex given twice running would make a segment without direction. */
    private static int[] withoutRepeats(int[] ring) {
        int kept = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int next = (i + 2) % ring.length;
            if (ring[i] != ring[next] || ring[i + 1] != ring[next + 1]) {
                ring[kept++] = ring[i];
                ring[kept++] = ring[i + 1];
            }
        }
        return kept == ring.length ? ring : Arrays.copyOf(ring, kept);
    }

    private void addRing(int[] ring) {
        int n = ring.length / 2;
        for (int i = 0; i < n; i++) {
            int a = 2 * i;
            int b = 2 * ((i + 1) % n);
            if (Math.max(ring[a], ring[b]) >= box.minX()
                    && Math.min(ring[a], ring[b]) <= box.maxX()
                    && Math.max(ring[a + 1], ring[b + 1]) >= box.minY()
                    && Math.min(ring[a + 1], ring[b + 1]) <= box.maxY()) {
                add(ring, n, i);
            }
        }
    }

    private void add(int[] ring, int n, int i) {
        int from = reversed ? (i + 1) % n : i;
        int to = reversed ? i : (i + 1) % n;
        int next = reversed ? (i + n - 1) % n : (i + 2) % n;
        int at = WIDTH * count++;
        values = ShapeAssembler.withRoom(values, at + WIDTH);
        values[at] = ring[2 * from];
        values[at + 1] = ring[2 * from + 1];
        values[at + 2] = ring[2 * to];
        values[at + 3] = ring[2 * to + 1];
        values[at + 4] = ring[2 * next];
        values[at + 5] = ring[2 * next + 1];
    }

    /**
     * Where rings touch in a vertex, the ground on the left of a segment ends there at the sharpest turn to the left,
     * which may be another ring's.
     */
    private void linkTouchingRings() {
        long[] repeated = repeatedEnds();
        for (int s = 0; s < WIDTH * count && repeated.length > 0; s += WIDTH) {
            if (Arrays.binarySearch(repeated, end(s)) < 0) {
                continue;
            }
            for (int t = 0; t < WIDTH * count; t += WIDTH) {
                if (values[t] == values[s + 2] && values[t + 1] == values[s + 3] && turnsSharper(s, t)) {
                    values[s + 4] = values[t + 2];
                    values[s + 5] = values[t + 3];
                }
            }
        }
    }

    private boolean turnsSharper(int s, int t) {
        return Sectors.isWithin(
                values[s + 2],
                values[s + 3],
                values[s + 4],
                values[s + 5],
                values[s],
                values[s + 1],
                values[t + 2],
                values[t + 3]);
    }

    private long[] repeatedEnds() {
        long[] ends = new long[count];
        for (int s = 0; s < count; s++) {
            ends[s] = end(WIDTH * s);
        }
        Arrays.sort(ends);
        int repeated = 0;
        for (int e = 1; e < ends.length; e++) {
            if (ends[e] == ends[e - 1]) {
                ends[repeated++] = ends[e];
            }
        }
        return Arrays.copyOf(ends, repeated);
    }

    private long end(int s) {
        return ((long) values[s + 2] << 32) | (values[s + 3] & 0xffffffffL);
    }

    private void sort(boolean alongX) {
        order = new long[count];
        int axis = alongX ? 0 : 1;
        for (int s = 0; s < count; s++) {
            order[s] = ((long) Math.min(values[WIDTH * s + axis], values[WIDTH * s + 2 + axis]) << 32) | s;
        }
        Arrays.sort(order);
    }

    int count() {
        return count;
    }

    /** Where the segment that is k-th in order starts in {@link #value}: ax, ay, bx, by, then the vertex after b. */
    int offset(int k) {
        return WIDTH * (int) order[k];
    }

    /** The lower end of the k-th segment on the axis. */
    int low(int k) {
        return (int) (order[k] >> 32);
    }

    int value(int index) {
        return values[index];
    }
}
