package org.gridward.resolve;

import org.gridward.geo.LocalPlane;
import org.gridward.index.Place;

/** A place and the metres around it. */
record Spot(Place place, LocalPlane plane) {
    int x() {
        return plane.x();
    }

    int y() {
        return plane.y();
    }
}
