package org.gridward.topology;

import org.gridward.geo.Lattice;

/** What lies to the left of a path p → v → n near v: the directions from v→n counter-clockwise to v→p. Exact. */
final class Sectors {
    private Sectors() {}

    /** True when the ground left of p1 → v → n1 and that left of p2 → v → n2 have directions in common. */
    static boolean meet(int vx, int vy, int p1x, int p1y, int n1x, int n1y, int p2x, int p2y, int n2x, int n2y) {
        return turn(vx, vy, n1x, n1y, n2x, n2y) == 0
                || isWithin(vx, vy, n2x, n2y, p2x, p2y, n1x, n1y)
                || isWithin(vx, vy, n1x, n1y, p1x, p1y, n2x, n2y);
    }

    /** Whether v→d comes strictly after v→n and strictly before v→p, counter-clockwise. */
    static boolean isWithin(int vx, int vy, int nx, int ny, int px, int py, int dx, int dy) {
        int turnOfD = turn(vx, vy, nx, ny, dx, dy);
        int turnOfP = turn(vx, vy, nx, ny, px, py);
        if (turnOfD == 0 || turnOfP == 0) {
            return turnOfD != turnOfP;
        }
        if (turnOfD != turnOfP) {
            return turnOfD < turnOfP;
        }
        return turnOfD != 2 && Lattice.cross(vx, vy, dx, dy, px, py) > 0;
    }

    /** How far v→d is turned from v→n: 0 not at all, 1 less than half round to the left, 2 half, 3 more. */
    private static int turn(int vx, int vy, int nx, int ny, int dx, int dy) {
        long side = Lattice.cross(vx, vy, nx, ny, dx, dy);
        if (side != 0) {
            return side > 0 ? 1 : 3;
        }
        boolean same = Integer.compare(nx, vx) == Integer.compare(dx, vx)
                && Integer.compare(ny, vy) == Integer.compare(dy, vy);
        return same ? 0 : 2;
    }
}
