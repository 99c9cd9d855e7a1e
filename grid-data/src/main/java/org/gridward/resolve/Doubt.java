package org.gridward.resolve;

import java.util.List;
import java.util.OptionalDouble;
import org.gridward.model.Grid;

/**
 * How sure the owner is.
 *
 * @param distanceMeters to the nearest line whose two sides have different owners for the question; empty when there is
 *     none within {@link DoubtStep#FAR_METERS}
 * @param between the grids that make the two owners, that of the place first; one only where the other side has none
 * @param candidates who may own, the largest share first; empty without an accuracy. Ground without an owner is missing
 *     from the sum
 * @param nearBorder another owner's ground is so near that an answer warns
 * @param confirmLocation the best share is too small
 */
public record Doubt(
        OptionalDouble distanceMeters,
        List<Grid> between,
        List<Candidate> candidates,
        boolean nearBorder,
        boolean confirmLocation) {
    /**
     * A unit that owns part of the ground where the true place may lie.
     *
     * @param share of that ground, from 0 to 1
     */
    public record Candidate(Named unit, double share) {}
}
