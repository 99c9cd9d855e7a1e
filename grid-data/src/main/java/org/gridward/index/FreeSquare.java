package org.gridward.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridward.geo.Location;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/** A square of {@link FreeCells}. Remembers the places that it made. */
final class FreeSquare {
    /** Two bits each in a long. */
    private static final int MOST_KEYED = 31;

    private static final Comparator<Grid> ORDER =
            Comparator.comparing(Grid::layer).thenComparing(Grid::code);

    private record Known(long key, Place place, @Nullable Known next) {}

    private final Place whole;
    private final List<Grid> near;
    private volatile @Nullable Known known;

    /**
     * @param whole what lies at every point of the square
     * @param near grids whose borders meet the square
     */
    FreeSquare(Place whole, List<Grid> near) {
        this.whole = whole;
        this.near = List.copyOf(near);
    }

    Place locate(int x, int y) {
        if (near.isEmpty()) {
            return whole;
        }
        if (near.size() > MOST_KEYED) {
            return place(x, y);
        }
        long key = 0;
        for (int i = 0; i < near.size(); i++) {
            key = (key << 2) | near.get(i).shape().locate(x, y).ordinal();
        }
        for (Known at = known; at != null; at = at.next) {
            if (at.key == key) {
                return at.place;
            }
        }
        Place place = place(x, y);
        known = new Known(key, place, known);
        return place;
    }

    private Place place(int x, int y) {
        List<Grid> holding = new ArrayList<>(whole.grids());
        boolean onBorder = false;
        for (Grid grid : near) {
            Location location = grid.shape().locate(x, y);
            onBorder |= location == Location.BORDER;
            if (location != Location.OUTSIDE) {
                holding.add(grid);
            }
        }
        if (holding.size() == whole.grids().size()) {
            return whole;
        }
        holding.sort(ORDER);
        return new Place(holding, onBorder, List.of());
    }
}
