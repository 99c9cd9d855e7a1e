package org.gridward.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Row;

/** The ground that Minhang's unit grids cover: 125 km² at first, 165 km² since 2013 (rule M-06), as whole numbers. A grid is one cell. */
final class MinhangCover {
    private static final int CELLS_FIRST = 495;
    private static final int CELLS_LATER = 657;

    /** Whoever is covered first stands first. */
    private static final List<String> ORDER = List.of(
            MinhangTown.GUMEI,
            MinhangTown.XINZHUANG,
            "310112102",
            "310112107",
            "310112008",
            "310112501",
            "310112108",
            "310112001",
            "310112103",
            "310112110");

    private final MinhangGround minhang;
    /** Code of the grid by cell. */
    private final SortedMap<Integer, String> codes = new TreeMap<>();

    MinhangCover(MinhangGround minhang, boolean later) {
        this.minhang = minhang;
        int wanted = later ? CELLS_LATER : CELLS_FIRST;
        for (String town : ORDER) {
            int number = 0;
            for (int cell : cellsOf(MinhangTown.get(town))) {
                if (codes.size() < wanted) {
                    codes.put(cell, Codes.child(town + "001", ++number));
                }
            }
        }
    }

    /** In reading order. */
    private static List<Integer> cellsOf(MinhangTown town) {
        List<Integer> cells = new ArrayList<>();
        for (int y = MinhangGround.ROWS - 1; y >= 0; y--) {
            for (int x = 0; x < MinhangGround.COLUMNS; x++) {
                if (town.holds(x, y)) {
                    cells.add(y * MinhangGround.COLUMNS + x);
                }
            }
        }
        return cells;
    }

    List<String> codes() {
        return codes.values().stream().sorted().toList();
    }

    List<Row> grids() {
        List<Row> rows = new ArrayList<>(List.of(Shanghai.UNIT_GRID));
        SortedMap<String, Shape> shapes = minhang.terrain()
                .shapes(plot -> codes.get(minhang.cellY(plot) * MinhangGround.COLUMNS + minhang.cellX(plot)));
        shapes.forEach((code, shape) ->
                rows.add(new Grid(Grid.UNNUMBERED, "unit-grid", code, null, "单元网格" + code.substring(9), null, shape)));
        return rows;
    }
}
