package org.gridward.check;

import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.Lattice;
import org.gridward.geo.Position;
import org.gridward.geo.StepSize;
import org.gridward.model.Families;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.topology.GroundFault;
import org.gridward.topology.Partition;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * What is wrong with the ground of one group, found once for the rules that tell it. Grids are compared with those of
 * the same parent and with the parent: what crosses into another parent's ground is told there, once. Groups in FREE
 * layers, and those whose layer or parent is not there, have no faults.
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
            return StepSize.at(place()).squareMeters(fault.squareSteps());
        }
    }

    private GroundFaults() {}

    static List<Placed> find(Proposal proposal, GroundGroup group) {
        Layer layer =
                proposal.findLayer(group.layer()).filter(Families::isMember).orElse(null);
        if (layer == null) {
            return List.of();
        }
        if (layer.parent() == null) {
            return find(layer, null, proposal.listGrids(layer.code()));
        }
        String code = group.parent();
        Grid parent =
                code == null ? null : proposal.findGrid(layer.parent(), code).orElse(null);
        return parent == null ? List.of() : find(layer, parent, proposal.listChildren(layer.code(), code));
    }

    private static List<Placed> find(Layer layer, @Nullable Grid parent, List<Grid> grids) {
        if (grids.isEmpty()) {
            return List.of();
        }
        var shapes = grids.stream().map(Grid::shape).toList();
        List<GroundFault> found = parent != null && layer.policy() == LayerPolicy.TILES_PARENT
                ? Partition.tilingFaults(parent.shape(), shapes)
                : Partition.disjointFaults(parent == null ? null : parent.shape(), shapes);
        List<Placed> faults = new ArrayList<>();
        for (GroundFault fault : found) {
            Grid grid = pick(grids, parent, fault.grid());
            faults.add(new Placed(layer, grid, pick(grids, parent, fault.other()), fault));
        }
        return faults;
    }

    private static Grid pick(List<Grid> grids, @Nullable Grid parent, int number) {
        return number == GroundFault.PARENT && parent != null ? parent : grids.get(number);
    }
}
