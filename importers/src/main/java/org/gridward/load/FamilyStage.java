package org.gridward.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.gridward.geo.Shape;
import org.gridward.load.NodingReport.NodedGrid;
import org.gridward.model.Families;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.topology.FamilyNoding;
import org.gridward.topology.FamilyNoding.Displacement;
import org.gridward.topology.FamilyNoding.Level;

/**
 * Gives the grids of each family that a load touches identical vertices, those that the load does not bring included: a
 * border that is stored gets the vertices of what lies beside and below it. See {@link FamilyNoding} for what moves.
 */
final class FamilyStage {
    private final ProposedRows rows;
    private final double limitMeters;
    private final List<NodedGrid> noded = new ArrayList<>();
    private long grids;

    FamilyStage(ProposedRows rows, double limitMeters) {
        this.rows = rows;
        this.limitMeters = limitMeters;
    }

    /** Changes the rows. */
    void node(Set<String> layers, LongConsumer progress) {
        for (List<Layer> family : Families.of(rows.layers())) {
            if (family.stream().anyMatch(layer -> layers.contains(layer.code()))) {
                node(family);
                progress.accept(grids);
            }
        }
    }

    private void node(List<Layer> family) {
        List<List<Grid>> levels = new ArrayList<>();
        List<Level> shapes = new ArrayList<>();
        Map<String, Integer> above = Map.of();
        for (Layer layer : family) {
            List<Grid> level = rows.gridsOf(layer.code());
            grids += level.size();
            Map<String, Integer> numbers = new HashMap<>();
            int[] parents = new int[level.size()];
            Arrays.fill(parents, -1);
            for (int g = 0; g < parents.length; g++) {
                String parent = level.get(g).parent();
                parents[g] = parent == null ? -1 : above.getOrDefault(parent, -1);
                numbers.put(level.get(g).code(), g);
            }
            levels.add(level);
            shapes.add(new Level(level.stream().map(Grid::shape).toList(), parents));
            above = numbers;
        }
        FamilyNoding.Noded result = FamilyNoding.node(shapes, limitMeters);
        for (Displacement moved : result.displacements()) {
            Grid grid = levels.get(moved.level()).get(moved.grid());
            tell(grid, moved, result.levels().get(moved.level()).get(moved.grid()));
        }
        for (int level = 0; level < levels.size(); level++) {
            take(levels.get(level), result.levels().get(level));
        }
    }

    private void take(List<Grid> level, List<Shape> shapes) {
        for (int g = 0; g < shapes.size(); g++) {
            if (!shapes.get(g).equals(level.get(g).shape())) {
                Grid grid = level.get(g);
                rows.change(grid.withShape(shapes.get(g)));
            }
        }
    }

    private void tell(Grid grid, Displacement moved, Shape after) {
        noded.add(new NodedGrid(
                grid.layer(),
                grid.code(),
                !after.equals(grid.shape()),
                rows.isStored(grid.key()),
                moved.outcome(),
                moved.maxMeters(),
                moved.meanMeters()));
    }

    /** In no order. */
    List<NodedGrid> noded() {
        return noded;
    }
}
