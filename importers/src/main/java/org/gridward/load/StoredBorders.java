package org.gridward.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gridward.geo.Position;
import org.gridward.load.NodingReport.NodedGrid;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.topology.FamilyNoding.Outcome;
import org.jspecify.annotations.Nullable;

/** Says what a load does to the borders of grids that none of its files holds. */
final class StoredBorders {
    /** Two steps of the lattice: what a border moves by getting vertices is less. */
    private static final double MOVED_METERS = 0.02;

    private StoredBorders() {}

    /** A warning for each border that follows the grids below it. */
    static List<Finding> listMoved(List<NodedGrid> noded, ProposedRows rows) {
        return noded.stream()
                .filter(grid -> grid.stored() && grid.changed() && hasMoved(grid))
                .map(grid -> moved(grid, rows))
                .toList();
    }

    /** One warning for each layer in which grids only get vertices. */
    static List<Finding> listVertices(List<NodedGrid> noded) {
        Map<String, Integer> gotVertices = new TreeMap<>();
        for (NodedGrid grid : noded) {
            if (grid.stored() && grid.changed() && !hasMoved(grid)) {
                gotVertices.merge(grid.layer(), 1, Integer::sum);
            }
        }
        List<Finding> findings = new ArrayList<>();
        gotVertices.forEach((layer, count) -> findings.add(warning(
                "VERTICES_ADDED",
                RowKey.layer(layer),
                null,
                "图层 " + layer + " 中已有的 " + count + " 个网格增加了与相邻或下级网格共用的顶点，边界移动不超过 2 厘米",
                count + " grids of layer " + layer + " that are there already get vertices of the grids beside or below"
                        + " them; their borders move by 2 cm at most")));
        return findings;
    }

    private static boolean hasMoved(NodedGrid grid) {
        return grid.outcome() == Outcome.REBUILT && grid.maxMeters() > MOVED_METERS;
    }

    private static Finding moved(NodedGrid grid, ProposedRows rows) {
        String meters = String.format(Locale.ROOT, "%.2f", grid.maxMeters());
        RowKey key = RowKey.grid(grid.layer(), grid.code());
        return warning(
                "BORDER_MOVED",
                key,
                rows.findGrid(key).map(StoredBorders::placeOf).orElse(null),
                "已有网格的边界改为其下级网格的外边界，最多移动 " + meters + " 米",
                "The border of a grid that is there already becomes that of the grids below it and moves by " + meters
                        + " m at most");
    }

    private static Position placeOf(Grid grid) {
        int[] ring = grid.shape().ring(0, 0);
        return Position.ofLattice(ring[0], ring[1]);
    }

    private static Finding warning(String code, RowKey row, @Nullable Position place, String zh, String en) {
        return new Finding(code, Finding.Severity.WARNING, row, place, null, new Text(zh, en));
    }
}
