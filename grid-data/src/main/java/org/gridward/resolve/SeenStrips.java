package org.gridward.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.LocalPlane;
import org.gridward.index.GridIndex;
import org.gridward.index.LineIndex;
import org.gridward.model.Barrier;

/**
 * Strips that end at barriers: a place lies in one when a part of its border that is seen from there lies within the
 * width. Immutable.
 */
final class SeenStrips<T> {
    private final StripIndex<T> strips;
    private final LineIndex<Barrier> barriers;

    SeenStrips(Collection<Strip<T>> strips, GridIndex index, LineIndex<Barrier> barriers) {
        this.strips = new StripIndex<>(strips, index);
        this.barriers = barriers;
    }

    /** Whose strips the place lies in, in the order in which they were given, perhaps more than once. */
    List<T> listAt(Spot spot) {
        LocalPlane plane = spot.plane();
        List<T> found = new ArrayList<>(2);
        for (NearStrip<T> near : strips.listNear(plane, strips.widestMeters())) {
            Optional<Side> side = near.strip().findSide(spot.place());
            if (side.isPresent()) {
                double width = near.strip().widthMeters(side.get());
                // what is hidden is no nearer than what is there
                if (near.distanceMeters(plane) <= width
                        && near.seenDistanceMeters(new Sight(plane, barriers, width)) <= width) {
                    found.add(near.strip().of());
                }
            }
        }
        return found;
    }

    /** How far the place may move on its own ground, at most so far, before it may come into a strip or out of one. */
    double edgeMeters(Spot spot, double withinMeters) {
        double least = withinMeters;
        for (NearStrip<T> near : strips.listNear(spot.plane(), strips.widestMeters() + withinMeters)) {
            Optional<Side> side = near.strip().findSide(spot.place());
            if (side.isPresent()) {
                double width = near.strip().widthMeters(side.get());
                least = Math.min(least, new StripEdge(spot.plane(), barriers, near, width).meters(least));
            }
        }
        return least;
    }
}
