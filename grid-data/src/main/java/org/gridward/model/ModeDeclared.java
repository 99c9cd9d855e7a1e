package org.gridward.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The operating mode of some ground (rule Q-16). Where several hold, emergency wins.
 *
 * @param layer of the grid on whose ground it holds, or null for all ground; then grid is null, too
 * @param reason for people
 */
public record ModeDeclared(
        OperatingMode mode,
        @Nullable String layer,
        @Nullable String grid,
        String reason) implements LedgerFact {
    /** Whether it holds for a place in these grids. */
    public boolean covers(Collection<Grid> chain) {
        return layer == null
                || chain.stream()
                        .anyMatch(one -> one.layer().equals(layer) && one.code().equals(grid));
    }
}
