package org.gridward.geo;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A piece of ground on the lattice: one or more polygons with holes, in canonical form. Shells run counter-clockwise,
 * holes clockwise, each ring starts at its smallest vertex (by x, then y) and does not repeat it at the end, holes and
 * polygons are ordered by that vertex; so equal ground drawn with equal vertices is {@code equal}. Immutable. A shape is
 * not necessarily valid: rings may cross until {@code check} has looked.
 */
public final class Shape {
    /** Takes directed segments, the inside of the shape on the left. */
    @FunctionalInterface
    public interface SegmentVisitor {
        void segment(int ax, int ay, int bx, int by);
    }

    private static final Comparator<int[]> BY_FIRST_VERTEX = Comparator.<int[]>comparingInt(r -> r[0])
            .thenComparingInt(r -> r[1])
            .thenComparing(Arrays::compare);

    private final int[][][] polygons;
    private final Box box;

    private Shape(int[][][] polygons) {
        this.polygons = polygons;
        this.box = boxOf(polygons);
    }

    /**
     * A shape of rings given as x0, y0, x1, y1, …, the first ring of each polygon its shell. Direction, start, order and
     * a repeated last vertex don't matter; the arrays are copied.
     *
     * @throws IllegalArgumentException when there is no polygon or a ring has fewer than three vertices or no area
     */
    public static Shape of(int[][][] polygons) {
        if (polygons.length == 0) {
            throw new IllegalArgumentException("a shape needs a polygon");
        }
        int[][][] canonical = new int[polygons.length][][];
        for (int p = 0; p < polygons.length; p++) {
            int[][] rings = new int[polygons[p].length][];
            for (int r = 0; r < rings.length; r++) {
                rings[r] = canonicalRing(polygons[p][r], r == 0);
            }
            Arrays.sort(rings, 1, rings.length, BY_FIRST_VERTEX);
            canonical[p] = rings;
        }
        Arrays.sort(canonical, (a, b) -> BY_FIRST_VERTEX.compare(a[0], b[0]));
        return new Shape(canonical);
    }

    /** Twice the signed area of a ring in square steps, positive when counter-clockwise. Exact below 71 % of the globe. */
    public static long twiceArea(int[] ring) {
        long sum = 0;
        for (int i = 2; i + 3 < ring.length; i += 2) {
            sum += Lattice.cross(ring[0], ring[1], ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
        }
        return sum;
    }

    /** Twice the area of the shape in square steps, holes taken off. */
    public long twiceArea() {
        long sum = 0;
        for (int[][] rings : polygons) {
            for (int[] ring : rings) {
                sum += twiceArea(ring);
            }
        }
        return sum;
    }

    private static int[] canonicalRing(int[] ring, boolean shell) {
        int length = ring.length;
        if (length >= 4 && ring[0] == ring[length - 2] && ring[1] == ring[length - 1]) {
            length -= 2;
        }
        if (length < 6) {
            throw new IllegalArgumentException("a ring needs three vertices");
        }
        int[] open = Arrays.copyOf(ring, length);
        long area = twiceArea(open);
        if (area == 0) {
            throw new IllegalArgumentException("a ring needs an area");
        }
        if (area > 0 != shell) {
            reverse(open);
        }
        return rotateToSmallest(open);
    }

    private static void reverse(int[] ring) {
        for (int i = 0, j = ring.length - 2; i < j; i += 2, j -= 2) {
            int x = ring[i];
            int y = ring[i + 1];
            ring[i] = ring[j];
            ring[i + 1] = ring[j + 1];
            ring[j] = x;
            ring[j + 1] = y;
        }
    }

    private static int[] rotateToSmallest(int[] ring) {
        int smallest = 0;
        for (int i = 2; i < ring.length; i += 2) {
            if (ring[i] < ring[smallest] || (ring[i] == ring[smallest] && ring[i + 1] < ring[smallest + 1])) {
                smallest = i;
            }
        }
        int[] rotated = new int[ring.length];
        System.arraycopy(ring, smallest, rotated, 0, ring.length - smallest);
        System.arraycopy(ring, 0, rotated, ring.length - smallest, smallest);
        return rotated;
    }

    private static Box boxOf(int[][][] polygons) {
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        for (int[][] rings : polygons) {
            for (int i = 0; i < rings[0].length; i += 2) {
                minX = Math.min(minX, rings[0][i]);
                maxX = Math.max(maxX, rings[0][i]);
                minY = Math.min(minY, rings[0][i + 1]);
                maxY = Math.max(maxY, rings[0][i + 1]);
            }
        }
        return new Box(minX, minY, maxX, maxY);
    }

    public Box box() {
        return box;
    }

    public int polygonCount() {
        return polygons.length;
    }

    /** Rings of a polygon, the shell included. */
    public int ringCount(int polygon) {
        return polygons[polygon].length;
    }

    /** A copy of the ring as x0, y0, x1, y1, …; ring 0 is the shell; the first vertex is not repeated. */
    public int[] ring(int polygon, int ring) {
        return polygons[polygon][ring].clone();
    }

    public int vertexCount() {
        int count = 0;
        for (int[][] rings : polygons) {
            for (int[] ring : rings) {
                count += ring.length / 2;
            }
        }
        return count;
    }

    /** Calls the visitor for each directed segment, ring by ring in canonical order; the inside lies on the left. */
    public void forEachSegment(SegmentVisitor visitor) {
        for (int[][] rings : polygons) {
            for (int[] ring : rings) {
                int last = ring.length - 2;
                for (int i = 0, j = last; i <= last; j = i, i += 2) {
                    visitor.segment(ring[j], ring[j + 1], ring[i], ring[i + 1]);
                }
            }
        }
    }

    public int vertexCount(int polygon, int ring) {
        return polygons[polygon][ring].length / 2;
    }

    /** The segments of a ring that begin at its vertices from {@code first} to before {@code end}. */
    public void forEachSegment(int polygon, int ring, int first, int end, SegmentVisitor visitor) {
        int[] around = polygons[polygon][ring];
        for (int i = 2 * first; i < 2 * end; i += 2) {
            int j = i + 2 == around.length ? 0 : i + 2;
            visitor.segment(around[i], around[i + 1], around[j], around[j + 1]);
        }
    }

    /** Exact, by crossing parity; takes time in proportion to the vertices. Points on a ring are BORDER. */
    public Location locate(int x, int y) {
        if (!box.contains(x, y)) {
            return Location.OUTSIDE;
        }
        boolean inside = false;
        for (int[][] rings : polygons) {
            for (int[] ring : rings) {
                int last = ring.length - 2;
                for (int i = 0, j = last; i <= last; j = i, i += 2) {
                    int ax = ring[j];
                    int ay = ring[j + 1];
                    int bx = ring[i];
                    int by = ring[i + 1];
                    if (Lattice.onSegment(ax, ay, bx, by, x, y)) {
                        return Location.BORDER;
                    }
                    if ((ay > y) != (by > y) && (Lattice.cross(ax, ay, bx, by, x, y) > 0) == (by > ay)) {
                        inside = !inside;
                    }
                }
            }
        }
        return inside ? Location.INSIDE : Location.OUTSIDE;
    }

    /** Exact; sharing a single point counts. */
    public boolean intersects(Box other) {
        if (!box.intersects(other)) {
            return false;
        }
        if (locate(other.minX(), other.minY()) != Location.OUTSIDE) {
            return true;
        }
        boolean[] met = {false};
        forEachSegment((ax, ay, bx, by) -> met[0] |= other.meetsSegment(ax, ay, bx, by));
        return met[0];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.deepEquals(polygons, shape.polygons);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(polygons);
    }

    @Override
    public String toString() {
        return "Shape[" + polygons.length + " polygons, " + vertexCount() + " vertices, " + box + "]";
    }
}
