package org.gridward.load;

import java.util.List;
import org.gridward.topology.FamilyNoding.Outcome;

/**
 * How the grids of a load came to have identical vertices.
 *
 * @param limitMeters how far a border was allowed to move
 * @param layers those in which a grid was changed or stayed apart, by code
 * @param grids the grids that were changed or stayed apart, at most {@link #MAX_GRIDS}: those that stayed first, then by
 *     distance
 */
public record NodingReport(double limitMeters, List<NodedLayer> layers, List<NodedGrid> grids) {
    public static final int MAX_GRIDS = 1_000;

    /**
     * One grid.
     *
     * @param changed its shape has other vertices than before
     * @param stored it stood in the edition before and in none of the files
     * @param maxMeters the farthest that a vertex of either border lies from the other; infinite when UNLIKE
     */
    public record NodedGrid(
            String layer,
            String code,
            boolean changed,
            boolean stored,
            Outcome outcome,
            double maxMeters,
            double meanMeters) {}

    /**
     * The grids of one layer, counted.
     *
     * @param changed those that got vertices or another border
     * @param changedStored how many of them stood in none of the files
     * @param stayed those that keep a border apart from the grids below them
     * @param maxMeters the greatest movement of a border of {@code changed}
     * @param meanMeters the mean of their means
     */
    public record NodedLayer(
            String layer, long changed, long changedStored, long stayed, double maxMeters, double meanMeters) {}

    static NodingReport none(double limitMeters) {
        return new NodingReport(limitMeters, List.of(), List.of());
    }

    public NodingReport {
        layers = List.copyOf(layers);
        grids = List.copyOf(grids);
    }
}
