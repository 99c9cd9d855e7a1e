package org.gridward.check;

import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.relateng.RelateNG;

/** Whether shapes have more than points in common. */
final class GroundContact {
    private GroundContact() {}

    /** True when they have a stretch of border or some ground in common; a point alone does not count. */
    static boolean isAlongLine(Shape a, Shape b) {
        if (!a.box().intersects(b.box())) {
            return false;
        }
        IntersectionMatrix matrix = RelateNG.relate(JtsShapes.toSteps(a), JtsShapes.toSteps(b));
        return matrix.get(Location.INTERIOR, Location.INTERIOR) == Dimension.A
                || matrix.get(Location.BOUNDARY, Location.BOUNDARY) >= Dimension.L;
    }
}
