package org.gridward.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.load.NodingReport.NodedGrid;
import org.gridward.load.NodingReport.NodedLayer;
import org.gridward.topology.FamilyNoding.Outcome;

/** Sums up what noding did. */
final class NodedGrids {
    private static final Comparator<NodedGrid> STAYED_FIRST = Comparator.comparing(NodedGrids::isChanged)
            .thenComparing(Comparator.comparingDouble(NodedGrid::maxMeters).reversed())
            .thenComparing(NodedGrid::layer)
            .thenComparing(NodedGrid::code);

    private NodedGrids() {}

    /** A grid whose children's rim is its own was not touched, and is left out. */
    static NodingReport report(List<NodedGrid> noded, double limitMeters) {
        List<NodedGrid> told = noded.stream()
                .filter(grid -> grid.outcome() != Outcome.REBUILT || grid.changed())
                .sorted(STAYED_FIRST)
                .toList();
        Map<String, List<NodedGrid>> byLayer = new LinkedHashMap<>();
        told.forEach(grid -> byLayer.computeIfAbsent(grid.layer(), layer -> new ArrayList<>())
                .add(grid));
        return new NodingReport(
                limitMeters,
                byLayer.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(layer -> sum(layer.getKey(), layer.getValue()))
                        .toList(),
                told.stream().limit(NodingReport.MAX_GRIDS).toList());
    }

    private static boolean isChanged(NodedGrid grid) {
        return grid.outcome() == Outcome.VERTICES || grid.outcome() == Outcome.REBUILT;
    }

    private static NodedLayer sum(String layer, List<NodedGrid> grids) {
        List<NodedGrid> changed = grids.stream().filter(NodedGrids::isChanged).toList();
        return new NodedLayer(
                layer,
                changed.size(),
                changed.stream().filter(NodedGrid::stored).count(),
                grids.size() - changed.size(),
                changed.stream().mapToDouble(NodedGrid::maxMeters).max().orElse(0),
                changed.stream().mapToDouble(NodedGrid::meanMeters).average().orElse(0));
    }
}
