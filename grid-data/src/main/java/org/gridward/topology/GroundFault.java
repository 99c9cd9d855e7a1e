package org.gridward.topology;

import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A place where the children of one grid, or the grids of a top layer, don't lie as they should.
 *
 * @param grid which child it is about, or {@link #PARENT}
 * @param other the second grid of an overlap, the neighbour of an unshared vertex, or {@link #PARENT}
 * @param where lattice steps, x before y: polygons of ground, or the points of unshared vertices. Where rims cross
 *     between lattice points a corner is the nearest double; ground too thin for that is told as a point
 */
public record GroundFault(Kind kind, int grid, int other, Geometry where) {
    public static final int PARENT = -1;

    /** What is wrong. */
    public enum Kind {
        /** Two children have ground in common. */
        OVERLAP,
        /** The parent has ground that no child has. */
        GAP,
        /** A child has ground that the parent has not. */
        OUTSIDE_PARENT,
        /** Borders meet, but {@code grid} lacks vertices that {@code other}, perhaps a ring of its own, has there. */
        UNSHARED_VERTEX
    }

    public double squareSteps() {
        return where.getArea();
    }

    /** A point inside the ground, or one of the vertices; in lattice steps. */
    public Coordinate place() {
        return InteriorPoint.getInteriorPoint(where);
    }
}
