package org.gridward.resolve;

import java.util.Arrays;
import java.util.List;
import org.gridward.model.Grid;

/** Grids as a key: the very objects in their order, as of one edition there is one of each grid. */
final class SameGrids {
    private final Grid[] grids;
    private final int hash;

    SameGrids(List<Grid> grids) {
        this.grids = grids.toArray(new Grid[0]);
        int sum = 0;
        for (Grid grid : this.grids) {
            sum = 31 * sum + System.identityHashCode(grid);
        }
        hash = sum;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
        if (!(other instanceof SameGrids that) || grids.length != that.grids.length) {
            return false;
        }
        for (int i = 0; i < grids.length; i++) {
            if (grids[i] != that.grids[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(grids);
    }
}
