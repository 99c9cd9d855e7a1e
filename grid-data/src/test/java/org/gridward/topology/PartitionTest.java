package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.testbed.Checkout;
import org.gridward.topology.GroundFault.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.IsValidOp;

class PartitionTest {
    private static final int SEEDS = Checkout.count(150, 4_000);
    /** Near Shanghai, where a double area without an offset would be inexact. */
    private static final int FAR_X = 1_214_700_000;

    private static final int FAR_Y = 312_300_000;

    @Test
    void tilingsWithOneChangeAreJudgedAsTheSlowTwinDoes() {
        Map<MapChanges, Integer> refused = new EnumMap<>(MapChanges.class);
        int accepted = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            MapChanges change = MapChanges.values()[(int) (seed % MapChanges.values().length)];
            Family family = Family.of(seed);
            List<Shape> children = new ArrayList<>(family.children);
            if (!change.apply(children, random) || children.isEmpty()) {
                continue;
            }
            SlowPartition slow = new SlowPartition(family.parent, children);
            if (!slow.valid) {
                refused.merge(change, 1, Integer::sum);
                continue;
            }
            List<GroundFault> faults = Partition.tilingFaults(family.parent, children);
            String name = "seed " + seed + ", " + change + ", " + faults;
            assertThat(faults.isEmpty()).as(name).isEqualTo(slow.isTiling());
            assertSame(faults, slow, name);
            assertThat(squareSteps(faults, Kind.GAP)).as(name).isBetween(slow.gapArea - 1.0, slow.gapArea + 0.001);
            assertFar(family.parent, children, faults, name);
            accepted += faults.isEmpty() ? 1 : 0;
            refused.merge(change, faults.isEmpty() ? 0 : 1, Integer::sum);
        }
        assertThat(accepted).isGreaterThan(SEEDS / 20);
        assertThat(refused.remove(MapChanges.NOTHING)).isZero();
        assertThat(refused).hasSize(MapChanges.values().length - 1).doesNotContainValue(0);
    }

    @Test
    void gridsThatNeedNotTileAreJudgedAsTheSlowTwinDoes() {
        int withGaps = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            MapChanges change = MapChanges.values()[(int) (seed % MapChanges.values().length)];
            Family family = Family.of(seed);
            List<Shape> children = new ArrayList<>(family.children);
            if (!change.apply(children, random) || children.isEmpty()) {
                continue;
            }
            @Nullable Shape parent = random.nextBoolean() ? family.parent : null;
            SlowPartition slow = new SlowPartition(parent, children);
            if (slow.valid) {
                List<GroundFault> faults = Partition.disjointFaults(parent, children);
                String name = "seed " + seed + ", " + change + ", " + faults;
                assertThat(faults.isEmpty()).as(name).isEqualTo(slow.isDisjoint());
                assertSame(faults, slow, name);
                withGaps += faults.isEmpty() && slow.gapArea > 0 ? 1 : 0;
            }
        }
        assertThat(withGaps).isGreaterThan(SEEDS / 50);
    }

    private static void assertSame(List<GroundFault> faults, SlowPartition slow, String name) {
        Set<String> overlaps = new TreeSet<>();
        Set<Integer> outside = new TreeSet<>();
        Set<Integer> lacking = new TreeSet<>();
        for (GroundFault fault : faults) {
            switch (fault.kind()) {
                case OVERLAP -> overlaps.add(fault.grid() + "/" + fault.other());
                case OUTSIDE_PARENT -> outside.add(fault.grid());
                case UNSHARED_VERTEX -> lacking.add(fault.grid());
                default -> assertThat(fault.squareSteps()).as(name).isPositive();
            }
        }
        assertThat(overlaps).as(name).isEqualTo(slow.overlaps);
        assertThat(outside).as(name).isEqualTo(slow.outside);
        // vertices that a greater fault explains are not told
        assertThat(slow.lacking).as(name).containsAll(lacking);
        if (faults.stream().allMatch(fault -> fault.kind() == Kind.UNSHARED_VERTEX)) {
            assertThat(lacking).as(name).isEqualTo(slow.lacking);
        }
    }

    private static void assertFar(Shape parent, List<Shape> children, List<GroundFault> near, String name) {
        List<Shape> far = children.stream()
                .map(child -> MapChanges.moved(child, FAR_X, FAR_Y))
                .toList();
        List<GroundFault> faults = Partition.tilingFaults(MapChanges.moved(parent, FAR_X, FAR_Y), far);
        assertThat(faults).as(name).hasSameSizeAs(near);
        for (int i = 0; i < faults.size(); i++) {
            assertThat(faults.get(i).kind()).as(name).isEqualTo(near.get(i).kind());
            assertThat(faults.get(i).squareSteps())
                    .as(name)
                    .isBetween(near.get(i).squareSteps() - 0.01, near.get(i).squareSteps() + 0.01);
        }
    }

    private static double squareSteps(List<GroundFault> faults, Kind kind) {
        return faults.stream()
                .filter(fault -> fault.kind() == kind)
                .mapToDouble(GroundFault::squareSteps)
                .sum();
    }

    @Test
    void shapesThatTouchInAllWaysAreJudgedAsTheSlowTwinDoes() {
        int disjoint = 0;
        for (long seed = 0; seed < 20L * SEEDS; seed++) {
            Random random = new Random(seed);
            List<Shape> shapes = List.of(smallShape(random), smallShape(random), smallShape(random));
            SlowPartition slow = new SlowPartition(shapes.get(2), shapes.subList(0, 2));
            if (slow.valid && new SlowPartition(null, shapes).valid) {
                List<GroundFault> faults = Partition.disjointFaults(shapes.get(2), shapes.subList(0, 2));
                String name = "seed " + seed + ", " + faults
                        + shapes.stream().map(JtsShapes::toSteps).toList();
                assertSame(faults, slow, name);
                assertThat(faults.isEmpty()).as(name).isEqualTo(slow.isDisjoint());
                disjoint += slow.overlaps.isEmpty() ? 1 : 0;
            }
        }
        assertThat(disjoint).isGreaterThan(SEEDS);
    }

    /** Corners on few points, so that vertices and lines often fall together; some with a hole or a second part. */
    private static Shape smallShape(Random random) {
        while (true) {
            int[][] first = new int[random.nextInt(4) == 0 ? 2 : 1][];
            for (int r = 0; r < first.length; r++) {
                first[r] = random.ints(2L * (3 + random.nextInt(3)), 0, r == 0 ? 7 : 5)
                        .toArray();
            }
            int[][] second = {random.ints(6, 0, 7).toArray()};
            int[][][] polygons = random.nextInt(4) == 0 ? new int[][][] {first, second} : new int[][][] {first};
            try {
                Shape shape = Shape.of(polygons);
                if (new IsValidOp(JtsShapes.toSteps(shape)).isValid()) {
                    return shape;
                }
            } catch (IllegalArgumentException noArea) {
                // another one
            }
        }
    }

    @Test
    void aFigureEightThatCancelsIsLeftToTheTestOfValidShapes() {
        int[] large = {-10, 0, 10, 0, 10, 10, -10, 10};
        int[] small = {10, 10, 20, 10, 20, 20, 10, 20};
        // counts the large lobe once and the small one minus once, which a doubled small one makes good
        Shape eight = square(-10, 0, 10, 0, 10, 10, 10, 20, 20, 20, 20, 10, 10, 10, -10, 10);
        assertThat(Partition.tilingFaults(
                        Shape.of(new int[][][] {{large}, {small}}), List.of(eight, square(small), square(small))))
                .isEmpty();
        assertThat(new IsValidOp(JtsShapes.toSteps(eight)).isValid()).isFalse();
    }

    @Test
    void aHoleThatTouchesItsShellBetweenVerticesLacksAVertexThere() {
        Shape outer = Shape.of(new int[][][] {{{0, 0, 20, 0, 20, 20, 0, 20}, {5, 5, 10, 0, 15, 5}}});
        Shape inner = square(5, 5, 10, 0, 15, 5);
        List<GroundFault> faults = Partition.tilingFaults(square(0, 0, 20, 0, 20, 20, 0, 20), List.of(outer, inner));
        assertThat(faults).extracting(GroundFault::kind).containsOnly(Kind.UNSHARED_VERTEX);
        assertThat(faults).extracting(GroundFault::grid).containsExactly(GroundFault.PARENT, 0);
    }

    @Test
    void oneStepOfOverlapIsToldOnceWithItsPlace() {
        Shape left = square(0, 0, 10, 0, 10, 5, 11, 5, 11, 6, 10, 6, 10, 10, 0, 10);
        Shape right = square(10, 0, 20, 0, 20, 10, 10, 10, 10, 6, 10, 5);
        List<GroundFault> faults =
                Partition.tilingFaults(square(0, 0, 10, 0, 20, 0, 20, 10, 10, 10, 0, 10), List.of(left, right));
        assertThat(faults).hasSize(1);
        GroundFault fault = faults.get(0);
        assertThat(fault.kind()).isEqualTo(Kind.OVERLAP);
        assertThat(fault.grid()).isZero();
        assertThat(fault.other()).isEqualTo(1);
        assertThat(fault.squareSteps()).isEqualTo(1);
        assertThat(fault.place()).isEqualTo(new Coordinate(10.5, 5.5));
    }

    @Test
    void oneStepOfGapIsToldOnceThoughItsCornersLieOnANeighboursLine() {
        Shape left = square(0, 0, 10, 0, 10, 5, 9, 5, 9, 6, 10, 6, 10, 10, 0, 10);
        Shape right = square(10, 0, 20, 0, 20, 10, 10, 10);
        List<GroundFault> faults =
                Partition.tilingFaults(square(0, 0, 10, 0, 20, 0, 20, 10, 10, 10, 0, 10), List.of(left, right));
        assertThat(faults).extracting(GroundFault::kind).containsExactly(Kind.GAP);
        assertThat(faults.get(0).squareSteps()).isEqualTo(1);
    }

    @Test
    void oneVertexThatTwoNeighboursHaveAndOneLacksIsToldOnce() {
        Shape below = square(0, 0, 20, 0, 20, 10, 0, 10);
        Shape left = square(0, 10, 10, 10, 10, 20, 0, 20);
        Shape right = square(10, 10, 20, 10, 20, 20, 10, 20);
        List<GroundFault> faults = Partition.tilingFaults(
                square(0, 0, 20, 0, 20, 10, 20, 20, 10, 20, 0, 20, 0, 10), List.of(below, left, right));
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).kind()).isEqualTo(Kind.UNSHARED_VERTEX);
        assertThat(faults.get(0).grid()).isZero();
        assertThat(faults.get(0).where().getCoordinates()).containsExactly(new Coordinate(10, 10));
    }

    private static Shape square(int... ring) {
        return Shape.of(new int[][][] {{ring}});
    }

    /** A grid of a random map and the grids below it. */
    private record Family(Shape parent, List<Shape> children) {
        static Family of(long seed) {
            RandomMaps random = new RandomMaps(seed);
            PlanarMap map = random.map();
            int[] identity = IntStream.range(0, map.labelCount()).toArray();
            int[] all = IntStream.range(0, map.labelCount())
                    .map(l -> l == 0 ? 0 : 1)
                    .toArray();
            LevelShapes finer = new LevelShapes(map, identity);
            List<Shape> children = IntStream.rangeClosed(1, finer.gridCount())
                    .filter(finer::hasGround)
                    .mapToObj(finer::shape)
                    .toList();
            return new Family(new LevelShapes(map, all).shape(1), children);
        }
    }
}
