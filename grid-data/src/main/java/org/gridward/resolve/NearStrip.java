package org.gridward.resolve;

import java.util.List;
import org.gridward.geo.LocalPlane;
import org.gridward.index.LineIndex.Segment;

/** A strip and those segments of its border that lie near a place. */
record NearStrip<T>(Strip<T> strip, List<Segment<Integer>> segments) {
    /** To the border, whatever stands between. */
    double distanceMeters(LocalPlane plane) {
        double least = Double.POSITIVE_INFINITY;
        for (Segment<Integer> one : segments) {
            least = Math.min(least, plane.distanceMeters(one.ax(), one.ay(), one.bx(), one.by()));
        }
        return least;
    }

    /** To the nearest part of the border that is seen from there; infinite when none is. */
    double seenDistanceMeters(Sight sight) {
        double least = Double.POSITIVE_INFINITY;
        for (Segment<Integer> one : segments) {
            least = Math.min(least, sight.distanceMeters(one));
        }
        return least;
    }
}
