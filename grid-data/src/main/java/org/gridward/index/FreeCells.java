package org.gridward.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridward.geo.Box;
import org.gridward.geo.Location;
import org.gridward.model.Grid;

/**
 * Point → grids that may overlap and cross. Squares that no border meets know their grids; in the others the grids whose
 * borders are near are judged one by one. Exact; immutable, safe for any thread.
 */
final class FreeCells {
    private static final int MOST_SQUARES = 1 << 14;
    private static final int SQUARES_PER_GRID = 16;
    /** So many that squares of the whole earth have corners that fit an int. */
    private static final int LEAST_SQUARES = 1 << 7;

    private final List<Grid> grids;
    private int originX;
    private int originY;
    private int shift;
    private int columns;
    private int rows;
    private final FreeSquare[] squares;

    /** @param grids by layer and code */
    FreeCells(List<Grid> grids) {
        this.grids = List.copyOf(grids);
        grids.stream().map(grid -> grid.shape().box()).reduce(Box::union).ifPresent(this::layOut);
        squares = new FreeSquare[columns * rows];
        fill();
    }

    boolean isEmpty() {
        return grids.isEmpty();
    }

    Place locate(int x, int y) {
        long column = ((long) x - originX) >> shift;
        long row = ((long) y - originY) >> shift;
        if (column < 0 || row < 0 || column >= columns || row >= rows) {
            return Place.NOWHERE;
        }
        return squares[(int) (row * columns + column)].locate(x, y);
    }

    private void layOut(Box all) {
        originX = all.minX();
        originY = all.minY();
        long width = (long) all.maxX() - originX + 1;
        long height = (long) all.maxY() - originY + 1;
        long most = Math.min(MOST_SQUARES, Math.max(LEAST_SQUARES, (long) SQUARES_PER_GRID * grids.size()));
        while (((width >> shift) + 1) * ((height >> shift) + 1) > most) {
            shift++;
        }
        columns = (int) (width >> shift) + 1;
        rows = (int) (height >> shift) + 1;
    }

    private void fill() {
        List<List<Grid>> whole = new ArrayList<>();
        List<List<Grid>> near = new ArrayList<>();
        for (int i = 0; i < squares.length; i++) {
            whole.add(new ArrayList<>(0));
            near.add(new ArrayList<>(0));
        }
        for (Grid grid : grids) {
            sort(grid, whole, near);
        }
        Map<List<String>, Place> known = new HashMap<>();
        for (int i = 0; i < squares.length; i++) {
            List<Grid> here = whole.get(i);
            List<String> keys =
                    here.stream().map(grid -> grid.layer() + "/" + grid.code()).toList();
            Place place = known.computeIfAbsent(
                    keys, k -> here.isEmpty() ? Place.NOWHERE : new Place(here, false, List.of()));
            squares[i] = new FreeSquare(place, near.get(i));
        }
    }

    private void sort(Grid grid, List<List<Grid>> whole, List<List<Grid>> near) {
        BitSet onBorder = new BitSet(squares.length);
        grid.shape().forEachSegment((ax, ay, bx, by) -> {
            if (ax <= bx) {
                mark(ax, ay, bx, by, onBorder);
            } else {
                mark(bx, by, ax, ay, onBorder);
            }
        });
        Box box = grid.shape().box();
        for (int row = row(box.minY()); row <= row(box.maxY()); row++) {
            boolean inside = false;
            boolean known = false;
            for (int column = column(box.minX()); column <= column(box.maxX()); column++) {
                int number = row * columns + column;
                if (onBorder.get(number)) {
                    near.get(number).add(grid);
                    known = false;
                    continue;
                }
                // a square beside one that no border meets either lies on the same side of it
                Square square = square(column, row);
                inside = known ? inside : grid.shape().locate(square.minX(), square.minY()) != Location.OUTSIDE;
                known = true;
                if (inside) {
                    whole.get(number).add(grid);
                }
            }
        }
    }

    private void mark(int ax, int ay, int bx, int by, BitSet onBorder) {
        for (int row = Math.max(0, row(Math.min(ay, by) - 1)); row <= row(Math.max(ay, by)); row++) {
            for (int column = Math.max(0, column(ax - 1)); column <= column(bx); column++) {
                if (square(column, row).meets(ax, ay, bx, by)) {
                    onBorder.set(row * columns + column);
                }
            }
        }
    }

    private int column(int x) {
        return (int) (((long) x - originX) >> shift);
    }

    private int row(int y) {
        return (int) (((long) y - originY) >> shift);
    }

    private Square square(int column, int row) {
        return new Square(originX + (column << shift), originY + (row << shift), 1 << shift);
    }
}
