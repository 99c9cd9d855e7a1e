package org.gridward.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.gridward.geo.LocalPlane;

/**
 * The segments around a point in the order of their geodesic distance, those at equal distance in the order of their
 * coordinates, each once. Looks further away only when it is asked for more.
 */
public final class NearestLines implements Iterator<NearLine> {
    private static final double FIRST_REACH_METERS = 50;
    private static final Comparator<NearLine> ORDER = Comparator.comparingDouble(NearLine::distanceMeters)
            .thenComparingDouble(NearLine::ax)
            .thenComparingDouble(NearLine::ay)
            .thenComparingDouble(NearLine::bx)
            .thenComparingDouble(NearLine::by);

    private final Lines lines;
    private final LocalPlane plane;
    private final double withinMeters;
    private double reach;
    private List<NearLine> ring = List.of();
    private int next;

    /** @param withinMeters what is further away does not come */
    public NearestLines(Lines lines, LocalPlane plane, double withinMeters) {
        this.lines = lines;
        this.plane = plane;
        this.withinMeters = withinMeters;
    }

    @Override
    public boolean hasNext() {
        while (next >= ring.size() && reach < withinMeters) {
            double inner = reach == 0 ? -1 : reach;
            reach = Math.min(withinMeters, reach == 0 ? FIRST_REACH_METERS : 4 * reach);
            ring = collect(inner, reach);
            next = 0;
        }
        return next < ring.size();
    }

    @Override
    public NearLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ring.get(next++);
    }

    private List<NearLine> collect(double inner, double outer) {
        List<NearLine> found = new ArrayList<>();
        lines.forEachNear(plane.boxAround(outer), (ax, ay, bx, by) -> {
            // always in the same direction, so that both sides of a border measure the same
            NearLine line = ax < bx || (ax == bx && ay < by) ? measure(ax, ay, bx, by) : measure(bx, by, ax, ay);
            if (line.distanceMeters() > inner && line.distanceMeters() <= outer) {
                found.add(line);
            }
        });
        found.sort(ORDER);
        List<NearLine> once = new ArrayList<>(found.size());
        for (NearLine line : found) {
            if (once.isEmpty() || !once.get(once.size() - 1).equals(line)) {
                once.add(line);
            }
        }
        return once;
    }

    private NearLine measure(double ax, double ay, double bx, double by) {
        return new NearLine(ax, ay, bx, by, plane.foot(ax, ay, bx, by));
    }
}
