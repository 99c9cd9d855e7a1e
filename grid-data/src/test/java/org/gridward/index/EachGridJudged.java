package org.gridward.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gridward.geo.Box;
import org.gridward.geo.Lattice;
import org.gridward.geo.Location;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/** Brute force: each grid of a family near a point is asked by itself, ring by ring; no grid knows of another. */
final class EachGridJudged {
    private static final int BINS = 64;
    private static final Comparator<Judged> ORDER = Comparator.comparing(judged -> judged.grid.code());

    private final List<List<Grid>> levels;
    private final Box box;
    private final List<List<Judged>> bins = new ArrayList<>();

    EachGridJudged(List<List<Grid>> levels) {
        this.levels = levels;
        box = levels.stream()
                .flatMap(List::stream)
                .map(grid -> grid.shape().box())
                .reduce(Box::union)
                .orElseThrow();
        for (List<Grid> level : levels) {
            List<Judged> judged = level.stream().map(Judged::new).sorted(ORDER).toList();
            for (int bin = 0; bin < BINS * BINS; bin++) {
                int column = bin % BINS;
                int row = bin / BINS;
                bins.add(judged.stream()
                        .filter(one -> columnOf(one.box.minX()) <= column
                                && column <= columnOf(one.box.maxX())
                                && rowOf(one.box.minY()) <= row
                                && row <= rowOf(one.box.maxY()))
                        .toList());
            }
        }
    }

    private int columnOf(int x) {
        return (int) ((x - (long) box.minX()) * BINS / (box.maxX() - (long) box.minX() + 1));
    }

    private int rowOf(int y) {
        return (int) ((y - (long) box.minY()) * BINS / (box.maxY() - (long) box.minY() + 1));
    }

    /** Whether this is what lies at the point. */
    boolean accepts(Place place, int x, int y) {
        if (!box.contains(x, y)) {
            return place.grids().isEmpty() && !place.onBorder();
        }
        int bin = rowOf(y) * BINS + columnOf(x);
        @Nullable Grid parent = null;
        boolean open = true;
        boolean onBorder = false;
        int chain = 0;
        int touching = 0;
        for (int level = 0; level < levels.size(); level++) {
            @Nullable Grid chosen = null;
            for (Judged judged : bins.get(level * BINS * BINS + bin)) {
                Location location = judged.locate(x, y);
                if (location == Location.OUTSIDE) {
                    continue;
                }
                onBorder |= location == Location.BORDER;
                Grid grid = judged.grid;
                boolean below = level == 0 || parent != null && parent.code().equals(grid.parent());
                if (open && chosen == null && below) {
                    chosen = grid;
                } else if (location != Location.BORDER
                        || touching >= place.touching().size()
                        || place.touching().get(touching++) != grid) {
                    return false;
                }
            }
            if (chosen != null
                    && (chain >= place.grids().size() || place.grids().get(chain++) != chosen)) {
                return false;
            }
            open = chosen != null;
            parent = chosen;
        }
        return onBorder == place.onBorder()
                && chain == place.grids().size()
                && touching == place.touching().size();
    }

    Box box() {
        return box;
    }

    /** A grid and its segments, by strips of latitude. */
    private static final class Judged {
        private static final int STRIPS = 128;

        private final Grid grid;
        private final Box box;
        private final int[][] strips;

        Judged(Grid grid) {
            this.grid = grid;
            this.box = grid.shape().box();
            List<List<int[]>> sorted = IntStream.range(0, STRIPS)
                    .mapToObj(i -> (List<int[]>) new ArrayList<int[]>())
                    .toList();
            grid.shape().forEachSegment((ax, ay, bx, by) -> {
                for (int strip = strip(Math.min(ay, by)); strip <= strip(Math.max(ay, by)); strip++) {
                    sorted.get(strip).add(new int[] {ax, ay, bx, by});
                }
            });
            strips = sorted.stream()
                    .map(strip -> strip.stream().flatMapToInt(IntStream::of).toArray())
                    .toArray(int[][]::new);
        }

        private int strip(int y) {
            return (int) ((y - (long) box.minY()) * STRIPS / (box.maxY() - (long) box.minY() + 1));
        }

        Location locate(int x, int y) {
            if (!box.contains(x, y)) {
                return Location.OUTSIDE;
            }
            int[] at = strips[strip(y)];
            boolean inside = false;
            for (int i = 0; i < at.length; i += 4) {
                if (Lattice.onSegment(at[i], at[i + 1], at[i + 2], at[i + 3], x, y)) {
                    return Location.BORDER;
                }
                if (at[i + 1] > y != at[i + 3] > y) {
                    long side = Lattice.cross(at[i], at[i + 1], at[i + 2], at[i + 3], x, y);
                    inside ^= at[i + 3] > at[i + 1] == side > 0;
                }
            }
            return inside ? Location.INSIDE : Location.OUTSIDE;
        }
    }
}
