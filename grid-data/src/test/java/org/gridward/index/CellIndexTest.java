package org.gridward.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.geo.Box;
import org.gridward.geo.Lattice;
import org.gridward.geo.Location;
import org.gridward.geo.Shape;
import org.gridward.index.GroundRefusedException.Reason;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.sample.CityGenerator;
import org.gridward.testbed.Checkout;
import org.gridward.topology.LevelShapes;
import org.gridward.topology.PlanarMap;
import org.gridward.topology.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellIndexTest {
    private static final List<String> LAYERS = List.of("coarse", "fine");

    static IntStream seeds() {
        return IntStream.range(0, Checkout.count(20, 2_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_lattice_point_of_a_random_map_has_the_face_that_judging_each_grid_gives(int seed) {
        RandomMaps random = new RandomMaps(seed);
        PlanarMap map = random.map();
        int[] coarse = random.randomLevel(map.labelCount());
        for (int label = 1; label < coarse.length; label++) {
            coarse[label]++;
        }
        int[] fine = IntStream.range(0, map.labelCount()).toArray();
        List<Grid> coarseGrids = grids("coarse", new LevelShapes(map, coarse), fine);
        List<Grid> fineGrids = new ArrayList<>(grids("fine", new LevelShapes(map, fine), coarse));
        // a layer may have gaps
        fineGrids.removeIf(grid -> seed % 3 == 0 && grid.code().hashCode() % 2 == 0);
        List<List<Grid>> levels = List.of(coarseGrids, fineGrids);
        Judge judge = new Judge(LAYERS, levels);
        Box box = judge.box();
        for (int x = box.minX() - 2; x <= box.maxX() + 2; x += 1 + seed % 3) {
            for (int y = box.minY() - 2; y <= box.maxY() + 2; y++) {
                judge.compare(x, y);
            }
        }
        judge.compareAroundSegments();
    }

    @Test
    void a_generated_city_agrees_at_its_segments_and_at_random_points() {
        List<String> layers = List.of("district", "street", "small", "block");
        List<List<Grid>> levels = new ArrayList<>();
        for (String layer : layers) {
            List<Grid> grids = new ArrayList<>();
            for (Row row : CityGenerator.generate(7, Checkout.count(100, 1_000)).rows()) {
                if (row instanceof Grid grid && grid.layer().equals(layer)) {
                    grids.add(grid);
                }
            }
            levels.add(grids);
        }
        Judge judge = new Judge(layers, levels);
        judge.compareAroundSegments();
        Random random = new Random(1);
        Box box = judge.box();
        for (int i = 0; i < 20_000; i++) {
            judge.compare(
                    random.nextInt(box.minX() - 100, box.maxX() + 100),
                    random.nextInt(box.minY() - 100, box.maxY() + 100));
        }
    }

    @Test
    void straight_borders_may_run_along_the_edges_of_squares() {
        List<Grid> grids = List.of(
                grid("coarse", "A", null, square(-17, -17, 32)),
                grid("coarse", "B", null, square(15, -17, 32)),
                grid("coarse", "C", null, square(-17, 15, 32)),
                grid("coarse", "D", null, square(15, 15, 32)));
        FaceTable faces = FaceTable.of(List.of("coarse"), List.of(grids));
        CellIndex alongEdges = CellBuilder.build(faces, new Layout(-33, -33, 4, 6, 6));
        CellIndex across = CellBuilder.build(faces, new Layout(-20, -20, 4, 6, 6));
        for (int x = -18; x < 50; x++) {
            for (int y = -18; y < 50; y++) {
                assertThat(alongEdges.locate(x, y)).isEqualTo(across.locate(x, y));
            }
        }
    }

    @Test
    void ground_round_the_whole_earth_is_indexed() {
        int x = Lattice.MAX_X - 1;
        int y = Lattice.MAX_Y / 2;
        List<int[]> ring = new ArrayList<>();
        for (int i = -3; i < 3; i++) {
            ring.add(new int[] {x / 3 * i, -y});
        }
        ring.add(new int[] {x, -y});
        ring.add(new int[] {x, 0});
        for (int i = 3; i > -3; i--) {
            ring.add(new int[] {x / 3 * i, y});
        }
        ring.add(new int[] {-x, y});
        ring.add(new int[] {-x, 0});
        Shape shape = Shape.of(
                new int[][][] {{ring.stream().flatMapToInt(IntStream::of).toArray()}});
        Judge judge = new Judge(List.of("coarse"), List.of(List.of(grid("coarse", "G", null, shape))));
        judge.compareAroundSegments();
        judge.compare(0, 0);
        judge.compare(Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    @Test
    void overlaps_crossings_and_unshared_vertices_are_refused() {
        assertRefused(Reason.OVERLAP, square(0, 0, 10), square(0, 0, 10));
        assertRefused(Reason.CROSSING, square(0, 0, 10), square(5, 5, 10));
        assertRefused(Reason.CROSSING, square(0, 0, 10), square(10, 2, 4));
        assertRefused(Reason.MISFIT, square(0, 0, 100), square(20, 20, 10));
        assertRefused(Reason.OFF_LATTICE, square(Lattice.MAX_X - 10, 0, 10));
        assertRefused(Reason.OFF_LATTICE, square(0, Lattice.MAX_Y - 10, 10));
    }

    private static void assertRefused(Reason reason, Shape... shapes) {
        List<Grid> grids = IntStream.range(0, shapes.length)
                .mapToObj(i -> grid("coarse", "G" + i, null, shapes[i]))
                .toList();
        assertThatThrownBy(() -> CellBuilder.build(FaceTable.of(List.of("coarse"), List.of(grids))))
                .isInstanceOfSatisfying(GroundRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.layer()).isEqualTo("coarse");
                });
    }

    private static Shape square(int x, int y, int width) {
        return Shape.of(new int[][][] {{{x, y, x + width, y, x + width, y + width, x, y + width}}});
    }

    /** The index against each grid by itself; the single lookup against the batch. */
    private static final class Judge {
        private final FaceTable faces;
        private final CellIndex index;
        private final int levels;
        private final int[] xs = new int[1];
        private final int[] ys = new int[1];
        private final int[] found = new int[1];

        Judge(List<String> layers, List<List<Grid>> grids) {
            faces = FaceTable.of(
                    layers,
                    grids.stream()
                            .map(level ->
                                    level.stream().sorted(LayerIndex.BY_CODE).toList())
                            .toList());
            index = CellBuilder.build(faces);
            levels = layers.size();
        }

        Box box() {
            return IntStream.range(1, faces.size())
                    .mapToObj(face -> faces.grid(face).shape().box())
                    .reduce(Box::union)
                    .orElseThrow();
        }

        void compareAroundSegments() {
            for (int face = 1; face < faces.size(); face++) {
                faces.grid(face).shape().forEachSegment((ax, ay, bx, by) -> {
                    int middleX = (int) Math.floorDiv((long) ax + bx, 2);
                    int middleY = (int) Math.floorDiv((long) ay + by, 2);
                    for (int d = 0; d < 9; d++) {
                        compare(ax + d % 3 - 1, ay + d / 3 - 1);
                        compare(middleX + d % 3 - 1, middleY + d / 3 - 1);
                    }
                });
            }
        }

        void compare(int x, int y) {
            int parent = FaceTable.OUTSIDE;
            boolean onBorder = false;
            int[] chosen = new int[levels];
            for (int face = 1; face < faces.size(); face++) {
                Location location = faces.grid(face).shape().locate(x, y);
                onBorder |= location == Location.BORDER;
                int level = faces.level(face);
                boolean below = level == 0 || faces.parent(face) == chosen[level - 1];
                if (location != Location.OUTSIDE && below) {
                    boolean smaller = chosen[level] == 0
                            || faces.grid(face)
                                            .code()
                                            .compareTo(faces.grid(chosen[level]).code())
                                    < 0;
                    chosen[level] = smaller ? face : chosen[level];
                }
            }
            for (int level = 0; level < levels && chosen[level] != 0; level++) {
                parent = chosen[level];
            }
            int expected = onBorder ? -1 - parent : parent;
            xs[0] = x;
            ys[0] = y;
            index.locate(xs, ys, found, 1);
            if (index.locate(x, y) != expected || found[0] != expected) {
                throw new AssertionError("at " + x + " " + y + ": not " + expected + " but " + index.locate(x, y));
            }
        }
    }

    private static List<Grid> grids(String layer, LevelShapes shapes, int[] parents) {
        List<Grid> grids = new ArrayList<>();
        for (int g = 1; g <= shapes.gridCount(); g++) {
            if (shapes.hasGround(g)) {
                String parent = layer.equals("fine") ? "coarse-" + parents[g] : null;
                grids.add(grid(layer, layer + "-" + g, parent, shapes.shape(g)));
            }
        }
        return grids;
    }

    private static Grid grid(String layer, String code, String parent, Shape shape) {
        return new Grid(Grid.UNNUMBERED, layer, code, null, code, parent, shape);
    }
}
