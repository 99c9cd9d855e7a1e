package org.gridward.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridward.geo.Box;
import org.gridward.model.Grid;

/**
 * Grids as people number them on a map: rows from north to south, in each row from west to east. The northernmost grid
 * left opens a row; with it go all whose middles lie above its southern edge.
 */
final class ReadingOrder {
    private static final Comparator<Grid> FROM_NORTH = Comparator.<Grid>comparingInt(
                    grid -> grid.shape().box().maxY())
            .reversed()
            .thenComparing(Grid::code);
    private static final Comparator<Grid> FROM_WEST =
            Comparator.<Grid>comparingInt(grid -> grid.shape().box().minX()).thenComparing(FROM_NORTH);

    private ReadingOrder() {}

    static List<Grid> sort(List<Grid> grids) {
        List<Grid> left = new ArrayList<>(grids);
        left.sort(FROM_NORTH);
        List<Grid> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            int southernEdge = left.get(0).shape().box().minY();
            List<Grid> row = left.stream()
                    .filter(grid -> middle(grid.shape().box()) > southernEdge)
                    .sorted(FROM_WEST)
                    .toList();
            sorted.addAll(row);
            left.removeAll(row);
        }
        return sorted;
    }

    private static double middle(Box box) {
        return ((double) box.minY() + box.maxY()) / 2;
    }
}
