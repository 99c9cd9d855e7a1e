package org.gridward.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.geo.StepSize;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Cuts a neck off where it begins, from a vertex on one side to the nearest on the other, with what lies beyond it: then
 * nothing falls apart. Only in polygons without holes.
 */
final class NeckCut {
    private final int[] ring;
    private final int count;
    private final StepSize step;
    private final Geometry all;

    private NeckCut(Shape shape, int polygon) {
        this.ring = shape.ring(polygon, 0);
        this.count = ring.length / 2;
        this.step = StepSize.atMiddleOf(shape.box());
        this.all = JtsShapes.toSteps(shape);
    }

    /**
     * @param rim the vertices of one side of the neck in order, as x0, y0, x1, y1, …
     * @param mostMeters how long the cut may be
     * @return of the two ends the smaller
     */
    static Optional<Polygon> find(Shape shape, List<Integer> rim, double mostMeters) {
        for (int p = 0; p < shape.polygonCount() && rim.size() >= 2; p++) {
            NeckCut cut = new NeckCut(shape, p);
            int first = cut.findRun(rim);
            if (first >= 0 && shape.ringCount(p) == 1) {
                int last = first + rim.size() / 2 - 1;
                return List.of(cut.forward(first, last, mostMeters), cut.backward(first, last, mostMeters)).stream()
                        .flatMap(Optional::stream)
                        .min(Comparator.comparingDouble(Polygon::getArea));
            }
        }
        return Optional.empty();
    }

    /** Where in the ring the side begins; -1 when it is not in this one. */
    private int findRun(List<Integer> rim) {
        for (int start = 0; start < count; start++) {
            boolean same = true;
            for (int i = 0; same && i < rim.size() / 2; i++) {
                same = x(start + i) == rim.get(2 * i) && y(start + i) == rim.get(2 * i + 1);
            }
            if (same) {
                return start;
            }
        }
        return -1;
    }

    private int x(int vertex) {
        return ring[2 * (vertex % count)];
    }

    private int y(int vertex) {
        return ring[2 * (vertex % count) + 1];
    }

    /** The neck and what follows its side on the rim. */
    private Optional<Polygon> forward(int first, int last, double mostMeters) {
        int end = nearest(first, last + 1, first + count - 1);
        return piece(first, end, mostMeters);
    }

    /** The neck and what comes before its side on the rim. */
    private Optional<Polygon> backward(int first, int last, double mostMeters) {
        int start = nearest(last + count, last + 1, first + count - 1);
        return piece(start, last + count, mostMeters);
    }

    private int nearest(int to, int from, int until) {
        int best = from;
        for (int v = from; v <= until; v++) {
            best = meters(v, to) < meters(best, to) ? v : best;
        }
        return best;
    }

    private double meters(int a, int b) {
        return Math.hypot(((double) x(a) - x(b)) * step.eastMeters(), ((double) y(a) - y(b)) * step.northMeters());
    }

    private Optional<Polygon> piece(int from, int to, double mostMeters) {
        if (to - from < 2 || to - from > count - 2 || meters(from, to) > mostMeters) {
            return Optional.empty();
        }
        List<Coordinate> corners = new ArrayList<>();
        for (int v = from; v <= to; v++) {
            corners.add(new Coordinate(x(v), y(v)));
        }
        corners.add(corners.get(0).copy());
        Polygon piece = all.getFactory().createPolygon(corners.toArray(new Coordinate[0]));
        return piece.isValid() && all.covers(piece) ? Optional.of(piece) : Optional.empty();
    }
}
