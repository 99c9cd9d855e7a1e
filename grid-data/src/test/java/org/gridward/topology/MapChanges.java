package org.gridward.topology;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gridward.geo.Shape;

/** One thing done to one grid of a list, as careless hands would. */
enum MapChanges {
    NOTHING,
    MISSING_GRID,
    DUPLICATED_GRID,
    MOVED_VERTEX,
    DROPPED_VERTEX,
    ADDED_VERTEX,
    BOW_TIE,
    SELF_TOUCH,
    MOVED_GRID,
    FILLED_HOLE,
    LOST_PART;

    /** False when the change could not be made there. */
    boolean apply(List<Shape> grids, Random random) {
        int g = random.nextInt(grids.size());
        if (this == NOTHING) {
            return true;
        }
        if (this == MISSING_GRID) {
            grids.remove(g);
            return true;
        }
        if (this == DUPLICATED_GRID) {
            return grids.add(grids.get(g));
        }
        Optional<Shape> changed = change(rings(grids.get(g)), random);
        changed.ifPresent(shape -> grids.set(g, shape));
        return changed.isPresent();
    }

    private Optional<Shape> change(int[][][] polygons, Random random) {
        int p = random.nextInt(polygons.length);
        int r = random.nextInt(polygons[p].length);
        int[] ring = polygons[p][r];
        int n = ring.length / 2;
        int v = random.nextInt(n);
        switch (this) {
            case MOVED_VERTEX -> ring[2 * v + random.nextInt(2)] += random.nextBoolean() ? 1 : -1;
            case DROPPED_VERTEX -> polygons[p][r] = without(ring, v);
            case ADDED_VERTEX -> polygons[p][r] = withMiddle(ring, v);
            case BOW_TIE -> swap(ring, v, (v + 1) % n);
            case SELF_TOUCH -> copy(ring, random.nextInt(n), v);
            case MOVED_GRID -> move(polygons, random.nextInt(3) - 1, random.nextInt(3) - 1);
            case FILLED_HOLE -> {
                if (r == 0) {
                    return Optional.empty();
                }
                polygons[p] = new int[][] {polygons[p][0]};
            }
            default -> {
                if (polygons.length == 1) {
                    return Optional.empty();
                }
                int[][][] rest = new int[polygons.length - 1][][];
                for (int i = 0; i < rest.length; i++) {
                    rest[i] = polygons[i < p ? i : i + 1];
                }
                return Optional.of(Shape.of(rest));
            }
        }
        try {
            return Optional.of(Shape.of(polygons));
        } catch (IllegalArgumentException noAreaLeft) {
            return Optional.empty();
        }
    }

    static int[][][] rings(Shape shape) {
        int[][][] polygons = new int[shape.polygonCount()][][];
        for (int p = 0; p < polygons.length; p++) {
            polygons[p] = new int[shape.ringCount(p)][];
            for (int r = 0; r < polygons[p].length; r++) {
                polygons[p][r] = shape.ring(p, r);
            }
        }
        return polygons;
    }

    static Shape moved(Shape shape, int dx, int dy) {
        int[][][] polygons = rings(shape);
        move(polygons, dx, dy);
        return Shape.of(polygons);
    }

    private static void move(int[][][] polygons, int dx, int dy) {
        for (int[][] rings : polygons) {
            for (int[] ring : rings) {
                for (int i = 0; i < ring.length; i += 2) {
                    ring[i] += dx;
                    ring[i + 1] += dy;
                }
            }
        }
    }

    private static int[] without(int[] ring, int v) {
        int[] shorter = new int[ring.length - 2];
        System.arraycopy(ring, 0, shorter, 0, 2 * v);
        System.arraycopy(ring, 2 * v + 2, shorter, 2 * v, shorter.length - 2 * v);
        return shorter;
    }

    /** The middle may lie half a step beside the line. */
    private static int[] withMiddle(int[] ring, int v) {
        int next = (2 * v + 2) % ring.length;
        int[] longer = new int[ring.length + 2];
        System.arraycopy(ring, 0, longer, 0, 2 * v + 2);
        longer[2 * v + 2] = (ring[2 * v] + ring[next]) / 2;
        longer[2 * v + 3] = (ring[2 * v + 1] + ring[next + 1]) / 2;
        System.arraycopy(ring, 2 * v + 2, longer, 2 * v + 4, ring.length - 2 * v - 2);
        return longer;
    }

    private static void swap(int[] ring, int v, int w) {
        int x = ring[2 * v];
        int y = ring[2 * v + 1];
        copy(ring, w, v);
        ring[2 * w] = x;
        ring[2 * w + 1] = y;
    }

    private static void copy(int[] ring, int from, int to) {
        ring[2 * to] = ring[2 * from];
        ring[2 * to + 1] = ring[2 * from + 1];
    }
}
