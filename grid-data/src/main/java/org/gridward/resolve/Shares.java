package org.gridward.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridward.geo.DiscArea;
import org.gridward.geo.LocalPlane;
import org.gridward.index.Lines;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * How a disc is shared among its owners: every line at which an owner may change cuts it into pieces, each piece has the
 * owner of a point inside it, and its ground in the disc is measured exactly.
 */
final class Shares {
    /** Where lines meet is found to a tenth of a millimetre. */
    private static final PrecisionModel PRECISION = new PrecisionModel(1e4);

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final LocalPlane plane;
    private final DiscArea disc;
    private final Envelope box;
    private final OwnerFinder finder;
    private final Map<String, Double> byOwner = new TreeMap<>();

    private Shares(LocalPlane plane, double radius, OwnerFinder finder) {
        this.plane = plane;
        this.disc = new DiscArea(radius);
        this.box = new Envelope(-1.01 * radius, 1.01 * radius, -1.01 * radius, 1.01 * radius);
        this.finder = finder;
    }

    /** The share of each owner by its code; what nobody owns is missing from the sum. */
    static Map<String, Double> of(LocalPlane plane, double radius, Lines lines, OwnerFinder finder) {
        Shares shares = new Shares(plane, radius, finder);
        shares.cut(lines).forEach(shares::add);
        shares.byOwner.replaceAll((owner, area) -> Math.min(1, area / shares.disc.squareMeters()));
        return shares.byOwner;
    }

    /** In an order of their own: a sum of areas depends on the order, and the polygonizer has none. */
    private List<Polygon> cut(Lines lines) {
        List<LineString> cuts = new ArrayList<>();
        Geometry rim = FACTORY.toGeometry(box).getBoundary();
        cuts.add(FACTORY.createLineString(rim.getCoordinates()));
        lines.forEachNear(plane.boxAround(1.1 * box.getMaxX()), (ax, ay, bx, by) -> {
            Coordinate a = new Coordinate(plane.east(ax), plane.north(ay));
            Coordinate b = new Coordinate(plane.east(bx), plane.north(by));
            Coordinate[] inside = clip(a, b);
            if (inside.length == 2) {
                cuts.add(FACTORY.createLineString(inside));
            }
        });
        Geometry noded = UnaryUnionNG.union(FACTORY.createMultiLineString(cuts.toArray(LineString[]::new)), PRECISION);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        List<Polygon> pieces = new ArrayList<>();
        for (Object piece : polygonizer.getPolygons()) {
            pieces.add((Polygon) ((Polygon) piece).norm());
        }
        pieces.sort((one, other) -> one.compareTo(other));
        return pieces;
    }

    /** What of a segment lies in the box, so that lines from far away don't blur it; empty when nothing does. */
    private Coordinate[] clip(Coordinate a, Coordinate b) {
        double[] range = {0, 1};
        boolean met = narrow(range, a.x, b.x - a.x) && narrow(range, a.y, b.y - a.y) && range[0] < range[1];
        return met ? new Coordinate[] {at(a, b, range[0]), at(a, b, range[1])} : new Coordinate[0];
    }

    private boolean narrow(double[] range, double begin, double change) {
        double half = box.getMaxX();
        if (change == 0) {
            return Math.abs(begin) <= half;
        }
        double one = (-half - begin) / change;
        double other = (half - begin) / change;
        range[0] = Math.max(range[0], Math.min(one, other));
        range[1] = Math.min(range[1], Math.max(one, other));
        return range[0] <= range[1];
    }

    private static Coordinate at(Coordinate a, Coordinate b, double along) {
        if (along == 0 || along == 1) {
            return along == 0 ? a : b;
        }
        return new Coordinate(a.x + along * (b.x - a.x), a.y + along * (b.y - a.y));
    }

    private void add(Polygon piece) {
        double area = areaOf(piece.getExteriorRing());
        for (int hole = 0; hole < piece.getNumInteriorRing(); hole++) {
            area -= areaOf(piece.getInteriorRingN(hole));
        }
        if (area > 0) {
            double inDisc = area;
            Point inside = piece.getInteriorPoint();
            finder.findOwner(
                            (int) Math.rint(plane.columnAt(inside.getX())), (int) Math.rint(plane.rowAt(inside.getY())))
                    .ifPresent(owner -> byOwner.merge(owner.unit().code(), inDisc, Double::sum));
        }
    }

    private double areaOf(LinearRing ring) {
        Coordinate[] corners = ring.getCoordinates();
        double[] flat = new double[2 * corners.length - 2];
        for (int i = 0; i + 1 < corners.length; i++) {
            flat[2 * i] = corners[i].x;
            flat[2 * i + 1] = corners[i].y;
        }
        return Math.abs(disc.squareMetersOf(flat));
    }
}
