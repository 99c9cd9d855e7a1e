package org.gridward.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gridward.geo.Box;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.testbed.Checkout;
import org.gridward.topology.LevelShapes;
import org.gridward.topology.PlanarMap;
import org.gridward.topology.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;

class GridIndexTest {
    private static final List<Layer> LAYERS = List.of(
            new Layer("coarse", "coarse", null, LayerPolicy.DISJOINT, List.of()),
            new Layer("fine", "fine", "coarse", LayerPolicy.TILES_PARENT, List.of()),
            new Layer("over", "over", null, LayerPolicy.FREE, List.of()));

    static IntStream seeds() {
        return IntStream.range(0, Checkout.count(20, 300));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_lattice_point_of_a_random_map_agrees_with_jts_judging_each_grid(int seed) {
        List<Grid> grids = randomNestedGrids(seed);
        GridIndex index = new GridIndex(LAYERS, grids);
        List<Judged> judged = grids.stream().map(Judged::of).toList();
        Box box = grids.stream().map(g -> g.shape().box()).reduce(Box::union).orElseThrow();
        for (int x = box.minX() - 1; x <= box.maxX() + 1; x += 3) {
            for (int y = box.minY() - 1; y <= box.maxY() + 1; y++) {
                assertPoint(index, judged, x, y);
            }
        }
        for (Grid grid : grids) {
            grid.shape().forEachSegment((ax, ay, bx, by) -> {
                assertPoint(index, judged, ax, ay);
                assertPoint(index, judged, (ax + bx) / 2, (ay + by) / 2);
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void boxes_find_what_jts_finds(int seed) {
        List<Grid> grids = randomNestedGrids(seed);
        GridIndex index = new GridIndex(LAYERS, grids);
        java.util.Random random = new java.util.Random(seed);
        for (int i = 0; i < 50; i++) {
            int x = random.nextInt(520) - 10;
            int y = random.nextInt(520) - 10;
            Box box = new Box(x, y, x + random.nextInt(60), y + random.nextInt(60));
            var jtsBox = new GeometryFactory().toGeometry(new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()));
            List<String> expected = grids.stream()
                    .filter(g -> g.layer().equals("fine"))
                    .filter(g -> JtsShapes.toSteps(g.shape()).intersects(jtsBox))
                    .map(Grid::code)
                    .sorted()
                    .toList();
            assertThat(index.listGridsIn("fine", box)).extracting(Grid::code).isEqualTo(expected);
        }
    }

    @Test
    void grids_of_a_free_layer_overlap_and_come_after_the_families() {
        Shape shape = Shape.of(new int[][][] {{{0, 0, 10, 0, 10, 10, 0, 10}}});
        GridIndex index = new GridIndex(
                LAYERS,
                List.of(
                        grid("over", "B", null, shape),
                        grid("over", "A", null, shape),
                        grid("coarse", "C", null, shape)));
        assertThat(index.locate(5, 5).grids()).extracting(Grid::code).containsExactly("C", "A", "B");
        assertThat(index.locate(5, 5).onBorder()).isFalse();
        assertThat(index.locate(0, 5).onBorder()).isTrue();
        assertThat(index.locate(11, 5).grids()).isEmpty();
    }

    @Test
    void grids_of_a_union_layer_are_a_family_of_their_own_and_share_borders_by_the_same_rule() {
        List<Layer> layers = List.of(
                LAYERS.get(0),
                Layer.union("ward", "ward", "coarse"),
                LAYERS.get(2),
                Layer.union("part", "part", "coarse"));
        Shape west = Shape.of(new int[][][] {{{0, 0, 10, 0, 10, 10, 0, 10}}});
        Shape east = Shape.of(new int[][][] {{{10, 0, 20, 0, 20, 10, 10, 10}}});
        GridIndex index = new GridIndex(
                layers,
                List.of(
                        grid("coarse", "W", null, west),
                        grid("coarse", "E", null, east),
                        grid("part", "Q", null, west),
                        grid("part", "P", null, east),
                        grid("ward", "A", null, west),
                        grid("over", "F", null, west)));
        Place border = index.locate(10, 5);
        assertThat(border.grids()).extracting(Grid::code).containsExactly("E", "P", "A", "F");
        assertThat(border.touching()).extracting(Grid::code).containsExactly("W", "Q");
        assertThat(index.locate(3, 3).grids()).extracting(Grid::code).containsExactly("W", "Q", "A", "F");
        assertThat(index.locate(13, 3).grids()).extracting(Grid::code).containsExactly("E", "P");
        assertThat(index.listBorders(index.findGrid("part", "P").orElseThrow())).hasSize(2);
    }

    /** One grid with a second opinion. */
    private record Judged(Grid grid, MultiPolygon jts) {
        static Judged of(Grid grid) {
            return new Judged(grid, JtsShapes.toSteps(grid.shape()));
        }

        int locate(int x, int y) {
            return SimplePointInAreaLocator.locate(new Coordinate(x, y), jts);
        }
    }

    private static void assertPoint(GridIndex index, List<Judged> judged, int x, int y) {
        List<Grid> chain = new ArrayList<>();
        List<Grid> touching = new ArrayList<>();
        boolean onBorder = false;
        String parent = null;
        for (String layer : List.of("coarse", "fine")) {
            Grid chosen = null;
            for (Judged candidate : judged) {
                Grid grid = candidate.grid();
                int location = grid.layer().equals(layer) ? candidate.locate(x, y) : Location.EXTERIOR;
                if (location == Location.EXTERIOR) {
                    continue;
                }
                onBorder |= location == Location.BOUNDARY;
                boolean below = layer.equals("coarse") || grid.parent().equals(parent);
                if (chosen == null && below && (layer.equals("coarse") || parent != null)) {
                    chosen = grid;
                } else {
                    touching.add(grid);
                }
            }
            if (chosen != null) {
                chain.add(chosen);
            }
            parent = chosen == null ? null : chosen.code();
        }
        Place place = index.locate(x, y);
        assertThat(place.grids()).as("chain at %d %d", x, y).isEqualTo(chain);
        assertThat(place.onBorder()).as("on border at %d %d", x, y).isEqualTo(onBorder);
        assertThat(place.touching()).as("touching at %d %d", x, y).containsExactlyInAnyOrderElementsOf(touching);
    }

    /** Sorted by layer and code, so that the first that fits is the smallest. */
    private static List<Grid> randomNestedGrids(int seed) {
        RandomMaps random = new RandomMaps(seed);
        PlanarMap map = random.map();
        int[] coarse = random.randomLevel(map.labelCount());
        // every fine grid has a parent: level 0 would be outside
        for (int label = 1; label < coarse.length; label++) {
            coarse[label]++;
        }
        int[] fine = IntStream.range(0, map.labelCount()).toArray();
        List<Grid> grids = new ArrayList<>();
        addLevel(grids, "coarse", new LevelShapes(map, coarse), fine);
        addLevel(grids, "fine", new LevelShapes(map, fine), coarse);
        return grids;
    }

    private static void addLevel(List<Grid> grids, String layer, LevelShapes shapes, int[] parents) {
        for (int g = 1; g <= shapes.gridCount(); g++) {
            if (shapes.hasGround(g)) {
                String parent = layer.equals("fine") ? "coarse-" + parents[g] : null;
                grids.add(grid(layer, layer + "-" + g, parent, shapes.shape(g)));
            }
        }
    }

    private static Grid grid(String layer, String code, String parent, Shape shape) {
        return new Grid(Grid.UNNUMBERED, layer, code, null, code, parent, shape);
    }
}
