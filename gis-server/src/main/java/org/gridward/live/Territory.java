package org.gridward.live;

import java.util.Collection;
import java.util.List;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.topology.Dissolve;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The ground of many grids as one shape. */
final class Territory {
    private Territory() {}

    /**
     * The union.
     *
     * @param families shapes by family; within a family none lies on another, so their shared borders cancel exactly.
     *     Across families they may overlap; only then is the union computed, and rounded to the lattice.
     */
    static Shape union(Collection<List<Shape>> families) {
        List<Shape> grounds = families.stream().map(Dissolve::union).toList();
        if (grounds.size() == 1) {
            return grounds.get(0);
        }
        Geometry union = OverlayNGRobust.union(
                grounds.stream().<Geometry>map(JtsShapes::toDegrees).toList());
        return JtsShapes.fromDegrees(
                union instanceof Polygon polygon
                        ? polygon.getFactory().createMultiPolygon(new Polygon[] {polygon})
                        : (MultiPolygon) union);
    }
}
