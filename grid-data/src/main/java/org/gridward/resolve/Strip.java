package org.gridward.resolve;

import java.util.Optional;
import org.gridward.geo.Line;
import org.gridward.index.Place;
import org.gridward.model.Border;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/**
 * The ground along a border, each side with its own width, as far as it is ground of the border's own grids.
 *
 * @param of whose strip it is
 * @param stretch the part of the border that counts, or null for all of it
 */
record Strip<T>(T of, Border border, @Nullable Line stretch, double leftMeters, double rightMeters) {
    /** On which grid's ground a place lies; empty on that of others. */
    static Optional<Side> findSide(Border border, Place place) {
        for (Grid grid : place.grids()) {
            if (grid.layer().equals(border.layer())) {
                if (grid.code().equals(border.left())) {
                    return Optional.of(Side.LEFT);
                }
                if (grid.code().equals(border.right())) {
                    return Optional.of(Side.RIGHT);
                }
            }
        }
        return Optional.empty();
    }

    Optional<Side> findSide(Place place) {
        return findSide(border, place);
    }

    double widthMeters(Side side) {
        return side == Side.LEFT ? leftMeters : rightMeters;
    }

    double widestMeters() {
        return Math.max(leftMeters, rightMeters);
    }
}
