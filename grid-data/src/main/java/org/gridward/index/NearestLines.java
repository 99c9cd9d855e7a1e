package org.gridward.index;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.gridward.geo.LocalPlane;
import org.jspecify.annotations.Nullable;

/**
 * The segments around a point in the order of their geodesic distance, those at equal distance in the order of their
 * coordinates, each once. Looks further away only when it is asked for more.
 */
public final class NearestLines implements Iterator<NearLine> {
    private final Frontier frontier;
    private @Nullable NearLine last;
    private @Nullable NearLine next;

    /** @param withinMeters what is further away does not come */
    public NearestLines(Lines lines, LocalPlane plane, double withinMeters) {
        frontier = new Frontier(plane, withinMeters);
        lines.lookInto(frontier);
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            int at = frontier.nextSegment();
            if (at < 0) {
                return false;
            }
            NearLine line = frontier.line(at);
            // from the other side it is the same line
            next = line.equals(last) ? null : line;
        }
        return true;
    }

    @Override
    public NearLine next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        last = next;
        next = null;
        return last;
    }
}
