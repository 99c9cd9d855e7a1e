package org.gridward.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridward.geo.Lattice;
import org.gridward.geo.Position;
import org.gridward.geo.StepSize;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Divides ground among those beside it so that each place goes to the nearest, in metres; to within about a hundredth of
 * the ground's rim. Dividing lines begin where two neighbours meet on the rim.
 */
public final class NearestGround {
    private static final int SITES = 200;
    /** Much finer than the lattice, and coarse enough for cells whose corners all but meet. */
    private static final PrecisionModel FINE = new PrecisionModel(10_000);

    /** Numbers that were scaled and scaled back are lattice steps again. */
    private static final double ON_LATTICE = 1e-3;
    /** Less than a triangle between lattice points. */
    private static final double LEAST_SQUARE_STEPS = 0.5;

    private final Polygon ground;
    private final double east;
    private final List<List<int[]>> borders;
    private final double spacing;
    private final double least;

    private NearestGround(Polygon ground, List<List<int[]>> borders) {
        Coordinate middle = ground.getEnvelopeInternal().centre();
        StepSize step =
                StepSize.at(new Position(middle.x / Lattice.STEPS_PER_DEGREE, middle.y / Lattice.STEPS_PER_DEGREE));
        this.ground = ground;
        this.borders = borders;
        this.east = step.eastMeters() / step.northMeters();
        double[] lengths =
                borders.stream().flatMap(List::stream).mapToDouble(this::length).toArray();
        double sum = 0;
        double shortest = Double.POSITIVE_INFINITY;
        for (double length : lengths) {
            sum += length;
            shortest = Math.min(shortest, length);
        }
        this.spacing = sum / SITES;
        this.least = Math.min(spacing, shortest) / 4;
    }

    private double length(int[] segment) {
        return Math.hypot(east * ((double) segment[2] - segment[0]), (double) segment[3] - segment[1]);
    }

    /**
     * @param ground in lattice steps
     * @param borders of each neighbour, the segments x, y, x, y that it has in common with the ground
     * @return what each gets, perhaps nothing; all of them nothing where the ground can't be divided
     */
    public static List<List<Polygon>> divide(Polygon ground, List<List<int[]>> borders) {
        try {
            return new NearestGround(ground, borders).divide();
        } catch (TopologyException notDrawn) {
            return borders.stream().map(border -> List.<Polygon>of()).toList();
        }
    }

    private List<List<Polygon>> divide() {
        AffineTransformation toMeters = AffineTransformation.scaleInstance(east, 1);
        Geometry scaled = toMeters.transform(ground);
        Geometry[] parts = cells(scaled.getEnvelopeInternal()).stream()
                .map(cells -> UnaryUnionNG.union(ground.getFactory().buildGeometry(cells), FINE))
                .map(region -> areas(OverlayNG.overlay(region, scaled, OverlayNG.INTERSECTION, FINE)))
                .toArray(Geometry[]::new);
        Geometry[] simple = CoverageSimplifier.simplifyInner(parts, spacing);
        List<List<Polygon>> divided = new ArrayList<>();
        for (Geometry part : simple) {
            List<Polygon> polygons = new ArrayList<>();
            for (Object polygon : PolygonExtracter.getPolygons(part)) {
                if (((Polygon) polygon).getArea() > LEAST_SQUARE_STEPS) {
                    polygons.add(toSteps((Polygon) polygon));
                }
            }
            divided.add(polygons);
        }
        return divided;
    }

    /** Without the lines in which a region only touches the ground. */
    private Geometry areas(Geometry common) {
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(common)) {
            polygons.add((Polygon) polygon);
        }
        return ground.getFactory().createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    /** By neighbour, the ground nearer to a place of its border than to any other. */
    private List<List<Geometry>> cells(Envelope around) {
        Map<Coordinate, Integer> sites = new HashMap<>();
        for (int n = 0; n < borders.size(); n++) {
            for (int[] segment : borders.get(n)) {
                addSites(segment, n, sites);
            }
        }
        Envelope wide = new Envelope(around);
        wide.expandBy(around.getDiameter());
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites.keySet());
        builder.setClipEnvelope(wide);
        // as they are: the builder's own clipping does not bear corners that all but meet
        Geometry diagram = builder.getSubdivision().getVoronoiDiagram(ground.getFactory());
        List<List<Geometry>> cells = new ArrayList<>();
        borders.forEach(border -> cells.add(new ArrayList<>()));
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            Integer owner = sites.get((Coordinate) cell.getUserData());
            if (owner != null) {
                cells.get(owner).add(cell);
            }
        }
        return cells;
    }

    /** As far from each end as on all other segments, so that lines begin at the ends. */
    private void addSites(int[] segment, int neighbour, Map<Coordinate, Integer> sites) {
        double length = length(segment);
        int steps = Math.max(1, (int) Math.ceil((length - 2 * least) / spacing));
        for (int i = 0; i <= steps; i++) {
            double along = (least + (length - 2 * least) * i / steps) / length;
            sites.put(
                    new Coordinate(
                            east * (segment[0] + along * ((double) segment[2] - segment[0])),
                            segment[1] + along * ((double) segment[3] - segment[1])),
                    neighbour);
        }
    }

    private Polygon toSteps(Polygon scaled) {
        Polygon steps = (Polygon) scaled.copy();
        steps.apply((CoordinateFilter) c -> {
            c.x = onLattice(c.x / east);
            c.y = onLattice(c.y);
        });
        steps.geometryChanged();
        return steps;
    }

    private static double onLattice(double steps) {
        return Math.abs(steps - Math.rint(steps)) < ON_LATTICE ? Math.rint(steps) : steps;
    }
}
