package org.gridward.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Lineage;
import org.gridward.model.Lineage.Change;
import org.gridward.testbed.Checkout;
import org.gridward.topology.GroundFlow;
import org.gridward.topology.LevelShapes;
import org.gridward.topology.PlanarMap;
import org.gridward.topology.RandomMaps;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineageFinderTest {
    private static final int X = 1_214_900_000;
    private static final int Y = 312_300_000;
    private static final int UNIT = 1_000;

    @TestFactory
    Stream<DynamicTest> the_lineage_is_that_of_the_case() throws IOException {
        Map<String, List<String>> cases = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line :
                Files.readAllLines(Checkout.root().resolve("grid-data/src/test/resources/cases/lineage.txt"))) {
            if (line.startsWith("# ")) {
                current = new ArrayList<>();
                cases.put(line.substring(2), current);
            } else if (!line.isBlank()) {
                current.add(line);
            }
        }
        return cases.entrySet().stream().map(c -> DynamicTest.dynamicTest(c.getKey(), () -> check(c.getValue())));
    }

    private static void check(List<String> lines) {
        List<Grid> before = new ArrayList<>();
        List<Grid> after = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "before" -> before.add(grid(words));
                case "after" -> after.add(grid(words));
                default -> expected.add(line);
            }
        }
        List<Lineage> found = LineageFinder.find(List.of(), before, after);
        assertThat(found.stream().map(LineageFinderTest::describe).toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Shares to a thousandth: the sphere makes northern squares smaller. */
    private static String describe(Lineage lineage) {
        return lineage.change() + " " + (lineage.from() == null ? "-" : lineage.from()) + " "
                + (lineage.to() == null ? "-" : lineage.to()) + " " + Math.rint(lineage.share() * 1000) / 1000;
    }

    private static Grid grid(String[] words) {
        int[] at = Stream.of(words[2].split(",")).mapToInt(Integer::parseInt).toArray();
        Map<String, String> options = new HashMap<>();
        Stream.of(words).skip(3).forEach(word -> options.put(word.split("=")[0], word.split("=")[1]));
        return new Grid(
                0,
                options.getOrDefault("layer", "plot"),
                words[1],
                null,
                options.getOrDefault("name", words[1]),
                options.get("parent"),
                rectangle(at[0], at[1], at[2], at[3]));
    }

    private static Shape rectangle(int x, int y, int width, int height) {
        int west = X + x * UNIT;
        int south = Y + y * UNIT;
        int east = west + width * UNIT;
        int north = south + height * UNIT;
        return Shape.of(new int[][][] {{{west, south, east, south, east, north, west, north}}});
    }

    @Test
    void vertices_set_beside_a_line_by_rounding_give_no_lineage() {
        Shape plain = Shape.of(new int[][][] {{{X, Y, X + 90_001, Y + 13, X + 90_000, Y + 70_000, X, Y + 70_000}}});
        Shape noded = Shape.of(new int[][][] {
            {{X, Y, X + 30_000, Y + 5, X + 61_111, Y + 8, X + 90_001, Y + 13, X + 90_000, Y + 70_000, X, Y + 70_000}}
        });
        Shape below = Shape.of(new int[][][] {{{X, Y, X, Y - 9_000, X + 90_001, Y - 9_000, X + 90_001, Y + 13}}});
        Shape belowNoded = Shape.of(new int[][][] {
            {{X, Y, X, Y - 9_000, X + 90_001, Y - 9_000, X + 90_001, Y + 13, X + 61_111, Y + 8, X + 30_000, Y + 5}}
        });
        assertThat(LineageFinder.find(
                        List.of(),
                        List.of(plot("A", plain), plot("B", below)),
                        List.of(plot("A", noded), plot("B", belowNoded))))
                .isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, Checkout.count(40, 1_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void all_ground_of_a_random_redraw_is_accounted_for(int seed) {
        PlanarMap map = new RandomMaps(seed).map();
        RandomMaps second = new RandomMaps(seed);
        second.map();
        List<Grid> before = grids(map, second.randomLevel(map.labelCount()));
        List<Grid> after = grids(map, second.randomLevel(map.labelCount()));
        List<Lineage> found = LineageFinder.find(List.of(), before, after);
        for (Grid grid : before) {
            List<Lineage> own = found.stream()
                    .filter(lineage -> grid.code().equals(lineage.from()))
                    .toList();
            boolean tellsWhatItKeeps =
                    own.stream().anyMatch(lineage -> grid.code().equals(lineage.to()));
            double kept = tellsWhatItKeeps ? 0 : keptSquareMeters(grid, after);
            double area = Geodesy.areaSquareMeters(grid.shape());
            assertThat(kept + own.stream().mapToDouble(Lineage::squareMeters).sum())
                    .as("seed %d, grid %s: %s", seed, grid.code(), own)
                    .isCloseTo(area, within(0.05 + area * 1e-6));
        }
        assertThat(found).extracting(Lineage::change).doesNotContain(Change.RENAMED, Change.MOVED);
    }

    private static double keptSquareMeters(Grid grid, List<Grid> after) {
        List<Shape> same = after.stream()
                .filter(other -> other.code().equals(grid.code()))
                .map(Grid::shape)
                .toList();
        return GroundFlow.between(List.of(grid.shape()), same).stream()
                .mapToDouble(GroundFlow.Flow::squareMeters)
                .sum();
    }

    private static List<Grid> grids(PlanarMap map, int[] level) {
        level[0] = 0;
        int[] scaled = level.clone();
        LevelShapes shapes = new LevelShapes(map, scaled);
        return IntStream.rangeClosed(1, shapes.gridCount())
                .filter(shapes::hasGround)
                .mapToObj(g -> plot("G" + g, enlarged(shapes.shape(g))))
                .toList();
    }

    /** The small maps a hundredfold, so that square metres have digits. */
    private static Shape enlarged(Shape shape) {
        int[][][] polygons = new int[shape.polygonCount()][][];
        for (int p = 0; p < polygons.length; p++) {
            polygons[p] = new int[shape.ringCount(p)][];
            for (int r = 0; r < polygons[p].length; r++) {
                polygons[p][r] = shape.ring(p, r).clone();
                for (int i = 0; i < polygons[p][r].length; i++) {
                    polygons[p][r][i] = polygons[p][r][i] * 100 + (i % 2 == 0 ? X : Y);
                }
            }
        }
        return Shape.of(polygons);
    }

    private static Grid plot(String code, Shape shape) {
        return new Grid(0, "plot", code, null, code, null, shape);
    }
}
