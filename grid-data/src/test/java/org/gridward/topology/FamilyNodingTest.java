package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.geo.Crs;
import org.gridward.geo.GeoJson;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.testbed.Checkout;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.SharedData;
import org.gridward.topology.FamilyNoding.Displacement;
import org.gridward.topology.FamilyNoding.GridNumber;
import org.gridward.topology.FamilyNoding.Level;
import org.gridward.topology.FamilyNoding.Noded;
import org.gridward.topology.FamilyNoding.Outcome;
import org.gridward.topology.GroundFault.Kind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class FamilyNodingTest {
    /** Three levels of real data that agree but for noise in the last digits, told apart by no parent codes. */
    @Test
    @Needs(Need.SHARED_DATA)
    void theThreeLevelsOfCamdenTileEachOtherExactly() throws IOException {
        List<Shape> msoa = read("msoa");
        List<Shape> lsoa = read("lsoa");
        List<Shape> oa = read("oa");
        int[] inMsoa = ParentByGround.find(lsoa, msoa);
        int[] inLsoa = ParentByGround.find(oa, lsoa);
        assertThat(inMsoa).doesNotContain(-1);
        assertThat(inLsoa).doesNotContain(-1);
        assertThat(countFaults(msoa, lsoa, inMsoa) + countFaults(lsoa, oa, inLsoa))
                .isPositive();

        Noded noded = FamilyNoding.node(
                List.of(new Level(msoa, none(msoa)), new Level(lsoa, inMsoa), new Level(oa, inLsoa)), 1.0);

        assertThat(noded.collapsed()).isEmpty();
        assertThat(noded.displacements()).allMatch(Displacement::rebuilt);
        assertThat(noded.displacements()).filteredOn(d -> d.level() < 2).hasSize(28 + 133);
        // a step is 1.11 cm from south to north
        assertThat(noded.displacements()).allSatisfy(d -> {
            assertThat(d.maxMeters()).isLessThan(0.012);
            assertThat(d.meanMeters()).isLessThan(0.001);
        });
        noded.levels().forEach(level -> level.forEach(FamilyNodingTest::assertValid));
        assertThat(Partition.disjointFaults(null, noded.levels().get(0))).isEmpty();
        assertThat(countFaults(noded.levels().get(0), noded.levels().get(1), inMsoa))
                .isZero();
        assertThat(countFaults(noded.levels().get(1), noded.levels().get(2), inLsoa))
                .isZero();
    }

    @Test
    void levelsOfRandomMapsWithNoiseTileEachOtherExactly() {
        int seeds = Checkout.count(100, 3_000);
        int faulty = 0;
        int grids = 0;
        int left = 0;
        for (long seed = 0; seed < seeds; seed++) {
            RandomMaps random = new RandomMaps(seed);
            PlanarMap map = random.map();
            int[] parentOfLabel = IntStream.range(0, map.labelCount())
                    .map(label -> label == 0 ? 0 : 1 + label % 3)
                    .toArray();
            Noise noise = new Noise(seed);
            LevelShapes coarse = new LevelShapes(map, parentOfLabel);
            LevelShapes fine =
                    new LevelShapes(map, IntStream.range(0, map.labelCount()).toArray());
            List<Shape> parents = new ArrayList<>();
            List<Shape> children = new ArrayList<>();
            List<Integer> parentOf = new ArrayList<>();
            for (int g = 1; g <= coarse.gridCount(); g++) {
                if (coarse.hasGround(g)) {
                    parents.add(noise.onVertices(coarse.shape(g)));
                    for (int label = 1; label < map.labelCount(); label++) {
                        if (parentOfLabel[label] == g && fine.hasGround(label)) {
                            children.add(noise.scaled(fine.shape(label)));
                            parentOf.add(parents.size() - 1);
                        }
                    }
                }
            }
            int[] inParent = parentOf.stream().mapToInt(Integer::intValue).toArray();
            for (int i = 0; i < seed % 3; i++) {
                MapChanges.ADDED_VERTEX.apply(children, new Random(seed + i));
            }
            assertThat(ParentByGround.find(children, parents))
                    .as("seed %d", seed)
                    .isEqualTo(inParent);
            faulty += countFaults(parents, children, inParent) > 0 ? 1 : 0;

            Noded noded =
                    FamilyNoding.node(List.of(new Level(parents, none(parents)), new Level(children, inParent)), 0.1);
            grids += parents.size();
            left += (int)
                    noded.displacements().stream().filter(d -> !d.rebuilt()).count();
            if (noded.displacements().stream().allMatch(Displacement::rebuilt)) {
                String name = "seed " + seed;
                assertThat(countFaults(noded.levels().get(0), noded.levels().get(1), inParent))
                        .as(name)
                        .isZero();
                assertThat(Partition.disjointFaults(null, noded.levels().get(0)))
                        .as(name)
                        .isEmpty();
                assertThat(nodeAgain(noded, inParent)).as(name).isEqualTo(noded.levels());
            }
        }
        assertThat(faulty).isGreaterThan(seeds * 9 / 10);
        assertThat(left).isLessThan(grids / 50);
    }

    private static List<List<Shape>> nodeAgain(Noded noded, int[] inParent) {
        List<Shape> parents = noded.levels().get(0);
        Level children = new Level(noded.levels().get(1), inParent);
        return FamilyNoding.node(List.of(new Level(parents, none(parents)), children), 0)
                .levels();
    }

    @Test
    void aBorderOfDifferentVerticesGetsAllOfBoth() {
        Shape west = shape(0, 0, 100, 0, 100, 40, 100, 100, 0, 100);
        Shape east = shape(100, 0, 200, 0, 200, 100, 100, 100, 100, 70);
        Shape parent = shape(0, 0, 200, 0, 200, 100, 0, 100);
        Noded noded = node(parent, west, east);
        assertThat(noded.levels().get(1))
                .containsExactly(
                        shape(0, 0, 100, 0, 100, 40, 100, 70, 100, 100, 0, 100),
                        shape(100, 0, 200, 0, 200, 100, 100, 100, 100, 70, 100, 40));
        assertThat(noded.levels().get(0)).containsExactly(shape(0, 0, 100, 0, 200, 0, 200, 100, 100, 100, 0, 100));
        assertThat(noded.displacements())
                .extracting(Displacement::outcome)
                .containsExactly(Outcome.REBUILT, Outcome.VERTICES, Outcome.VERTICES);
        assertThat(noded.displacements())
                .allSatisfy(d -> assertThat(d.maxMeters()).isZero());
    }

    @Test
    void gapsAndOverlapsStayForTheCheckToFind() {
        Shape parent = shape(0, 0, 200, 0, 200, 100, 0, 100);
        Shape west = shape(0, 0, 100, 0, 100, 100, 0, 100);
        assertThat(kindsAfter(parent, west)).containsExactly(Kind.GAP);
        assertThat(kindsAfter(parent, west, shape(95, 0, 200, 0, 200, 100, 95, 100)))
                .containsExactly(Kind.OVERLAP);
        assertThat(kindsAfter(parent, west, shape(100, 0, 200, 0, 200, 100, 100, 100, 102, 50)))
                .containsExactly(Kind.GAP);
        // a sliver by the rim, nearer to it than the limit
        assertThat(kindsAfter(parent, west, shape(100, 0, 200, 0, 200, 100, 100, 100, 100, 5, 102, 3, 100, 1)))
                .containsExactly(Kind.GAP);
    }

    private static List<Kind> kindsAfter(Shape parent, Shape... children) {
        Noded noded = node(parent, children);
        Shape after = noded.levels().get(0).get(0);
        assertThat(JtsShapes.toSteps(after).equalsTopo(JtsShapes.toSteps(parent)))
                .isTrue();
        assertThat(noded.displacements()).filteredOn(d -> d.level() == 0).noneMatch(Displacement::rebuilt);
        return Partition.tilingFaults(after, noded.levels().get(1)).stream()
                .map(GroundFault::kind)
                .toList();
    }

    @Test
    void aParentThatLiesTooFarFromItsChildrenStays() {
        Shape parent = shape(0, 0, 200, 0, 200, 100, 0, 100);
        Noded noded = node(parent, shape(0, 0, 212, 0, 212, 100, 0, 100));
        assertThat(noded.levels().get(0)).containsExactly(parent);
        assertThat(noded.displacements().get(0).rebuilt()).isFalse();
        assertThat(noded.displacements().get(0).maxMeters()).isBetween(0.13, 0.14);
    }

    @Test
    void aGridThatRoundingMakesALineIsTold() {
        Shape sliver = shape(0, 0, 20, 2, 9, 1);
        Shape beside = shape(0, 0, 9, 1, 20, 2, 0, 50);
        Shape west = shape(-50, 0, 0, 0, 0, 25, 0, 50, -50, 50);
        Shape south = shape(0, -50, 20, -50, 20, 2, 10, 1, 0, 0);
        List<Shape> shapes = List.of(beside, sliver, west, south);
        Noded noded = FamilyNoding.node(List.of(new Level(shapes, none(shapes))), 0.1);
        assertThat(noded.collapsed()).containsExactly(new GridNumber(0, 1));
        assertThat(noded.levels().get(0))
                .containsExactly(
                        shape(0, 0, 9, 1, 10, 1, 20, 2, 0, 50, 0, 25),
                        sliver,
                        west,
                        shape(0, -50, 20, -50, 20, 2, 10, 1, 9, 1, 0, 0));
        // where all vertices are shared already, nothing is bent
        List<Shape> two = List.of(beside, sliver);
        assertThat(FamilyNoding.node(List.of(new Level(two, none(two))), 0.1).levels())
                .containsExactly(two);
    }

    /** A stored map of which one grid gets children: what lies elsewhere is left alone, to the bit. */
    @Test
    void gridsThatFitAlreadyAreLeftAlone() {
        Shape sliver = shape(0, 0, 20, 2, 9, 1);
        Shape beside = shape(0, 0, 9, 1, 20, 2, 0, 50);
        Shape west = shape(-50, 0, 0, 0, 0, 25, 0, 50, -50, 50);
        List<Shape> shapes = List.of(beside, sliver, west);
        Noded noded = FamilyNoding.node(List.of(new Level(shapes, none(shapes))), 0.1);
        assertThat(noded.levels().get(0)).containsExactly(shape(0, 0, 9, 1, 20, 2, 0, 50, 0, 25), sliver, west);
        assertThat(noded.collapsed()).isEmpty();
    }

    private static Noded node(Shape parent, Shape... children) {
        return FamilyNoding.node(
                List.of(
                        new Level(List.of(parent), new int[] {-1}),
                        new Level(List.of(children), new int[children.length])),
                0.1);
    }

    private static Shape shape(int... ring) {
        return Shape.of(new int[][][] {{ring}});
    }

    /** Draws a map fifty times as large, and moves each vertex of the coarse level by a step or two, wherever it is met. */
    private record Noise(long seed) {
        Shape scaled(Shape shape) {
            return changed(shape, 0);
        }

        Shape onVertices(Shape shape) {
            return changed(shape, 2);
        }

        private Shape changed(Shape shape, int most) {
            int[][][] polygons = MapChanges.rings(shape);
            for (int[][] rings : polygons) {
                for (int[] ring : rings) {
                    for (int i = 0; i < ring.length; i += 2) {
                        Random random = new Random(seed * 31 + ring[i] * 1_000L + ring[i + 1]);
                        ring[i] = 50 * ring[i] + (most == 0 ? 0 : random.nextInt(2 * most + 1) - most);
                        ring[i + 1] = 50 * ring[i + 1] + (most == 0 ? 0 : random.nextInt(2 * most + 1) - most);
                    }
                }
            }
            return Shape.of(polygons);
        }
    }

    private static int countFaults(List<Shape> parents, List<Shape> children, int[] parentOf) {
        int faults = 0;
        for (int p = 0; p < parents.size(); p++) {
            faults += Partition.tilingFaults(parents.get(p), childrenOf(p, children, parentOf))
                    .size();
        }
        return faults;
    }

    private static List<Shape> childrenOf(int p, List<Shape> children, int[] parentOf) {
        return IntStream.range(0, parentOf.length)
                .filter(c -> parentOf[c] == p)
                .mapToObj(children::get)
                .toList();
    }

    private static int[] none(List<Shape> shapes) {
        int[] none = new int[shapes.size()];
        Arrays.fill(none, -1);
        return none;
    }

    private static void assertValid(Shape shape) {
        assertThat(new IsValidOp(JtsShapes.toSteps(shape)).isValid()).isTrue();
    }

    private static List<Shape> read(String level) throws IOException {
        List<Shape> shapes = new ArrayList<>();
        try (JsonParser in = new JsonFactory()
                .createParser(ObjectReadContext.empty(), SharedData.file("camden/E09000007_" + level + ".geojson"))) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && in.currentName().equals("geometry")) {
                    in.nextToken();
                    shapes.add(GeoJson.readShape(in, 1_000_000)
                            .onLattice(Crs.WGS84)
                            .shape()
                            .orElseThrow());
                }
            }
        }
        return shapes;
    }
}
