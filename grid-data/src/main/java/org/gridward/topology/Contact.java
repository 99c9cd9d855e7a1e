package org.gridward.topology;

import org.gridward.geo.Box;
import org.gridward.geo.Lattice;
import org.gridward.geo.Location;
import org.gridward.geo.Shape;

/**
 * How two valid shapes meet, exactly. Their insides meet iff two segments cross properly, or at a point of both rims
 * the ground to the left of one and of the other have a direction in common, or a ring lies wholly inside the other
 * shape: followed from a point inside the other, a ring leaves it by one of the first two or never. The same holds for
 * a shape and the ground outside another one, which lies to the left of that one's rim turned round.
 */
final class Contact {
    private final RimSegments mine;
    private final RimSegments theirs;
    private final boolean alongX;
    private int[] activeMine = new int[16];
    private int[] activeTheirs = new int[16];
    private boolean sharesGround;
    private int x;
    private int y;
    private final VertexList lackedByFirst = new VertexList();
    private final VertexList lackedBySecond = new VertexList();

    private Contact(Shape first, Shape second, Box box, boolean outside) {
        this.alongX = (long) box.maxX() - box.minX() > (long) box.maxY() - box.minY();
        this.mine = new RimSegments(first, box, false, alongX);
        this.theirs = new RimSegments(second, box, outside, alongX);
        sweep();
        if (!sharesGround) {
            findRing(first, second, outside ? Location.OUTSIDE : Location.INSIDE);
        }
        if (!sharesGround) {
            findRing(second, first, Location.INSIDE);
        }
    }

    /** Two shapes whose boxes meet. */
    static Contact between(Shape first, Shape second) {
        Box a = first.box();
        Box b = second.box();
        Box common = new Box(
                Math.max(a.minX(), b.minX()),
                Math.max(a.minY(), b.minY()),
                Math.min(a.maxX(), b.maxX()),
                Math.min(a.maxY(), b.maxY()));
        return new Contact(first, second, common, false);
    }

    /** A shape and the ground outside the one that should hold it. */
    static Contact withOutside(Shape inner, Shape outer) {
        return new Contact(inner, outer, inner.box(), true);
    }

    /** True when there is ground that both have; the search for vertices then stopped early. */
    boolean sharesGround() {
        return sharesGround;
    }

    /** A vertex at or near the shared ground. */
    int x() {
        return x;
    }

    int y() {
        return y;
    }

    /** Vertices of the second that lie on the first's rim where it has none. */
    VertexList lackedByFirst() {
        return lackedByFirst;
    }

    VertexList lackedBySecond() {
        return lackedBySecond;
    }

    private void sweep() {
        int i = 0;
        int j = 0;
        int mineCount = 0;
        int theirsCount = 0;
        while (!sharesGround && (i < mine.count() || j < theirs.count())) {
            if (j == theirs.count() || (i < mine.count() && mine.low(i) <= theirs.low(j))) {
                int s = mine.offset(i);
                theirsCount = dropPassed(theirs, activeTheirs, theirsCount, mine.low(i++));
                for (int k = 0; k < theirsCount && !sharesGround; k++) {
                    meet(s, activeTheirs[k]);
                }
                activeMine = ShapeAssembler.withRoom(activeMine, mineCount + 1);
                activeMine[mineCount++] = s;
            } else {
                int t = theirs.offset(j);
                mineCount = dropPassed(mine, activeMine, mineCount, theirs.low(j++));
                for (int k = 0; k < mineCount && !sharesGround; k++) {
                    meet(activeMine[k], t);
                }
                activeTheirs = ShapeAssembler.withRoom(activeTheirs, theirsCount + 1);
                activeTheirs[theirsCount++] = t;
            }
        }
    }

    private int dropPassed(RimSegments segments, int[] active, int count, int at) {
        int axis = alongX ? 0 : 1;
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int s = active[k];
            if (Math.max(segments.value(s + axis), segments.value(s + 2 + axis)) >= at) {
                active[kept++] = s;
            }
        }
        return kept;
    }

    private void meet(int s, int t) {
        int ax = mine.value(s);
        int ay = mine.value(s + 1);
        int bx = mine.value(s + 2);
        int by = mine.value(s + 3);
        int cx = theirs.value(t);
        int cy = theirs.value(t + 1);
        int dx = theirs.value(t + 2);
        int dy = theirs.value(t + 3);
        if (Math.max(ax, bx) < Math.min(cx, dx)
                || Math.min(ax, bx) > Math.max(cx, dx)
                || Math.max(ay, by) < Math.min(cy, dy)
                || Math.min(ay, by) > Math.max(cy, dy)) {
            return;
        }
        int a = Long.signum(Lattice.cross(cx, cy, dx, dy, ax, ay));
        int b = Long.signum(Lattice.cross(cx, cy, dx, dy, bx, by));
        int c = Long.signum(Lattice.cross(ax, ay, bx, by, cx, cy));
        int d = Long.signum(Lattice.cross(ax, ay, bx, by, dx, dy));
        if (a * b < 0 && c * d < 0) {
            found(bx, by);
            return;
        }
        if (b == 0 && Lattice.onSegment(cx, cy, dx, dy, bx, by) && (bx != cx || by != cy)) {
            boolean shared = bx == dx && by == dy;
            if (!shared) {
                lackedBySecond.add(bx, by);
            }
            meetAt(bx, by, s, 4, t, shared ? 4 : 2);
        }
        if (d == 0 && isWithin(ax, ay, bx, by, dx, dy)) {
            lackedByFirst.add(dx, dy);
            meetAt(dx, dy, s, 2, t, 4);
        }
    }

    /** True between the ends of the segment a–b, the ends left out. */
    static boolean isWithin(int ax, int ay, int bx, int by, int x, int y) {
        return Lattice.onSegment(ax, ay, bx, by, x, y) && (x != ax || y != ay) && (x != bx || y != by);
    }

    /** The next vertices stand at index 4 after a segment's end, and at 2 where the segment just passes the point. */
    private void meetAt(int vx, int vy, int s, int nextOfS, int t, int nextOfT) {
        if (Sectors.meet(
                vx,
                vy,
                mine.value(s),
                mine.value(s + 1),
                mine.value(s + nextOfS),
                mine.value(s + nextOfS + 1),
                theirs.value(t),
                theirs.value(t + 1),
                theirs.value(t + nextOfT),
                theirs.value(t + nextOfT + 1))) {
            found(vx, vy);
        }
    }

    /** One vertex stands for its ring: what touched the other's rim without sharing ground lies on one side of it. */
    private void findRing(Shape rings, Shape ground, Location wanted) {
        for (int p = 0; p < rings.polygonCount() && !sharesGround; p++) {
            for (int r = 0; r < rings.ringCount(p) && !sharesGround; r++) {
                int[] ring = rings.ring(p, r);
                if (ground.locate(ring[0], ring[1]) == wanted) {
                    found(ring[0], ring[1]);
                }
            }
        }
    }

    private void found(int atX, int atY) {
        sharesGround = true;
        x = atX;
        y = atY;
    }
}
