package org.gridward.index;

import org.gridward.geo.Lattice;
import org.gridward.index.GroundRefusedException.Reason;

/**
 * Refuses a cell whose segments are no planar map: meets anywhere but in common ends, or faces that don't fit around a
 * vertex or to what lies around it.
 */
final class CellCheck {
    private final FaceTable faces;
    private int[] around = new int[16];

    CellCheck(FaceTable faces) {
        this.faces = faces;
    }

    void check(LocalSegments segments, Square square, int reference) {
        for (int s = 0; s < segments.count; s++) {
            for (int t = 0; t < s; t++) {
                checkPair(segments, s, t);
            }
        }
        for (int s = 0; s < segments.count; s++) {
            checkVertex(segments, square, reference, segments.ax[s], segments.ay[s]);
            checkVertex(segments, square, reference, segments.bx[s], segments.by[s]);
        }
    }

    private void checkPair(LocalSegments all, int s, int t) {
        if (all.ax[s] > all.bx[t]
                || all.ax[t] > all.bx[s]
                || Math.min(all.ay[s], all.by[s]) > Math.max(all.ay[t], all.by[t])
                || Math.min(all.ay[t], all.by[t]) > Math.max(all.ay[s], all.by[s])) {
            return;
        }
        long a = side(all, s, all.ax[t], all.ay[t]);
        long b = side(all, s, all.bx[t], all.by[t]);
        long c = side(all, t, all.ax[s], all.ay[s]);
        long d = side(all, t, all.bx[s], all.by[s]);
        boolean crossing = (a < 0 && b > 0 || a > 0 && b < 0) && (c < 0 && d > 0 || c > 0 && d < 0);
        if (crossing
                || isInner(all, s, all.ax[t], all.ay[t])
                || isInner(all, s, all.bx[t], all.by[t])
                || isInner(all, t, all.ax[s], all.ay[s])
                || isInner(all, t, all.bx[s], all.by[s])) {
            int one = Math.max(all.left[s], all.right[s]);
            int other = Math.max(all.left[t], all.right[t]);
            throw SideMatcher.refused(faces, Reason.CROSSING, one, other, all.ax[s], all.ay[s]);
        }
    }

    private static long side(LocalSegments all, int s, int x, int y) {
        return Lattice.cross(all.ax[s], all.ay[s], all.bx[s], all.by[s], x, y);
    }

    private static boolean isInner(LocalSegments all, int s, int x, int y) {
        boolean end = (x == all.ax[s] && y == all.ay[s]) || (x == all.bx[s] && y == all.by[s]);
        return !end && Lattice.onSegment(all.ax[s], all.ay[s], all.bx[s], all.by[s], x, y);
    }

    private void checkVertex(LocalSegments all, Square square, int reference, int x, int y) {
        if (!square.contains(x, y)) {
            return;
        }
        int count = collectAround(all, x, y);
        int beforeWest = leftOutward(all, around[count - 1], x, y);
        boolean fits = beforeWest == reference + all.change(square, x, y);
        for (int i = 0; i < count; i++) {
            fits &= leftOutward(all, around[i], x, y) == rightOutward(all, around[(i + 1) % count], x, y);
        }
        if (!fits) {
            int s = around[count - 1];
            throw SideMatcher.refused(faces, Reason.MISFIT, all.left[s], all.right[s], x, y);
        }
    }

    /** The face just above due west of a vertex. */
    int faceWestOf(LocalSegments all, int x, int y) {
        int count = collectAround(all, x, y);
        if (count == 0) {
            throw SideMatcher.refused(faces, Reason.CROSSING, 0, 0, x, y);
        }
        return leftOutward(all, around[count - 1], x, y);
    }

    /** Those that end at the point, counter-clockwise from due west. */
    private int collectAround(LocalSegments all, int x, int y) {
        int count = 0;
        for (int s = 0; s < all.count; s++) {
            if ((all.ax[s] == x && all.ay[s] == y) || (all.bx[s] == x && all.by[s] == y)) {
                around = count == around.length ? java.util.Arrays.copyOf(around, 2 * count) : around;
                int at = count++;
                for (; at > 0 && turns(all, s, around[at - 1], x, y); at--) {
                    around[at] = around[at - 1];
                }
                around[at] = s;
            }
        }
        return count;
    }

    /** Whether the first comes before the other, counter-clockwise from due west. */
    private static boolean turns(LocalSegments all, int s, int t, int x, int y) {
        long sx = outX(all, s, x, y);
        long sy = outY(all, s, x, y);
        long tx = outX(all, t, x, y);
        long ty = outY(all, t, x, y);
        boolean southS = sy < 0 || (sy == 0 && sx < 0);
        boolean southT = ty < 0 || (ty == 0 && tx < 0);
        return southS != southT ? southS : sx * ty - sy * tx > 0;
    }

    private static boolean startsAt(LocalSegments all, int s, int x, int y) {
        return all.ax[s] == x && all.ay[s] == y;
    }

    private static long outX(LocalSegments all, int s, int x, int y) {
        return startsAt(all, s, x, y) ? (long) all.bx[s] - x : (long) all.ax[s] - x;
    }

    private static long outY(LocalSegments all, int s, int x, int y) {
        return startsAt(all, s, x, y) ? (long) all.by[s] - y : (long) all.ay[s] - y;
    }

    private static int leftOutward(LocalSegments all, int s, int x, int y) {
        return startsAt(all, s, x, y) ? all.left[s] : all.right[s];
    }

    private static int rightOutward(LocalSegments all, int s, int x, int y) {
        return startsAt(all, s, x, y) ? all.right[s] : all.left[s];
    }
}
