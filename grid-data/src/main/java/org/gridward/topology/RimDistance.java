package org.gridward.topology;

import org.gridward.geo.Box;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.geo.StepSize;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** How far two rims lie apart, in metres: from each vertex of either to the nearest point of the other rim. */
final class RimDistance {
    private final AffineTransformation toMeters;
    private double max;
    private double sum;
    private int vertices;

    RimDistance(Shape before, Shape after) {
        this.toMeters = metersAround(before.box());
        if (before.equals(after)) {
            return;
        }
        Geometry rimBefore = rim(before);
        Geometry rimAfter = rim(after);
        measure(rimBefore, rimAfter);
        measure(rimAfter, rimBefore);
    }

    double maxMeters() {
        return max;
    }

    double meanMeters() {
        return vertices == 0 ? 0 : sum / vertices;
    }

    private Geometry rim(Shape shape) {
        return toMeters.transform(JtsShapes.toSteps(shape).getBoundary());
    }

    private void measure(Geometry from, Geometry to) {
        IndexedFacetDistance distance = new IndexedFacetDistance(to);
        for (Coordinate vertex : from.getCoordinates()) {
            double meters = distance.distance(from.getFactory().createPoint(vertex));
            max = Math.max(max, meters);
            sum += meters;
            vertices++;
        }
    }

    /** Metres east and north of the middle of the box; the size of a step there serves for the whole shape. */
    private static AffineTransformation metersAround(Box box) {
        double x = ((double) box.minX() + box.maxX()) / 2;
        double y = ((double) box.minY() + box.maxY()) / 2;
        StepSize step = StepSize.atMiddleOf(box);
        return AffineTransformation.translationInstance(-x, -y).scale(step.eastMeters(), step.northMeters());
    }
}
