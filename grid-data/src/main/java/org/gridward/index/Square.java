package org.gridward.index;

import org.gridward.geo.Lattice;

/** A closed square whose corners are lattice points; its width is a power of two. */
record Square(int minX, int minY, int width) {
    int maxX() {
        return minX + width;
    }

    int maxY() {
        return minY + width;
    }

    boolean contains(int x, int y) {
        return x >= minX && x <= maxX() && y >= minY && y <= maxY();
    }

    /** Outside, to the west, at a height of the square. */
    boolean isBesideWest(int x, int y) {
        return x < minX && y >= minY && y <= maxY();
    }

    /** Exact: whether the closed segment, its end a the one with the smaller x, has a point in the square. */
    boolean meets(int ax, int ay, int bx, int by) {
        int maxX = maxX();
        int maxY = maxY();
        if (ax > maxX || bx < minX || Math.min(ay, by) > maxY || Math.max(ay, by) < minY) {
            return false;
        }
        if (contains(ax, ay) || contains(bx, by)) {
            return true;
        }
        // the two corners that lie furthest to its sides
        boolean up = by > ay;
        long above = Lattice.cross(ax, ay, bx, by, up ? minX : maxX, maxY);
        long below = Lattice.cross(ax, ay, bx, by, up ? maxX : minX, minY);
        return above >= 0 && below <= 0;
    }
}
