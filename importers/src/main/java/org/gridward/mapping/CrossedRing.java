package org.gridward.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.Crs;
import org.gridward.geo.Lattice;
import org.gridward.geo.Position;
import org.gridward.geo.RawShape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Tells a bow-tie of two equal halves from a line: both have no area by the sum of their turns, but only one has ground.
 */
final class CrossedRing {
    private static final GeometryFactory STEPS = new GeometryFactory();

    private CrossedRing() {}

    /** Where a shell crosses itself; empty when all shells are lines. All vertices have a place. */
    static Optional<Position> find(RawShape raw, Crs crs) {
        for (double[][] rings : raw.polygons()) {
            LinearRing ring = onLattice(rings[0], crs);
            if (ring.convexHull().getArea() > 0) {
                Coordinate crossing = new IsValidOp(STEPS.createPolygon(ring))
                        .getValidationError()
                        .getCoordinate();
                return Optional.of(
                        new Position(crossing.x / Lattice.STEPS_PER_DEGREE, crossing.y / Lattice.STEPS_PER_DEGREE));
            }
        }
        return Optional.empty();
    }

    private static LinearRing onLattice(double[] ring, Crs crs) {
        List<Coordinate> vertices = new ArrayList<>();
        for (int i = 0; i < ring.length; i += 2) {
            Position place = crs.toPosition(ring[i], ring[i + 1]);
            vertices.add(new Coordinate(place.latticeX(), place.latticeY()));
        }
        vertices.add(new Coordinate(vertices.get(0)));
        return STEPS.createLinearRing(vertices.toArray(Coordinate[]::new));
    }
}
