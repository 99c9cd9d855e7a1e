package org.gridward.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import net.sf.geographiclib.PolygonResult;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Metres and square metres on the WGS84 ellipsoid (Karney 2013). Never degrees, never Web Mercator metres. */
public final class Geodesy {
    private Geodesy() {}

    public static double distanceMeters(Position a, Position b) {
        return Geodesic.WGS84.Inverse(a.lat(), a.lon(), b.lat(), b.lon(), GeodesicMask.DISTANCE).s12;
    }

    /** The ground inside the shape, holes taken off, edges taken as geodesics. */
    public static double areaSquareMeters(Shape shape) {
        double sum = 0;
        for (int p = 0; p < shape.polygonCount(); p++) {
            for (int r = 0; r < shape.ringCount(p); r++) {
                PolygonResult result = measure(shape.ring(p, r));
                sum += result.area;
            }
        }
        return sum;
    }

    /** Of one ring x0, y0, x1, y1, … in lattice steps, positive when counter-clockwise. */
    public static double signedAreaSquareMeters(int[] ring) {
        return measure(ring).area;
    }

    /** The same for a polygon in lattice steps whose corners may lie between them. */
    public static double areaSquareMetersOfSteps(Polygon polygon) {
        double sum = Math.abs(areaOf(polygon.getExteriorRing()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            sum -= Math.abs(areaOf(polygon.getInteriorRingN(hole)));
        }
        return sum;
    }

    private static double areaOf(LinearRing ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        for (int i = 0; i + 1 < ring.getNumPoints(); i++) {
            Coordinate corner = ring.getCoordinateN(i);
            area.AddPoint(corner.y / Lattice.STEPS_PER_DEGREE, corner.x / Lattice.STEPS_PER_DEGREE);
        }
        return area.Compute(false, true).area;
    }

    /** The length of a line x0, y0, x1, y1, … in lattice steps. */
    public static double lengthMeters(int[] line) {
        double sum = 0;
        for (int i = 0; i + 3 < line.length; i += 2) {
            sum += distanceMeters(
                    Position.ofLattice(line[i], line[i + 1]), Position.ofLattice(line[i + 2], line[i + 3]));
        }
        return sum;
    }

    /** The length of all rings, holes included. */
    public static double perimeterMeters(Shape shape) {
        double sum = 0;
        for (int p = 0; p < shape.polygonCount(); p++) {
            for (int r = 0; r < shape.ringCount(p); r++) {
                sum += measure(shape.ring(p, r)).perimeter;
            }
        }
        return sum;
    }

    private static PolygonResult measure(int[] ring) {
        PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
        for (int i = 0; i < ring.length; i += 2) {
            polygon.AddPoint(Lattice.toDegrees(ring[i + 1]), Lattice.toDegrees(ring[i]));
        }
        // reverse=false, sign=true: counter-clockwise counts as positive, so holes come out negative
        return polygon.Compute(false, true);
    }
}
