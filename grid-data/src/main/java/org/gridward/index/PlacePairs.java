package org.gridward.index;

import java.util.ArrayList;
import java.util.List;

/** What lies at a point in two families or more, made of what lies there in each. Safe for any thread. */
final class PlacePairs {
    private final PlaceCache cache = new PlaceCache();

    /** The grids of the first, then those of the second. */
    Place combine(Place first, Place second) {
        if (second == Place.NOWHERE) {
            return first;
        }
        if (first == Place.NOWHERE) {
            return second;
        }
        long key = ((long) System.identityHashCode(first) << 32) | System.identityHashCode(second);
        Place known = cache.find(key, first, second);
        return known != Place.NOWHERE ? known : cache.keep(key, first, second, both(first, second));
    }

    private static Place both(Place first, Place second) {
        return new Place(
                joined(first.grids(), second.grids()),
                first.onBorder() || second.onBorder(),
                joined(first.touching(), second.touching()));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
