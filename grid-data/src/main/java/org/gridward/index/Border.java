package org.gridward.index;

import java.util.List;
import java.util.Optional;
import org.gridward.model.Grid;

/**
 * The line between a grid and one neighbour of its layer.
 *
 * @param neighbour empty for the outer rim, where the layer has no grid on the other side
 * @param lines each x0, y0, x1, y1, … in lattice steps, the grid on the left; a closed line repeats its first vertex
 */
public record Border(Optional<Grid> neighbour, List<int[]> lines) {}
