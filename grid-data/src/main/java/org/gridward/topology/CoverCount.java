package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How often ground is covered by shapes that may overlap (rule Y-06): never, once, twice and more. */
public final class CoverCount {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private CoverCount() {}

    /**
     * The ground in three parts, whose corners may lie between lattice steps: what no shape covers, what one covers, what
     * several cover. Together they are the ground.
     */
    public static List<Geometry> divide(Shape ground, List<Shape> covers) {
        Geometry never = JtsShapes.toSteps(ground);
        Geometry once = FACTORY.createPolygon();
        Geometry often = FACTORY.createPolygon();
        for (Shape cover : covers) {
            if (cover.box().intersects(ground.box())) {
                Geometry shape = JtsShapes.toSteps(cover);
                often = overlay(often, overlay(once, shape, OverlayNG.INTERSECTION), OverlayNG.UNION);
                once = overlay(once, shape, OverlayNG.DIFFERENCE);
                once = overlay(once, overlay(never, shape, OverlayNG.INTERSECTION), OverlayNG.UNION);
                never = overlay(never, shape, OverlayNG.DIFFERENCE);
            }
        }
        return List.of(never, once, often);
    }

    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        Geometry result = OverlayNGRobust.overlay(a, b, operation);
        return FACTORY.createMultiPolygon(polygons(result).toArray(Polygon[]::new));
    }

    /** Its ground; lines and points that overlays leave are none. */
    public static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return polygons;
    }
}
