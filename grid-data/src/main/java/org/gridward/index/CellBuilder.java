package org.gridward.index;

import java.util.Arrays;
import java.util.List;
import org.gridward.geo.Box;
import org.gridward.geo.Lattice;
import org.gridward.index.GroundRefusedException.Reason;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/** Builds the cells of a family, or refuses ground that is no partition. */
final class CellBuilder {
    private static final int SEGMENTS_PER_SQUARE = 64;
    private static final int SEGMENTS_PER_CELL = 3;
    private static final int LEAST_SHIFT = 4;
    /** So that squares of the whole earth have corners that fit an int. */
    private static final int MOST_SHIFT = 27;

    private static final int MOST_DEPTH = 6;

    private final FaceTable faces;
    private final SideMatcher matcher;
    private final CellCheck check;
    private final RecordWriter writer = new RecordWriter();
    private final LocalSegments inSquare = new LocalSegments();
    private final LocalSegments inCell = new LocalSegments();

    private int originX;
    private int originY;
    private int shift;
    private int columns;
    private int rows;
    private int[] top = new int[0];
    private int[] sub = new int[1024];
    private int subLength;
    /** Per square where its segments begin; per segment ax, ay, bx, by and the face, negative on the right. */
    private int[] starts = new int[0];

    private int[] listed = new int[0];

    private CellBuilder(FaceTable faces) {
        this.faces = faces;
        this.matcher = new SideMatcher(faces);
        this.check = new CellCheck(faces);
    }

    static CellIndex build(FaceTable faces) {
        faces.requireParents();
        return new CellIndex(new CellBuilder(faces).cells(), faces);
    }

    private Cells cells() {
        layOut();
        collect();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                fill(column, row);
            }
        }
        return new Cells(originX, originY, shift, columns, rows, top, Arrays.copyOf(sub, subLength), writer.toArray());
    }

    private void layOut() {
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
        if (all == null) {
            return;
        }
        originX = all.minX() - 1;
        originY = all.minY() - 1;
        long width = (long) all.maxX() - originX + 2;
        long height = (long) all.maxY() - originY + 2;
        double side = Math.sqrt((double) width * height * 2 * SEGMENTS_PER_SQUARE / segments);
        shift = Math.max(LEAST_SHIFT, (int) Math.round(Math.log(side) / Math.log(2)));
        while (((width >> shift) + 1) * ((height >> shift) + 1) > Math.max(1024, segments)) {
            shift++;
        }
        shift = Math.min(MOST_SHIFT, shift);
        columns = (int) (width >> shift) + 1;
        rows = (int) (height >> shift) + 1;
        top = new int[columns * rows];
    }

    private static void requireOnLattice(Grid grid) {
        grid.shape().forEachSegment((ax, ay, bx, by) -> {
            if (Math.abs((long) ax) >= Lattice.MAX_X
                    || Math.abs((long) ay) >= Lattice.MAX_Y
                    || Math.abs((long) bx - ax) > Lattice.MAX_EDGE_STEPS
                    || Math.abs((long) by - ay) > Lattice.MAX_EDGE_STEPS) {
                throw new GroundRefusedException(Reason.OFF_LATTICE, grid.layer(), List.of(grid.code()), ax, ay);
            }
        });
    }

    private interface Listed {
        void segment(int square, int ax, int ay, int bx, int by, int face);
    }

    private void collect() {
        starts = new int[top.length + 1];
        forEachListed((square, ax, ay, bx, by, face) -> starts[square + 1]++);
        for (int square = 0; square < top.length; square++) {
            starts[square + 1] += starts[square];
        }
        int[] next = Arrays.copyOf(starts, top.length);
        listed = new int[Math.multiplyExact(5, starts[top.length])];
        forEachListed((square, ax, ay, bx, by, face) -> {
            int at = 5 * next[square]++;
            listed[at] = ax;
            listed[at + 1] = ay;
            listed[at + 2] = bx;
            listed[at + 3] = by;
            listed[at + 4] = face;
        });
    }

    private void forEachListed(Listed visitor) {
        for (int face = 1; face < faces.size(); face++) {
            Grid grid = faces.findGrid(face);
            if (grid != null) {
                int of = face;
                grid.shape().forEachSegment((ax, ay, bx, by) -> {
                    if (ax < bx || (ax == bx && ay < by)) {
                        list(ax, ay, bx, by, of, visitor);
                    } else {
                        list(bx, by, ax, ay, -of, visitor);
                    }
                });
            }
        }
    }

    private void list(int ax, int ay, int bx, int by, int face, Listed visitor) {
        int firstColumn = Math.max(0, steps(originX, ax - 1));
        int lastColumn = steps(originX, bx);
        int firstRow = Math.max(0, steps(originY, Math.min(ay, by) - 1));
        int lastRow = steps(originY, Math.max(ay, by));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                if (square(column, row).meets(ax, ay, bx, by)) {
                    visitor.segment(row * columns + column, ax, ay, bx, by, face);
                }
            }
        }
    }

    /** Squares from the origin; the difference may not fit an int. */
    private int steps(int origin, int coordinate) {
        return (int) (((long) coordinate - origin) >> shift);
    }

    private Square square(int column, int row) {
        return new Square(originX + (column << shift), originY + (row << shift), 1 << shift);
    }

    private void fill(int column, int row) {
        int number = row * columns + column;
        int from = starts[number];
        int to = starts[number + 1];
        matcher.start(to - from);
        for (int at = 5 * from; at < 5 * to; at += 5) {
            int face = listed[at + 4];
            matcher.add(listed[at], listed[at + 1], listed[at + 2], listed[at + 3], Math.abs(face), face > 0);
        }
        matcher.finish(inSquare);
        Square square = square(column, row);
        int[] known = knownPoint(column, row, square);
        if (inSquare.count == 0) {
            top[number] = known[2];
            return;
        }
        int reference = known[2] - inSquare.change(square, known[0], known[1]);
        int depth = 0;
        while (depth < MOST_DEPTH
                && shift - depth > LEAST_SHIFT
                && (4L << 2 * depth) * SEGMENTS_PER_CELL <= inSquare.count) {
            depth++;
        }
        while (!cut(square, reference, depth)) {
            depth--;
        }
        top[number] = -1 - (subLength << 3 | depth);
        subLength += 1 << 2 * depth;
    }

    /** A point of the square beside its segments and the face there: west of all, or from a neighbour that is filled. */
    private int[] knownPoint(int column, int row, Square square) {
        if (column == 0) {
            return new int[] {originX, square.minY(), FaceTable.OUTSIDE};
        }
        for (int i = 0; i <= square.width(); i++) {
            int y = square.minY() + (int) ((i * 0x9E3779B1L & 0xFFFFFFFFL) % (square.width() + 1L));
            int face = neighbour(column - 1, row, square.minX(), y);
            if (face >= 0) {
                return new int[] {square.minX(), y, face};
            }
        }
        for (int i = 0; row > 0 && i <= square.width(); i++) {
            int face = neighbour(column, row - 1, square.minX() + i, square.minY());
            if (face >= 0) {
                return new int[] {square.minX() + i, square.minY(), face};
            }
        }
        throw SideMatcher.refused(faces, Reason.TOO_MUCH, 0, 0, square.minX(), square.minY());
    }

    /** The face at a point on the far edge of a square that is filled; negative on a segment. */
    private int neighbour(int column, int row, int x, int y) {
        Square square = square(column, row);
        int entry = top[row * columns + column];
        if (entry >= 0) {
            return entry;
        }
        int depth = (-1 - entry) & 7;
        int last = (1 << depth) - 1;
        int subColumn = Math.min(last, (x - square.minX()) >> (shift - depth));
        int subRow = Math.min(last, (y - square.minY()) >> (shift - depth));
        int cell = sub[((-1 - entry) >>> 3) + (subRow << depth) + subColumn];
        return cell >= 0 ? cell : writer.evaluate(-1 - cell, x, y);
    }

    /** False when a cell would be all border. */
    private boolean cut(Square square, int reference, int depth) {
        int cellsPerSide = 1 << depth;
        int width = square.width() >> depth;
        while (sub.length < subLength + cellsPerSide * cellsPerSide) {
            sub = Arrays.copyOf(sub, 2 * sub.length);
        }
        int at = subLength;
        for (int row = 0; row < cellsPerSide; row++) {
            for (int column = 0; column < cellsPerSide; column++) {
                Square cell = new Square(square.minX() + column * width, square.minY() + row * width, width);
                inCell.clear();
                inCell.addFrom(inSquare, cell);
                long free = freePoint(cell);
                if (depth > 0 && free == Long.MIN_VALUE) {
                    return false;
                }
                int face = reference;
                if (depth > 0) {
                    int x = (int) (free >> 32);
                    int y = (int) free;
                    face += inSquare.change(square, x, y) - inCell.change(cell, x, y);
                }
                if (inCell.count > 0) {
                    check.check(inCell, cell, face);
                }
                sub[at++] = inCell.count == 0 ? face : -1 - writer.write(inCell, cell, face);
            }
        }
        return true;
    }

    /** A point of the cell on no segment, x before y in a long; the smallest long for none. */
    private long freePoint(Square cell) {
        int points = cell.width() + 1;
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < points; j++) {
                int x = cell.minX() + (points / 2 + i) % points;
                int y = cell.minY() + (points / 2 + j + i) % points;
                if (!inCell.holds(x, y)) {
                    return (long) x << 32 | (y & 0xFFFFFFFFL);
                }
            }
        }
        return Long.MIN_VALUE;
    }
}
