package org.gridward.index;

import java.util.Arrays;
import org.gridward.geo.Lattice;

/** Segments near by, each once, its smaller end first, with the faces on its left and on its right. A work area. */
final class LocalSegments {
    int[] ax = new int[64];
    int[] ay = new int[64];
    int[] bx = new int[64];
    int[] by = new int[64];
    int[] left = new int[64];
    int[] right = new int[64];
    int count;

    void clear() {
        count = 0;
    }

    void add(int fromX, int fromY, int toX, int toY, int leftFace, int rightFace) {
        if (count == ax.length) {
            grow();
        }
        ax[count] = fromX;
        ay[count] = fromY;
        bx[count] = toX;
        by[count] = toY;
        left[count] = leftFace;
        right[count++] = rightFace;
    }

    private void grow() {
        ax = Arrays.copyOf(ax, 2 * count);
        ay = Arrays.copyOf(ay, 2 * count);
        bx = Arrays.copyOf(bx, 2 * count);
        by = Arrays.copyOf(by, 2 * count);
        left = Arrays.copyOf(left, 2 * count);
        right = Arrays.copyOf(right, 2 * count);
    }

    /** Takes over those of the others that have a point in the closed square. */
    void addFrom(LocalSegments others, Square square) {
        for (int s = 0; s < others.count; s++) {
            if (square.meets(others.ax[s], others.ay[s], others.bx[s], others.by[s])) {
                add(others.ax[s], others.ay[s], others.bx[s], others.by[s], others.left[s], others.right[s]);
            }
        }
    }

    boolean holds(int x, int y) {
        for (int s = 0; s < count; s++) {
            if (Lattice.onSegment(ax[s], ay[s], bx[s], by[s], x, y)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the face is more than the square's reference: the sum of what changes from left to right on the way to the
     * point from far west, at its height and a trifle above. Lines that end outside the square go on straight down where
     * they end west of it, else where they aren't met, so that within the square nothing changes but at segments.
     */
    int change(Square square, int x, int y) {
        int change = 0;
        for (int s = 0; s < count; s++) {
            int delta = right[s] - left[s];
            boolean fromAbove = ay[s] > y;
            boolean toAbove = by[s] > y;
            if (fromAbove != toAbove) {
                long side = Lattice.cross(ax[s], ay[s], bx[s], by[s], x, y);
                if (toAbove && side < 0) {
                    change += delta;
                } else if (fromAbove && side > 0) {
                    change -= delta;
                }
            }
            if (fromAbove && square.isBesideWest(ax[s], ay[s])) {
                change += delta;
            }
            if (toAbove && square.isBesideWest(bx[s], by[s])) {
                change -= delta;
            }
        }
        return change;
    }
}
