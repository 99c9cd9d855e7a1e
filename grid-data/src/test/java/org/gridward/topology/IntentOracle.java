package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Redraw;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Whether an operation did what it is called, by JTS's overlay: as far as that goes, to the width of rounding. */
final class IntentOracle {
    /** Lines are bent by up to this on either side. */
    private static final double WIDTH_STEPS = 4;

    private static final double BESIDE_STEPS = 3;

    private static final GeometryFactory STEPS = new GeometryFactory();

    private static final Geometry NOTHING = STEPS.createPolygon();

    private final MemoryFamily before;
    private final MemoryFamily after;
    private final Redraw redraw;
    private final int level;

    IntentOracle(MemoryFamily before, MemoryFamily after, Redraw redraw) {
        this.before = before;
        this.after = after;
        this.redraw = redraw;
        this.level = before.levelOf(redraw.layer());
    }

    void check() {
        if (redraw instanceof Redraw.Split split) {
            checkSplit(split);
        } else if (redraw instanceof Redraw.Merge merge) {
            checkMerge(merge);
        } else if (redraw instanceof Redraw.MoveBorder move) {
            checkMove(move);
        } else if (redraw instanceof Redraw.TransferGround transfer) {
            checkTransfer(transfer);
        } else if (redraw instanceof Redraw.Reshape reshape) {
            checkReshape(reshape);
        } else if (redraw instanceof Redraw.Create create) {
            checkCreate(create);
        } else if (redraw instanceof Redraw.DissolveGap dissolve) {
            Geometry gained = minus(ground(after, dissolve.into()), ground(before, dissolve.into()));
            assertThat(gained.getArea()).isPositive();
            assertOthersStay(Set.of(dissolve.into()));
        } else if (redraw instanceof Redraw.AssignBlank assign) {
            assertThat(after.findGrid(level, assign.grid())).isEmpty();
        } else if (redraw instanceof Redraw.Reparent reparent) {
            Grid grid = after.findGrid(level, reparent.grid()).orElseThrow();
            assertThat(grid.parent()).isEqualTo(reparent.parent());
            assertThat(grid.shape())
                    .isEqualTo(before.findGrid(level, reparent.grid())
                            .orElseThrow()
                            .shape());
        } else if (redraw instanceof Redraw.Retire retire) {
            retire.grids()
                    .forEach(code -> assertThat(after.findGrid(level, code)).isEmpty());
            assertOthersStay(new HashSet<>(retire.grids()));
        }
    }

    private void checkSplit(Redraw.Split split) {
        Geometry old = ground(before, split.grid());
        Set<String> pieces = new HashSet<>();
        Set<String> free = new HashSet<>(Set.of(split.grid()));
        for (Grid grid : after.listGrids(level)) {
            if (grid.code().equals(split.grid())
                    || before.findGrid(level, grid.code()).isEmpty()) {
                pieces.add(grid.code());
                assertSmall(minus(JtsShapes.toSteps(grid.shape()), old), old);
            }
        }
        assertThat(pieces.size()).isGreaterThan(1);
        for (Redraw.Part part : split.parts()) {
            String code = part.grid().code();
            if (code != null) {
                assertThat(after.findGrid(level, code)).as(code).isPresent();
            }
        }
        free.addAll(pieces);
        assertOthersStay(free);
    }

    private void checkMerge(Redraw.Merge merge) {
        Set<String> grids = new HashSet<>(merge.grids());
        Geometry old = NOTHING;
        for (String code : grids) {
            old = overlay(old, ground(before, code), OverlayNG.UNION);
        }
        Set<String> stay = new HashSet<>(grids);
        List<Grid> results = after.listGrids(level).stream()
                .filter(grid -> before.findGrid(level, grid.code()).isEmpty()
                        || grid.code().equals(merge.into().code()))
                .toList();
        assertThat(results).hasSize(1);
        assertSmall(difference(JtsShapes.toSteps(results.get(0).shape()), old), old);
        stay.add(results.get(0).code());
        grids.stream()
                .filter(code -> !code.equals(results.get(0).code()))
                .forEach(code -> assertThat(after.findGrid(level, code)).isEmpty());
        assertOthersStay(stay);
    }

    private void checkMove(Redraw.MoveBorder move) {
        Set<String> two = Set.of(move.left(), move.right());
        Geometry old =
                OverlayNGRobust.overlay(ground(before, move.left()), ground(before, move.right()), OverlayNG.UNION);
        Geometry now =
                OverlayNGRobust.overlay(ground(after, move.left()), ground(after, move.right()), OverlayNG.UNION);
        assertSmall(difference(old, now), old);
        assertOthersStay(two);
    }

    private void checkTransfer(Redraw.TransferGround transfer) {
        Geometry drawn = JtsShapes.toSteps(transfer.ground());
        if (transfer.from() != null) {
            Geometry from = ground(before, transfer.from());
            assertSmall(difference(minus(from, drawn), ground(after, transfer.from())), from, drawn);
        }
        if (transfer.from() != null && transfer.to() != null) {
            Geometry from = ground(before, transfer.from());
            Geometry moved = overlay(from, drawn, OverlayNG.INTERSECTION);
            Geometry wanted = overlay(ground(before, transfer.to()), moved, OverlayNG.UNION);
            Geometry to = ground(before, transfer.to());
            assertSmall(difference(wanted, ground(after, transfer.to())), from, drawn, edgesAt(to, from));
        }
        Set<String> two = new HashSet<>();
        two.add(String.valueOf(transfer.from()));
        two.add(String.valueOf(transfer.to()));
        assertOthersStay(two);
    }

    /** It has no ground outside the new outline, and all in it that was its own or its givers'. */
    private void checkReshape(Redraw.Reshape reshape) {
        Geometry drawn = JtsShapes.toSteps(reshape.shape());
        Geometry now = ground(after, reshape.grid());
        Geometry old = ground(before, reshape.grid());
        Geometry theirs = old;
        for (String code : reshape.neighbours()) {
            theirs = overlay(theirs, ground(before, code), OverlayNG.UNION);
        }
        assertSmall(minus(now, drawn), old, drawn);
        Geometry wanted = overlay(theirs, drawn, OverlayNG.INTERSECTION);
        assertSmall(minus(wanted, now), old, drawn);
        Set<String> free = new HashSet<>(reshape.neighbours());
        free.add(reshape.grid());
        assertOthersStay(free);
    }

    private void checkCreate(Redraw.Create create) {
        Set<String> made = new HashSet<>();
        after.listGrids(level).stream()
                .filter(grid -> before.findGrid(level, grid.code()).isEmpty())
                .forEach(grid -> made.add(grid.code()));
        assertThat(made).isNotEmpty();
        for (String code : made) {
            assertThat(after.findGrid(level, code).orElseThrow().parent()).isEqualTo(create.parent());
        }
        if (create.rest() == null) {
            for (String code : made) {
                Geometry drawn = NOTHING;
                for (Redraw.NewGround ground : create.grounds()) {
                    drawn = overlay(drawn, JtsShapes.toSteps(ground.shape()), OverlayNG.UNION);
                }
                assertSmall(minus(ground(after, code), drawn), ground(after, code), drawn);
            }
        }
        assertOthersStay(made);
    }

    /** At the operation's level and above, others may get vertices; above, grids give and take what their children do. */
    private void assertOthersStay(Set<String> free) {
        for (Grid old : before.listGrids(level)) {
            if (!free.contains(old.code())) {
                Grid now = after.findGrid(level, old.code()).orElseThrow();
                assertThat(now.withShape(old.shape())).isEqualTo(old);
                if (!now.equals(old)) {
                    Geometry was = JtsShapes.toSteps(old.shape());
                    assertSmall(difference(was, JtsShapes.toSteps(now.shape())), was);
                }
            }
        }
    }

    private Geometry ground(MemoryFamily family, @Nullable String code) {
        return code == null
                ? NOTHING
                : family.findGrid(level, code)
                        .<Geometry>map(grid -> toSteps(grid.shape()))
                        .orElse(NOTHING);
    }

    /** The edges that end at or beside other ground: they turn when a vertex there is rounded or taken away. */
    private static Geometry edgesAt(Geometry ground, Geometry other) {
        List<LineString> edges = new ArrayList<>();
        for (Object one : LinearComponentExtracter.getLines(ground)) {
            Coordinate[] ring = ((LineString) one).getCoordinates();
            for (int i = 0; i + 1 < ring.length; i++) {
                LineString edge = STEPS.createLineString(new Coordinate[] {ring[i], ring[i + 1]});
                if (edge.getStartPoint().isWithinDistance(other, BESIDE_STEPS)
                        || edge.getEndPoint().isWithinDistance(other, BESIDE_STEPS)) {
                    edges.add(edge);
                }
            }
        }
        return STEPS.createMultiLineString(edges.toArray(LineString[]::new));
    }

    private static Geometry toSteps(Shape shape) {
        return JtsShapes.toSteps(shape);
    }

    private static Geometry minus(Geometry a, Geometry b) {
        return overlay(a, b, OverlayNG.DIFFERENCE);
    }

    private static Geometry difference(Geometry a, Geometry b) {
        return overlay(a, b, OverlayNG.SYMDIFFERENCE);
    }

    /** Where two only touch, JTS adds the lines and points of it. */
    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        return polygons(OverlayNGRobust.overlay(a, b, operation));
    }

    static Geometry polygons(Geometry result) {
        List<Polygon> ground = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(result)) {
            ground.add((Polygon) polygon);
        }
        return STEPS.createMultiPolygon(ground.toArray(Polygon[]::new));
    }

    /** Within the lines' length times rounding. */
    private static void assertSmall(Geometry rest, Geometry... lines) {
        double length = 10;
        for (Geometry line : lines) {
            length += line.getLength();
        }
        assertThat(rest.getArea()).isLessThanOrEqualTo(WIDTH_STEPS * length);
    }
}
