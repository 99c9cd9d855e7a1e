package org.gridward.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Lattice;
import org.gridward.geo.Position;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.RowKey;
import org.gridward.topology.GroundFault;
import org.gridward.topology.Partition;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * What is wrong with the ground of a proposal, found once for the rules that tell it. Grids are compared with those of
 * the same parent and with the parent: what crosses into another parent's ground is told there, once. FREE layers, and
 * grids whose layer or parent is not there, are left out.
 */
final class GroundFaults {
    /**
     * One fault with its rows.
     *
     * @param grid the grid it is about
     * @param other the second grid of an overlap, the neighbour of an unshared vertex; else the same as grid
     */
    record Placed(Layer layer, Grid grid, Grid other, GroundFault fault) {
        Position place() {
            Coordinate steps = fault.place();
            return new Position(steps.x / Lattice.STEPS_PER_DEGREE, steps.y / Lattice.STEPS_PER_DEGREE);
        }

        /** The size of a square step at the place serves for all of the ground. */
        double squareMeters() {
            Position here = place();
            double lon = Math.min(here.lon(), 179.99);
            double lat = Math.min(here.lat(), 89.99);
            double east = Geodesy.distanceMeters(new Position(lon, here.lat()), new Position(lon + 0.01, here.lat()));
            double north = Geodesy.distanceMeters(new Position(lon, lat), new Position(lon, lat + 0.01));
            double stepsEachWay = 0.01 * Lattice.STEPS_PER_DEGREE;
            return fault.squareSteps() * (east / stepsEachWay) * (north / stepsEachWay);
        }
    }

    private final Map<RowKey, Grid> gridsByKey = new HashMap<>();
    private final List<Placed> faults = new ArrayList<>();

    GroundFaults(Proposal proposal) {
        proposal.grids().forEach(grid -> gridsByKey.put(grid.key(), grid));
        Map<String, List<Grid>> byLayer = new HashMap<>();
        for (Grid grid : proposal.grids()) {
            byLayer.computeIfAbsent(grid.layer(), layer -> new ArrayList<>()).add(grid);
        }
        for (Layer layer : proposal.layers()) {
            if (layer.policy() != LayerPolicy.FREE && layer.policy() != LayerPolicy.UNION_OF) {
                testLayer(layer, byLayer.getOrDefault(layer.code(), List.of()));
            }
        }
    }

    Stream<Placed> list(GroundFault.Kind kind) {
        return faults.stream().filter(placed -> placed.fault().kind() == kind);
    }

    private void testLayer(Layer layer, List<Grid> grids) {
        if (layer.parent() == null) {
            testSiblings(layer, null, grids);
            return;
        }
        Map<String, List<Grid>> byParent = new TreeMap<>();
        for (Grid grid : grids) {
            if (grid.parent() != null) {
                byParent.computeIfAbsent(grid.parent(), code -> new ArrayList<>())
                        .add(grid);
            }
        }
        byParent.forEach((code, children) -> {
            Grid parent = gridsByKey.get(RowKey.grid(layer.parent(), code));
            if (parent != null) {
                testSiblings(layer, parent, children);
            }
        });
    }

    private void testSiblings(Layer layer, @Nullable Grid parent, List<Grid> grids) {
        List<Grid> sorted =
                grids.stream().sorted(Comparator.comparing(Grid::code)).toList();
        var shapes = sorted.stream().map(Grid::shape).toList();
        List<GroundFault> found = parent != null && layer.policy() == LayerPolicy.TILES_PARENT
                ? Partition.tilingFaults(parent.shape(), shapes)
                : Partition.disjointFaults(parent == null ? null : parent.shape(), shapes);
        for (GroundFault fault : found) {
            Grid grid = pick(sorted, parent, fault.grid());
            faults.add(new Placed(layer, grid, pick(sorted, parent, fault.other()), fault));
        }
    }

    private static Grid pick(List<Grid> grids, @Nullable Grid parent, int number) {
        return number == GroundFault.PARENT && parent != null ? parent : grids.get(number);
    }
}
