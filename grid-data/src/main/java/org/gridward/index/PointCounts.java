package org.gridward.index;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.gridward.model.Grid;

/**
 * How many points each grid has, of all layers. A point on a border counts for the grid that the border rule gives it to,
 * once per layer. Nothing is allocated for places that were met before. For one thread.
 */
public final class PointCounts {
    private static final int MOST_PLACES = 1 << 16;

    private final GridIndex index;
    private final Map<Place, long[]> byPlace = new IdentityHashMap<>();
    private final Map<Grid, long[]> byGrid = new IdentityHashMap<>();
    private long outside;

    public PointCounts(GridIndex index) {
        this.index = index;
    }

    /** Locates the points of the batch and counts them. */
    public void add(PointBatch points) {
        index.locate(points);
        for (int i = 0; i < points.size(); i++) {
            Place place = points.place(i);
            long[] count = byPlace.get(place);
            if (count == null) {
                count = new long[1];
                byPlace.put(place, count);
            }
            count[0]++;
        }
        // places on borders may be made again and again
        if (byPlace.size() > MOST_PLACES) {
            sumUp();
        }
    }

    private void sumUp() {
        byPlace.forEach((place, count) -> {
            outside += place.grids().isEmpty() ? count[0] : 0;
            for (Grid grid : place.grids()) {
                byGrid.computeIfAbsent(grid, g -> new long[1])[0] += count[0];
            }
        });
        byPlace.clear();
    }

    /** Takes each grid that has a point, in any order. */
    public void forEach(ObjLongConsumer<Grid> consumer) {
        sumUp();
        byGrid.forEach((grid, count) -> consumer.accept(grid, count[0]));
    }

    /** Those of the points that lie in no grid of any layer. */
    public long outside() {
        sumUp();
        return outside;
    }
}
