package org.gridward.index;

import java.util.List;
import org.gridward.geo.Box;
import org.gridward.geo.Lattice;
import org.gridward.geo.Shape;
import org.gridward.index.GroundRefusedException.Reason;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/**
 * The squares of the top of a cell index, row by row from the south west. What lies west or south of the origin, or
 * beyond the columns and rows, is outside.
 *
 * @param shift squares are 2^shift steps wide
 */
record Layout(int originX, int originY, int shift, int columns, int rows) {
    static final int SEGMENTS_PER_SQUARE = 64;

    private static final int LEAST_SHIFT = 4;
    /** So that squares of the whole earth have corners that fit an int. */
    private static final int MOST_SHIFT = 27;

    private static final int LEAST_SQUARES = 1024;

    /** For the ground of a family, which is refused where it leaves the lattice. */
    static Layout of(FaceTable faces, int segmentsPerSquare) {
        @Nullable Box all = null;
        long segments = 0;
        for (int face = 1; face < faces.size(); face++) {
            Grid grid = faces.findGrid(face);
            if (grid != null) {
                requireOnLattice(grid);
                all = all == null ? grid.shape().box() : all.union(grid.shape().box());
                segments += grid.shape().vertexCount();
            }
        }
        return all == null ? new Layout(0, 0, LEAST_SHIFT, 0, 0) : around(all, segments, segmentsPerSquare);
    }

    private static Layout around(Box all, long segments, int segmentsPerSquare) {
        int originX = all.minX() - 1;
        int originY = all.minY() - 1;
        long width = (long) all.maxX() - originX + 2;
        long height = (long) all.maxY() - originY + 2;
        double side = Math.sqrt((double) width * height * 2 * segmentsPerSquare / segments);
        int shift = Math.max(LEAST_SHIFT, (int) Math.round(Math.log(side) / Math.log(2)));
        while (((width >> shift) + 1) * ((height >> shift) + 1) > Math.max(LEAST_SQUARES, segments)) {
            shift++;
        }
        shift = Math.min(MOST_SHIFT, shift);
        return new Layout(originX, originY, shift, (int) (width >> shift) + 1, (int) (height >> shift) + 1);
    }

    static void requireOnLattice(Grid grid) {
        grid.shape().forEachSegment((ax, ay, bx, by) -> {
            if (Math.abs((long) ax) >= Lattice.MAX_X
                    || Math.abs((long) ay) >= Lattice.MAX_Y
                    || Math.abs((long) bx - ax) > Lattice.MAX_EDGE_STEPS
                    || Math.abs((long) by - ay) > Lattice.MAX_EDGE_STEPS) {
                throw new GroundRefusedException(Reason.OFF_LATTICE, grid.layer(), List.of(grid.code()), ax, ay);
            }
        });
    }

    /** Takes a square and one of the segments that have a point in it; the segment's end a is the smaller. */
    interface Visitor {
        void segment(int square, int ax, int ay, int bx, int by, boolean fromSmaller);
    }

    /** Whether the shape lies in it, not on its rim. */
    boolean holds(Box box) {
        return box.minX() > originX
                && box.minY() > originY
                && column(box.maxX() + 1) < columns
                && row(box.maxY() + 1) < rows;
    }

    void forEachSquareOf(Shape shape, Visitor visitor) {
        shape.forEachSegment((ax, ay, bx, by) -> forEachSquareOf(ax, ay, bx, by, visitor));
    }

    /** The squares that a directed segment has a point in. */
    void forEachSquareOf(int ax, int ay, int bx, int by, Visitor visitor) {
        if (ax < bx || (ax == bx && ay < by)) {
            forEachSquareOf(ax, ay, bx, by, true, visitor);
        } else {
            forEachSquareOf(bx, by, ax, ay, false, visitor);
        }
    }

    private void forEachSquareOf(int ax, int ay, int bx, int by, boolean fromSmaller, Visitor visitor) {
        int firstColumn = Math.max(0, column(ax - 1));
        int lastColumn = column(bx);
        int firstRow = Math.max(0, row(Math.min(ay, by) - 1));
        int lastRow = row(Math.max(ay, by));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                if (square(column, row).meets(ax, ay, bx, by)) {
                    visitor.segment(row * columns + column, ax, ay, bx, by, fromSmaller);
                }
            }
        }
    }

    int column(int x) {
        return (int) (((long) x - originX) >> shift);
    }

    int row(int y) {
        return (int) (((long) y - originY) >> shift);
    }

    Square square(int column, int row) {
        return new Square(originX + (column << shift), originY + (row << shift), 1 << shift);
    }

    /** The square's number, or -1 outside of all. */
    int number(int x, int y) {
        long column = ((long) x - originX) >> shift;
        long row = ((long) y - originY) >> shift;
        return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : (int) (row * columns + column);
    }
}
