package org.gridward.index;

import java.util.Arrays;
import java.util.BitSet;
import org.gridward.geo.Box;
import org.gridward.model.Grid;

/** The segments of all grids that have a point in a square, for each of the squares that are wanted. */
final class SquareSegments {
    private static final int INTS = 5;

    private final int[] starts;
    /** Per segment ax, ay, bx, by and the grid's face, negative when it lies on the right. */
    private final int[] listed;

    SquareSegments(Layout layout, FaceTable faces, BitSet wanted) {
        int squares = layout.columns() * layout.rows();
        starts = new int[squares + 1];
        Wanted near = new Wanted(layout, wanted);
        forEach(layout, faces, near, (square, ax, ay, bx, by, face) -> starts[square + 1]++);
        for (int square = 0; square < squares; square++) {
            starts[square + 1] += starts[square];
        }
        int[] next = Arrays.copyOf(starts, squares);
        listed = new int[Math.multiplyExact(INTS, starts[squares])];
        forEach(layout, faces, near, (square, ax, ay, bx, by, face) -> {
            int at = INTS * next[square]++;
            listed[at] = ax;
            listed[at + 1] = ay;
            listed[at + 2] = bx;
            listed[at + 3] = by;
            listed[at + 4] = face;
        });
    }

    private interface Visitor {
        void segment(int square, int ax, int ay, int bx, int by, int face);
    }

    private static void forEach(Layout layout, FaceTable faces, Wanted wanted, Visitor visitor) {
        for (int face = 1; face < faces.size(); face++) {
            Grid grid = faces.findGrid(face);
            if (grid != null && wanted.anyIn(grid.shape().box())) {
                int of = face;
                layout.forEachSquareOf(grid.shape(), (square, ax, ay, bx, by, fromSmaller) -> {
                    if (wanted.squares.get(square)) {
                        visitor.segment(square, ax, ay, bx, by, fromSmaller ? of : -of);
                    }
                });
            }
        }
    }

    /** Gives the matcher the segments of a square. */
    void match(int square, SideMatcher matcher) {
        matcher.start(starts[square + 1] - starts[square]);
        for (int at = INTS * starts[square]; at < INTS * starts[square + 1]; at += INTS) {
            int face = listed[at + 4];
            matcher.add(listed[at], listed[at + 1], listed[at + 2], listed[at + 3], Math.abs(face), face > 0);
        }
    }

    /** Sums over the squares to the south west, so that most grids are passed over by their box. */
    private static final class Wanted {
        private final Layout layout;
        private final BitSet squares;
        private final int[] sums;

        Wanted(Layout layout, BitSet squares) {
            this.layout = layout;
            this.squares = squares;
            int width = layout.columns() + 1;
            sums = new int[width * (layout.rows() + 1)];
            for (int row = 0; row < layout.rows(); row++) {
                for (int column = 0; column < layout.columns(); column++) {
                    int at = (row + 1) * width + column + 1;
                    int here = squares.get(row * layout.columns() + column) ? 1 : 0;
                    sums[at] = here + sums[at - 1] + sums[at - width] - sums[at - width - 1];
                }
            }
        }

        boolean anyIn(Box box) {
            int width = layout.columns() + 1;
            int west = Math.max(0, layout.column(box.minX() - 1));
            int east = layout.column(box.maxX()) + 1;
            int south = width * Math.max(0, layout.row(box.minY() - 1));
            int north = width * (layout.row(box.maxY()) + 1);
            return sums[north + east] - sums[north + west] - sums[south + east] + sums[south + west] > 0;
        }
    }
}
