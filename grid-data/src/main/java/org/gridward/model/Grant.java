package org.gridward.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One role on one piece of ground.
 *
 * @param grid key of a grid, with all grids inside; null for all ground
 */
public record Grant(AccessRole role, @Nullable RowKey grid) {
    public static Grant everywhere(AccessRole role) {
        return new Grant(role, null);
    }

    public Optional<RowKey> findGrid() {
        return Optional.ofNullable(grid);
    }
}
