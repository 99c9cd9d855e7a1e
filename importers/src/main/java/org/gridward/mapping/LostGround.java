package org.gridward.mapping;

import java.util.List;
import org.gridward.geo.Position;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feature that gave no grid, so that nobody takes what is missing for a defect of its own.
 *
 * @param grid the grid that it would have been; null when its code is not known
 * @param vertices those of its vertices that have a place
 */
public record LostGround(String layer, @Nullable RowKey grid, List<Position> vertices) {
    public LostGround {
        vertices = List.copyOf(vertices);
    }
}
