package org.gridward.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.duty.MatterBook;
import org.gridward.duty.Moment;
import org.gridward.duty.SchemeClock;
import org.gridward.geo.LocalPlane;
import org.gridward.index.Lines;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.SchemeTerms;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.model.UnitTree;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Against brute force over all segments, and against JTS with discs of 2,000 corners. */
class DoubtStepTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Asked ASKED =
            new Asked(null, null, new Moment(Instant.EPOCH, new SchemeClock(ZoneOffset.UTC, null)));

    static IntStream seeds() {
        return IntStream.range(0, Checkout.count(8, 100));
    }

    private record World(PlotTown town, Map<String, Unit> owners, DoubtStep step) {
        static World of(Random random) {
            PlotTown town = new PlotTown(random, 2 + random.nextInt(5), 2 + random.nextInt(5));
            List<Unit> units = List.of(unit("A"), unit("B"), unit("C"));
            Map<String, Unit> owners = new HashMap<>();
            List<Row> rows = new ArrayList<>(units);
            rows.add(PlotTown.LAYER);
            for (Grid grid : town.grids) {
                int drawn = random.nextInt(5);
                if (drawn > 0) {
                    Unit owner = units.get(drawn % 3);
                    owners.put(grid.code(), owner);
                    rows.add(new Assignment(owner.code(), "street", grid.code(), Role.OWNER));
                }
            }
            OwnerLines lines = new OwnerLines(TestEdition.of(rows), town.index, Lines.union(List.of()));
            Names names = new Names(new UnitTree(units), new MatterBook(List.of(), List.of()));
            return new World(town, owners, new DoubtStep(lines, names));
        }

        private static Unit unit(String code) {
            return new Unit(code, "Squad " + code, UnitKind.SQUAD, null, null);
        }

        Optional<Owner> findOwner(int x, int y) {
            return town.index.locate(x, y).grids().stream()
                    .filter(grid -> owners.containsKey(grid.code()))
                    .map(grid -> new Owner(owners.get(grid.code()), Basis.TERRITORY, grid))
                    .findFirst();
        }

        Doubt find(Spot spot, Double accuracy) {
            return step.find(
                    spot,
                    findOwner(spot.x(), spot.y()),
                    accuracy,
                    SchemeTerms.USUAL,
                    this::findOwner,
                    ASKED,
                    new Trace(true));
        }

        String ownerOf(Optional<Grid> grid) {
            return grid.filter(one -> owners.containsKey(one.code()))
                    .map(one -> owners.get(one.code()).code())
                    .orElse("");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_distance_is_that_of_the_nearest_border_whose_sides_have_different_owners(int seed) {
        Random random = new Random(seed);
        World world = World.of(random);
        for (int i = 0; i < 60; i++) {
            Spot spot = world.town.spot(world.town.randomX(random), world.town.randomY(random));
            double expected = nearestParting(world, spot.plane());
            Doubt doubt = world.find(spot, null);
            String what = "seed %d, point %d, %d".formatted(seed, spot.x(), spot.y());
            if (Double.isInfinite(expected)) {
                assertThat(doubt.distanceMeters()).as(what).isEmpty();
            } else {
                assertThat(doubt.distanceMeters().getAsDouble()).as(what).isCloseTo(expected, within(1e-6));
                assertThat(doubt.between()).as(what).hasSizeBetween(1, 2);
            }
            assertThat(doubt.nearBorder()).as(what).isEqualTo(expected <= 20);
            assertThat(doubt.candidates()).isEmpty();
            assertThat(doubt.confirmLocation()).isFalse();
        }
    }

    private static double nearestParting(World world, LocalPlane plane) {
        double[] least = {Double.POSITIVE_INFINITY};
        for (Grid grid : world.town.grids) {
            world.town.index.listBorders(grid).forEach(border -> {
                if (!world.ownerOf(Optional.of(grid)).equals(world.ownerOf(border.neighbour()))) {
                    for (int[] line : border.lines()) {
                        for (int v = 0; v + 3 < line.length; v += 2) {
                            least[0] = Math.min(
                                    least[0], plane.distanceMeters(line[v], line[v + 1], line[v + 2], line[v + 3]));
                        }
                    }
                }
            });
        }
        return least[0];
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shares_are_areas_of_the_disc_and_ground_without_an_owner_is_missing(int seed) {
        Random random = new Random(seed);
        World world = World.of(random);
        for (int i = 0; i < 20; i++) {
            Spot spot = world.town.spot(world.town.randomX(random), world.town.randomY(random));
            double accuracy = 3 + random.nextInt(150);
            Map<String, Double> expected = shares(world, spot.plane(), accuracy);
            Doubt doubt = world.find(spot, accuracy);
            String what = "seed %d, point %d, %d within %s".formatted(seed, spot.x(), spot.y(), accuracy);
            Map<String, Double> found = new HashMap<>();
            doubt.candidates().forEach(one -> found.put(one.unit().unit(), one.share()));
            for (String owner : List.of("A", "B", "C")) {
                assertThat(found.getOrDefault(owner, 0.0))
                        .as("%s: %s", what, owner)
                        .isCloseTo(expected.getOrDefault(owner, 0.0), within(1e-5));
            }
            double best =
                    expected.values().stream().mapToDouble(one -> one).max().orElse(0);
            assertThat(doubt.confirmLocation()).as(what).isEqualTo(best < 0.8);
        }
    }

    private static Map<String, Double> shares(World world, LocalPlane plane, double radius) {
        Geometry disc = disc(radius);
        Map<String, Double> shares = new HashMap<>();
        for (Grid grid : world.town.grids) {
            int[] ring = grid.shape().ring(0, 0);
            Coordinate[] corners = new Coordinate[ring.length / 2 + 1];
            for (int v = 0; v < corners.length; v++) {
                int at = 2 * (v % (ring.length / 2));
                corners[v] = new Coordinate(plane.east(ring[at]), plane.north(ring[at + 1]));
            }
            double area = FACTORY.createPolygon(corners).intersection(disc).getArea() / disc.getArea();
            String owner = world.ownerOf(Optional.of(grid));
            if (area > 0 && !owner.isEmpty()) {
                shares.merge(owner, area, Double::sum);
            }
        }
        return shares;
    }

    private static Geometry disc(double radius) {
        Coordinate[] corners = new Coordinate[2_001];
        for (int v = 0; v < 2_000; v++) {
            double angle = 2 * Math.PI * v / 2_000;
            corners[v] = new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle));
        }
        corners[2_000] = corners[0].copy();
        return FACTORY.createPolygon(corners);
    }
}
