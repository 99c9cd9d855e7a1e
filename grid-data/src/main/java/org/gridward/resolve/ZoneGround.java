package org.gridward.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.LocalPlane;
import org.gridward.index.GridIndex;
import org.gridward.model.Barrier;
import org.gridward.model.Zone;
import org.gridward.model.ZoneStrip;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The ground of a zone as polygons in lattice steps, to be shown on a map: bends are drawn to a few centimetres. Whether a
 * place lies in the zone is never asked of them.
 */
public final class ZoneGround {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int QUADRANT_SEGMENTS = 16;
    /** So wide is the slit at a barrier, and what lies no further from the border is beside it. */
    private static final double SLIT_METERS = 0.02;

    private final GridIndex index;
    private final Collection<Barrier> barriers;

    public ZoneGround(GridIndex index, Collection<Barrier> barriers) {
        this.index = index;
        this.barriers = barriers;
    }

    /** Empty for a zone whose borders are nowhere. */
    public List<Polygon> list(Zone zone) {
        List<Geometry> parts = new ArrayList<>();
        for (ZoneStrip strip : zone.strips()) {
            addSides(strip, parts);
        }
        if (zone.shape() != null) {
            parts.add(JtsShapes.toSteps(zone.shape()));
        }
        List<Polygon> polygons = new ArrayList<>();
        if (!parts.isEmpty()) {
            addPolygons(UnaryUnionOp.union(parts), polygons);
        }
        return polygons;
    }

    private void addSides(ZoneStrip strip, Collection<Geometry> parts) {
        List<double[]> lines = BorderLines.list(index, strip.border(), strip.stretch());
        if (lines.isEmpty()) {
            return;
        }
        double[] first = lines.get(0);
        int middle = first.length / 4 * 2;
        LocalPlane plane = LocalPlane.at((int) first[middle], (int) first[middle + 1]);
        MultiLineString border = FACTORY.createMultiLineString(
                lines.stream().map(line -> BorderLines.toMeters(line, plane)).toArray(LineString[]::new));
        addSide(
                border,
                strip.leftMeters(),
                strip.border().layer(),
                strip.border().left(),
                plane,
                parts);
        addSide(
                border,
                strip.rightMeters(),
                strip.border().layer(),
                strip.border().right(),
                plane,
                parts);
    }

    private void addSide(
            MultiLineString border,
            double width,
            String layer,
            String grid,
            LocalPlane plane,
            Collection<Geometry> parts) {
        Optional<Geometry> ground =
                index.findGrid(layer, grid).map(found -> toMeters(JtsShapes.toSteps(found.shape()), plane));
        if (width > 0 && ground.isPresent()) {
            Geometry side = border.buffer(width, QUADRANT_SEGMENTS)
                    .intersection(GeometryFixer.fix(ground.get()))
                    .difference(slits(plane));
            for (int i = 0; i < side.getNumGeometries(); i++) {
                Geometry part = side.getGeometryN(i);
                if (part instanceof Polygon && part.isWithinDistance(border, SLIT_METERS)) {
                    parts.add(toSteps(part, plane));
                }
            }
        }
    }

    private Geometry slits(LocalPlane plane) {
        List<Geometry> slits = new ArrayList<>();
        for (Barrier barrier : barriers) {
            slits.add(BorderLines.toMeters(BorderLines.toDoubles(barrier.line().toArray()), plane)
                    .buffer(SLIT_METERS / 2, 1));
        }
        return slits.isEmpty() ? FACTORY.createPolygon() : UnaryUnionOp.union(slits);
    }

    private static Geometry toMeters(Geometry steps, LocalPlane plane) {
        Geometry copy = steps.copy();
        copy.apply((Coordinate at) -> at.setCoordinate(new Coordinate(plane.east(at.x), plane.north(at.y))));
        copy.geometryChanged();
        return copy;
    }

    private static Geometry toSteps(Geometry meters, LocalPlane plane) {
        Geometry copy = meters.copy();
        copy.apply((Coordinate at) -> at.setCoordinate(new Coordinate(plane.columnAt(at.x), plane.rowAt(at.y))));
        copy.geometryChanged();
        return copy;
    }

    private static void addPolygons(Geometry geometry, Collection<Polygon> polygons) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
    }
}
