package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Lattice;
import org.gridward.geo.Location;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.LayerPolicy;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Whether a family is one: slow, by other means than the operations use, without tolerance. */
final class FamilyOracle {
    private static final GeometryFactory STEPS = new GeometryFactory();

    /** A segment of some rim, from the smaller end. */
    record Segment(int ax, int ay, int bx, int by) {
        static Segment of(int ax, int ay, int bx, int by) {
            return ax < bx || (ax == bx && ay < by) ? new Segment(ax, ay, bx, by) : new Segment(bx, by, ax, ay);
        }
    }

    private final MemoryFamily family;

    FamilyOracle(MemoryFamily family) {
        this.family = family;
    }

    /** Everything that stands without knowing what was done. */
    void check() {
        for (int level = 0; level < family.layers().size(); level++) {
            checkRows(level);
            checkGround(level);
        }
        checkNoding();
    }

    private void checkRows(int level) {
        for (Grid grid : family.listGrids(level)) {
            Geometry ground = JtsShapes.toSteps(grid.shape());
            assertThat(new IsValidOp(ground).getValidationError())
                    .as(grid.code())
                    .isNull();
            assertThat(reassembled(grid.shape())).as("rings of " + grid.code()).isEqualTo(grid.shape());
            if (level == 0) {
                assertThat(grid.parent()).as("parent of " + grid.code()).isNull();
            } else {
                assertThat(grid.parent()).as("parent of " + grid.code()).isNotNull();
                assertThat(family.findGrid(level - 1, grid.parent()))
                        .as("parent of " + grid.code())
                        .isPresent();
            }
        }
    }

    private static Shape reassembled(Shape shape) {
        ShapeAssembler assembler = new ShapeAssembler();
        shape.forEachSegment(assembler::addSegment);
        return assembler.assemble();
    }

    private void checkGround(int level) {
        if (level == 0) {
            assertThat(Partition.disjointFaults(null, shapes(family.listGrids(0))))
                    .as("top level")
                    .isEmpty();
            return;
        }
        boolean tiles = family.layers().get(level).policy() == LayerPolicy.TILES_PARENT;
        for (Grid parent : family.listGrids(level - 1)) {
            List<Shape> children = shapes(family.listChildren(level - 1, parent.code()));
            DirectedSegments chain = new DirectedSegments();
            children.forEach(chain::add);
            chain.subtract(parent.shape());
            if (tiles) {
                assertThat(children.isEmpty() || chain.isZero())
                        .as("children of " + parent.code() + " cancel")
                        .isTrue();
                assertThat(Partition.tilingFaults(parent.shape(), children))
                        .as("children of " + parent.code())
                        .isEmpty();
            } else {
                assertThat(Partition.disjointFaults(parent.shape(), children))
                        .as("children of " + parent.code())
                        .isEmpty();
            }
        }
    }

    private static List<Shape> shapes(List<Grid> grids) {
        return grids.stream().map(Grid::shape).toList();
    }

    static Set<Segment> segments(Collection<Grid> grids) {
        Set<Segment> segments = new HashSet<>();
        grids.forEach(
                grid -> grid.shape().forEachSegment((ax, ay, bx, by) -> segments.add(Segment.of(ax, ay, bx, by))));
        return segments;
    }

    /** The lines of all levels meet in common ends only. */
    private void checkNoding() {
        List<Segment> segments = new ArrayList<>(segments(family.listGrids()));
        segments.sort(java.util.Comparator.comparingInt(Segment::ax));
        for (int i = 0; i < segments.size(); i++) {
            Segment s = segments.get(i);
            for (int j = i + 1; j < segments.size() && segments.get(j).ax() <= s.bx(); j++) {
                if (meetBetweenEnds(s, segments.get(j))) {
                    throw new AssertionError(s + " meets " + segments.get(j));
                }
            }
        }
    }

    private static boolean meetBetweenEnds(Segment s, Segment t) {
        if (Math.max(s.ay, s.by) < Math.min(t.ay, t.by) || Math.min(s.ay, s.by) > Math.max(t.ay, t.by)) {
            return false;
        }
        return cross(s, t)
                || isWithin(s, t.ax, t.ay)
                || isWithin(s, t.bx, t.by)
                || isWithin(t, s.ax, s.ay)
                || isWithin(t, s.bx, s.by);
    }

    /** Between their ends, in one point. */
    static boolean cross(Segment s, Segment t) {
        int a = Long.signum(Lattice.cross(s.ax, s.ay, s.bx, s.by, t.ax, t.ay));
        int b = Long.signum(Lattice.cross(s.ax, s.ay, s.bx, s.by, t.bx, t.by));
        int c = Long.signum(Lattice.cross(t.ax, t.ay, t.bx, t.by, s.ax, s.ay));
        int d = Long.signum(Lattice.cross(t.ax, t.ay, t.bx, t.by, s.bx, s.by));
        return a * b < 0 && c * d < 0;
    }

    private static boolean isWithin(Segment s, int x, int y) {
        return Contact.isWithin(s.ax, s.ay, s.bx, s.by, x, y);
    }

    /**
     * JTS makes faces of all lines; each lies in one grid of a level at most, and in a grid's parent with the grid, and the
     * faces of a grid have its area.
     */
    void checkFaces() {
        Polygonizer polygonizer = new Polygonizer();
        for (Segment s : segments(family.listGrids())) {
            LineString line =
                    STEPS.createLineString(new Coordinate[] {new Coordinate(s.ax, s.ay), new Coordinate(s.bx, s.by)});
            polygonizer.add(line);
        }
        assertThat(polygonizer.getDangles().size()).as("Dangles").isZero();
        assertThat(polygonizer.getCutEdges().size()).as("CutEdges").isZero();
        assertThat(polygonizer.getInvalidRingLines().size())
                .as("InvalidRingLines")
                .isZero();
        Map<Grid, Double> areas = new HashMap<>();
        for (Object face : polygonizer.getPolygons()) {
            addFace((Polygon) face, areas);
        }
        for (Grid grid : family.listGrids()) {
            double area = DirectedSegments.twiceAreaOf(grid.shape()) / 2.0;
            assertThat(areas.getOrDefault(grid, 0.0))
                    .as("faces of " + grid.code())
                    .isCloseTo(area, org.assertj.core.data.Offset.offset(0.25 + 1e-9 * area));
        }
    }

    private void addFace(Polygon face, Map<Grid, Double> areas) {
        Coordinate corner = face.getCoordinate();
        Geometry near = org.locationtech.jts.geom.util.AffineTransformation.translationInstance(-corner.x, -corner.y)
                .transform(face);
        Point inside = near.getInteriorPoint();
        double x = inside.getX() + corner.x;
        double y = inside.getY() + corner.y;
        List<Grid> here = new ArrayList<>();
        for (int level = 0; level < family.layers().size(); level++) {
            List<Grid> found = family.listGrids(level).stream()
                    .filter(grid -> locate(grid.shape(), x, y) == Location.INSIDE)
                    .toList();
            assertThat(found.size())
                    .as("grids of level %d at %s %s", level, x, y)
                    .isLessThanOrEqualTo(1);
            here.addAll(found);
        }
        for (Grid grid : here) {
            areas.merge(grid, near.getArea(), Double::sum);
            int level = family.levelOf(grid.layer());
            assertThat(level == 0
                            || here.contains(
                                    family.findGrid(level - 1, grid.parent()).orElseThrow()))
                    .as("%s lies in %s at %s %s", grid.code(), grid.parent(), x, y)
                    .isTrue();
        }
    }

    /** For points between the lattice's: no face of a small map is so thin that doubles could miss it. */
    static Location locate(Shape shape, double x, double y) {
        boolean[] inside = {false};
        shape.forEachSegment((ax, ay, bx, by) -> {
            if ((ay > y) != (by > y) && ax + (y - ay) / ((double) by - ay) * ((double) bx - ax) > x) {
                inside[0] = !inside[0];
            }
        });
        return inside[0] ? Location.INSIDE : Location.OUTSIDE;
    }
}
