package org.gridward.topology;

import org.gridward.geo.Shape;

/**
 * A sum of directed segments in which opposite ones cancel, by open addressing: the exact chain test of a partition.
 * When the table grows it forgets what has cancelled, so memory follows the rim of the ground added so far.
 */
final class SegmentChain {
    /** A slot is free while both ends are equal, which no segment's are. */
    private long[] from;

    private long[] to;
    private int[] net;
    private int taken;
    private int open;

    SegmentChain() {
        allocate(256);
    }

    void add(Shape shape) {
        shape.forEachSegment(this::add);
    }

    void subtract(Shape shape) {
        shape.forEachSegment((ax, ay, bx, by) -> add(bx, by, ax, ay));
    }

    /** A segment without length adds nothing. */
    void add(int ax, int ay, int bx, int by) {
        long a = key(ax, ay);
        long b = key(bx, by);
        if (a < b) {
            add(a, b, 1);
        } else if (a > b) {
            add(b, a, -1);
        }
    }

    boolean isZero() {
        return open == 0;
    }

    /** True when this segment, in whichever direction, has not cancelled. */
    boolean isOpen(int ax, int ay, int bx, int by) {
        long a = key(ax, ay);
        long b = key(bx, by);
        return a != b && net[slot(Math.min(a, b), Math.max(a, b))] != 0;
    }

    /** What has not cancelled, as often as it is left; the order is not told. */
    void forEachOpen(Shape.SegmentVisitor visitor) {
        for (int s = 0; s < net.length; s++) {
            for (int n = net[s]; n > 0; n--) {
                visitor.segment(x(from[s]), y(from[s]), x(to[s]), y(to[s]));
            }
            for (int n = net[s]; n < 0; n++) {
                visitor.segment(x(to[s]), y(to[s]), x(from[s]), y(from[s]));
            }
        }
    }

    private void add(long a, long b, int sign) {
        int slot = slot(a, b);
        if (from[slot] == to[slot]) {
            if (2 * taken >= from.length) {
                forgetCancelled();
                slot = slot(a, b);
            }
            from[slot] = a;
            to[slot] = b;
            taken++;
        }
        int before = net[slot];
        net[slot] += sign;
        open += (net[slot] == 0 ? 0 : 1) - (before == 0 ? 0 : 1);
    }

    private void forgetCancelled() {
        long[] oldFrom = from;
        long[] oldTo = to;
        int[] oldNet = net;
        allocate(Math.max(256, Integer.highestOneBit(open + 1) * 8));
        for (int s = 0; s < oldNet.length; s++) {
            if (oldNet[s] != 0) {
                int slot = slot(oldFrom[s], oldTo[s]);
                from[slot] = oldFrom[s];
                to[slot] = oldTo[s];
                net[slot] = oldNet[s];
                taken++;
            }
        }
    }

    private void allocate(int size) {
        from = new long[size];
        to = new long[size];
        net = new int[size];
        taken = 0;
    }

    private int slot(long a, long b) {
        long mixed = (a * 0x9E3779B97F4A7C15L ^ b) * 0xC2B2AE3D27D4EB4FL;
        int slot = (int) (mixed >>> 32) & (from.length - 1);
        while (from[slot] != to[slot] && (from[slot] != a || to[slot] != b)) {
            slot = (slot + 1) & (from.length - 1);
        }
        return slot;
    }

    private static long key(int x, int y) {
        return ((long) x << 32) | (y & 0xffffffffL);
    }

    private static int x(long key) {
        return (int) (key >> 32);
    }

    private static int y(long key) {
        return (int) key;
    }
}
