package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds where a valid shape is narrow: a polygon that is so on the average, and a neck or tail whose two sides run closer
 * than a width for some length. Two sides face each other when each lies left of the other and they run in opposite
 * directions; a point of one is narrow when it lies nearer to the other than the width. A bend, where the outer side is
 * further from the inner one, doesn't end a neck. Measured in local metres, in time n log n for common shapes.
 */
public final class NarrowGround {
    /**
     * @param x in lattice steps, on the rim in the middle of the narrow place
     * @param lengthMeters from end to end as the crow flies
     * @param whole a whole polygon, whose mean width is less
     * @param rim the vertices of the narrow stretch in order, as x0, y0, x1, y1, …; of a whole polygon its shell
     */
    public record Place(int x, int y, double lengthMeters, boolean whole, List<Integer> rim) {}

    private NarrowGround() {}

    /** One for each narrow polygon, and for each neck of at least that length in another. */
    public static List<Place> find(Shape shape, double widthMeters, double lengthMeters) {
        LocalRim rim = new LocalRim(shape);
        List<Place> places = new ArrayList<>();
        boolean[] narrow = new boolean[shape.polygonCount()];
        for (int p = 0; p < narrow.length; p++) {
            narrow[p] = meanWidth(rim, p) < widthMeters;
        }
        for (int r = 0; r < rim.ringCount(); r++) {
            if (narrow[rim.polygonOf(r)] && (r == 0 || rim.polygonOf(r) != rim.polygonOf(r - 1))) {
                places.add(wholePlace(rim, r));
            }
        }
        new NarrowRuns(rim, widthMeters)
                .list().stream()
                        .filter(run -> !narrow[rim.polygonOf(run.ring())] && run.lengthMeters() >= lengthMeters)
                        .map(run -> new Place(
                                rim.stepX(run.middleX()),
                                rim.stepY(run.middleY()),
                                run.lengthMeters(),
                                false,
                                inSteps(rim, run.vertices())))
                        .forEach(places::add);
        places.sort(Comparator.comparingInt(Place::x).thenComparingInt(Place::y));
        return places;
    }

    /** Of a strip its width; of a square half its side. */
    private static double meanWidth(LocalRim rim, int polygon) {
        double twiceArea = 0;
        double length = 0;
        for (int r = 0; r < rim.ringCount(); r++) {
            if (rim.polygonOf(r) == polygon) {
                double[] ring = rim.ring(r);
                for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                    twiceArea += ring[j] * ring[i + 1] - ring[i] * ring[j + 1];
                    length += Math.hypot(ring[i] - ring[j], ring[i + 1] - ring[j + 1]);
                }
            }
        }
        return twiceArea / length;
    }

    private static Place wholePlace(LocalRim rim, int r) {
        double[] ring = rim.ring(r);
        double[] xs = new double[ring.length / 2];
        double[] ys = new double[ring.length / 2];
        for (int v = 0; v < xs.length; v++) {
            xs[v] = ring[2 * v];
            ys[v] = ring[2 * v + 1];
        }
        double length = NarrowRuns.span(xs, ys, xs.length);
        int middle = xs.length / 2;
        return new Place(rim.stepX(xs[middle]), rim.stepY(ys[middle]), length, true, inSteps(rim, ring));
    }

    private static List<Integer> inSteps(LocalRim rim, double[] meters) {
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < meters.length; i += 2) {
            steps.add(rim.stepX(meters[i]));
            steps.add(rim.stepY(meters[i + 1]));
        }
        return steps;
    }

    /**
     * The ground of a place that can be cut off from the shape: the polygon, or a tail from the first to the last vertex
     * of its rim. Empty for a neck, without which the shape would fall apart, and for a tail of fewer than three vertices.
     */
    public static Optional<Polygon> findPiece(Shape shape, Place place) {
        Polygon piece = null;
        MultiPolygon all = JtsShapes.toSteps(shape);
        if (place.whole) {
            for (int p = 0; p < shape.polygonCount(); p++) {
                if (place.rim.equals(Arrays.stream(shape.ring(p, 0)).boxed().toList())) {
                    piece = (Polygon) all.getGeometryN(p);
                }
            }
        } else if (place.rim.size() >= 6) {
            Coordinate[] ring = new Coordinate[place.rim.size() / 2 + 1];
            for (int i = 0; i + 1 < ring.length; i++) {
                ring[i] = new Coordinate(place.rim.get(2 * i), place.rim.get(2 * i + 1));
            }
            ring[ring.length - 1] = ring[0].copy();
            Polygon cut = all.getFactory().createPolygon(ring);
            piece = cut.isValid() && Orientation.isCCW(ring) && all.covers(cut) ? cut : null;
        }
        return Optional.ofNullable(piece);
    }

    /**
     * A neck with what lies beyond it on its smaller side, cut off where it begins; empty for what is no neck, or where no
     * cut between two vertices is shorter than half the neck.
     */
    public static Optional<Polygon> findNeckAndEnd(Shape shape, Place place) {
        return place.whole ? Optional.empty() : NeckCut.find(shape, place.rim, place.lengthMeters / 2);
    }
}
