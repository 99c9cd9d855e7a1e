package org.gridward.resolve;

import org.gridward.model.Grid;
import org.gridward.model.LineMeaning;
import org.gridward.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The unit that answers for a place.
 *
 * @param grid the grid that made it the owner
 * @param borderRule code of the border rule that decided, or null
 * @param meaning what the dividing line of that rule is in the street, or null
 */
public record Owner(
        Unit unit,
        Basis basis,
        Grid grid,
        @Nullable String borderRule,
        @Nullable LineMeaning meaning) {
    Owner(Unit unit, Basis basis, Grid grid) {
        this(unit, basis, grid, null, null);
    }
}
