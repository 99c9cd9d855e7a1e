package org.gridward.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** Builds the cells of a family, or refuses ground that is no partition. */
final class CellBuilder {
    /** Squares are cut until their cells have fewer: with 2 batches are slower by a seventh, with 1 cells take 362 bytes a grid. */
    private static final double SEGMENTS_PER_CELL = 1.5;

    private static final int LEAST_SHIFT = 4;
    private static final int MOST_DEPTH = 6;

    private final FaceTable faces;
    private final Layout layout;
    private final SideMatcher matcher;
    private final CellCheck check;
    private final RecordWriter writer;
    private final LocalSegments inSquare = new LocalSegments();
    private final LocalSegments inCell = new LocalSegments();
    private final int[] top;
    private int[] sub;
    private int subLength;

    private CellBuilder(FaceTable faces, Cells from) {
        this.faces = faces;
        layout = from.layout();
        top = from.top().clone();
        sub = Arrays.copyOf(from.sub(), from.sub().length + 1024);
        subLength = from.sub().length;
        writer = new RecordWriter(from.records());
        matcher = new SideMatcher(faces);
        check = new CellCheck(faces);
    }

    static CellIndex build(FaceTable faces) {
        faces.requireParents();
        return build(faces, Layout.of(faces, Layout.SEGMENTS_PER_SQUARE));
    }

    static CellIndex build(FaceTable faces, Layout layout) {
        int squares = layout.columns() * layout.rows();
        CellBuilder builder = new CellBuilder(faces, new Cells(layout, new int[squares], new int[0], new int[0], 0));
        BitSet all = new BitSet(squares);
        all.set(0, squares);
        builder.fill(all);
        return new CellIndex(builder.cells(builder.subLength + builder.writer.length()), faces);
    }

    /** The next one of the same family, from the previous one where that pays. */
    static CellIndex next(CellIndex previous, FaceTable faces) {
        faces.requireParents();
        Cells from = previous.cells();
        boolean full = from.sub().length + from.records().length > from.lengthAnew() + from.lengthAnew() / 2;
        Optional<BitSet> changed =
                full ? Optional.empty() : ChangedSquares.find(from.layout(), previous.faces(), faces);
        return changed.filter(squares -> squares.cardinality() <= from.top().length / 4)
                .map(squares -> next(previous, faces, squares))
                .orElseGet(() -> build(faces));
    }

    /** Builds the squares in which something changes. */
    static CellIndex next(CellIndex previous, FaceTable faces, BitSet changed) {
        CellBuilder builder = new CellBuilder(faces, previous.cells());
        builder.fill(changed);
        return new CellIndex(builder.cells(previous.cells().lengthAnew()), faces);
    }

    private Cells cells(int lengthAnew) {
        return new Cells(layout, top, Arrays.copyOf(sub, subLength), writer.toArray(), lengthAnew);
    }

    /** From west to east, as each square takes from the one before it what lies around its segments. */
    private void fill(BitSet wanted) {
        SquareSegments segments = new SquareSegments(layout, faces, wanted);
        for (int row = 0; row < layout.rows(); row++) {
            boolean changed = false;
            for (int column = 0; column < layout.columns(); column++) {
                int number = row * layout.columns() + column;
                if (wanted.get(number)) {
                    fill(column, row, segments);
                    changed = true;
                } else if (changed && top[number] >= 0) {
                    int old = top[number];
                    top[number] = neighbour(
                            column - 1,
                            row,
                            layout.square(column, row).minX(),
                            layout.square(column, row).minY());
                    changed = top[number] != old;
                } else {
                    changed = false;
                }
            }
        }
    }

    private void fill(int column, int row, SquareSegments segments) {
        int number = row * layout.columns() + column;
        segments.match(number, matcher);
        matcher.finish(inSquare);
        Square square = layout.square(column, row);
        int reference = reference(column, row, square);
        if (inSquare.count == 0) {
            top[number] = reference;
            return;
        }
        int depth = 0;
        while (depth < MOST_DEPTH
                && layout.shift() - depth > LEAST_SHIFT
                && (4L << 2 * depth) * SEGMENTS_PER_CELL <= inSquare.count) {
            depth++;
        }
        while (!cut(square, reference, depth)) {
            depth--;
        }
        top[number] = -1 - (subLength << 3 | depth);
        subLength += 1 << 2 * depth;
    }

    /** From a point on no segment: west of all, or on an edge that is shared with a square that is filled. */
    private int reference(int column, int row, Square square) {
        if (column == 0) {
            return FaceTable.OUTSIDE - inSquare.change(square, square.minX(), square.minY());
        }
        for (int i = 0; i <= square.width(); i++) {
            int y = square.minY() + (int) ((i * 0x9E3779B1L & 0xFFFFFFFFL) % (square.width() + 1L));
            int face = neighbour(column - 1, row, square.minX(), y);
            if (face >= 0) {
                return face - inSquare.change(square, square.minX(), y);
            }
        }
        for (int i = 0; row > 0 && i <= square.width(); i++) {
            int x = square.minX() + i;
            int face = neighbour(column, row - 1, x, square.minY());
            if (face >= 0) {
                return face - inSquare.change(square, x, square.minY());
            }
        }
        // borders run along both edges, so that one ends in the corner
        return check.faceWestOf(inSquare, square.minX(), square.minY())
                - inSquare.change(square, square.minX(), square.minY());
    }

    /** The face at a point on the far edge of a square that is filled; negative on a segment. */
    private int neighbour(int column, int row, int x, int y) {
        Square square = layout.square(column, row);
        int entry = top[row * layout.columns() + column];
        if (entry >= 0) {
            return entry;
        }
        int depth = (-1 - entry) & 7;
        int last = (1 << depth) - 1;
        int subColumn = Math.min(last, (x - square.minX()) >> (layout.shift() - depth));
        int subRow = Math.min(last, (y - square.minY()) >> (layout.shift() - depth));
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
