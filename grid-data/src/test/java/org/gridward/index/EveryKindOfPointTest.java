package org.gridward.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.geo.Lattice;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.sample.CityGenerator;
import org.gridward.testbed.Checkout;
import org.gridward.topology.LevelShapes;
import org.gridward.topology.PlanarMap;
import org.gridward.topology.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A million points of each kind against brute force, in a city and in maps full of holes, islands and point touches. */
class EveryKindOfPointTest {
    private static final int POINTS = Checkout.count(1_000_000, 10_000_000);
    private static final int MAPS = 12;
    private static final long SEED = 20261125;

    private static final List<Ground> GROUNDS = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void points_of_a_kind_have_the_grids_that_brute_force_gives(PointKind kind) {
        if (GROUNDS.isEmpty()) {
            GROUNDS.add(city());
            IntStream.range(0, MAPS).mapToObj(EveryKindOfPointTest::map).forEach(GROUNDS::add);
        }
        int onBorder = 0;
        for (int g = 0; g < GROUNDS.size(); g++) {
            onBorder += GROUNDS.get(g).compare(kind, g == 0 ? POINTS / 2 : POINTS / 2 / MAPS, SEED + g);
        }
        if (EnumSet.of(PointKind.VERTEX, PointKind.ON_EDGE).contains(kind)) {
            assertThat(onBorder).isGreaterThan(POINTS * 9 / 10);
        }
    }

    private static Ground city() {
        List<String> layers = List.of("district", "street", "small", "block");
        List<List<Grid>> levels = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        CityGenerator.generate(SEED, 2_000).rows().forEach(rows::add);
        for (String layer : layers) {
            levels.add(rows.stream()
                    .filter(row -> row instanceof Grid grid && grid.layer().equals(layer))
                    .map(Grid.class::cast)
                    .toList());
        }
        return new Ground(layers, levels);
    }

    /** Stretched, so that edges have lattice points and cells whole coordinates; at the edges of the lattice, too. */
    private static Ground map(int number) {
        RandomMaps random = new RandomMaps(SEED + number);
        PlanarMap map = random.map();
        int[] coarse = random.randomLevel(map.labelCount());
        for (int label = 1; label < coarse.length; label++) {
            coarse[label]++;
        }
        int[] fine = IntStream.range(0, map.labelCount()).toArray();
        int scale = new int[] {1, 7, 360, 25_000}[number % 4];
        int west = number % 3 == 0 ? 1 - Lattice.MAX_X : number % 3 == 1 ? -123 : Lattice.MAX_X - 1 - 520 * scale;
        int south = number % 3 == 0 ? 1 - Lattice.MAX_Y : number % 3 == 1 ? -45 : Lattice.MAX_Y - 1 - 520 * scale;
        Stretch stretch = new Stretch(scale, west, south);
        List<Grid> fineGrids = grids("fine", new LevelShapes(map, fine), coarse, stretch);
        if (number % 2 == 1) {
            fineGrids.removeIf(grid -> grid.code().hashCode() % 3 == 0);
        }
        return new Ground(
                List.of("coarse", "fine"),
                List.of(grids("coarse", new LevelShapes(map, coarse), fine, stretch), fineGrids));
    }

    private static List<Grid> grids(String layer, LevelShapes shapes, int[] parents, Stretch stretch) {
        List<Grid> grids = new ArrayList<>();
        for (int g = 1; g <= shapes.gridCount(); g++) {
            if (shapes.hasGround(g)) {
                String parent = layer.equals("fine") ? "coarse-" + parents[g] : null;
                String code = layer + "-" + g;
                grids.add(new Grid(Grid.UNNUMBERED, layer, code, null, code, parent, stretch.of(shapes.shape(g))));
            }
        }
        return grids;
    }

    private static final class Ground {
        private final GridIndex index;
        private final EachGridJudged judge;
        private final int[] segments;

        Ground(List<String> layers, List<List<Grid>> levels) {
            List<Layer> defined = IntStream.range(0, layers.size())
                    .mapToObj(level -> new Layer(
                            layers.get(level),
                            layers.get(level),
                            level == 0 ? null : layers.get(level - 1),
                            LayerPolicy.DISJOINT,
                            List.of()))
                    .toList();
            index = new GridIndex(defined, levels.stream().flatMap(List::stream).toList());
            assertThat(index.listRefusals()).isEmpty();
            judge = new EachGridJudged(levels);
            segments = levels.stream()
                    .flatMap(List::stream)
                    .flatMapToInt(grid -> {
                        IntStream.Builder ends = IntStream.builder();
                        grid.shape()
                                .forEachSegment((ax, ay, bx, by) ->
                                        ends.add(ax).add(ay).add(bx).add(by));
                        return ends.build();
                    })
                    .toArray();
        }

        /** How many of the points lie on a border. */
        int compare(PointKind kind, int count, long seed) {
            Random random = new Random(seed);
            PointBatch batch = new PointBatch(1_000);
            int[] point = new int[2];
            int onBorder = 0;
            for (int done = 0; done < count; done += batch.size()) {
                batch.clear();
                while (!batch.isFull()) {
                    kind.put(segments, judge.box(), random, point);
                    batch.add(point[0], point[1]);
                }
                index.locate(batch);
                for (int i = 0; i < batch.size(); i++) {
                    int x = batch.xs[i];
                    int y = batch.ys[i];
                    Place place = batch.place(i);
                    Place single = index.locate(x, y);
                    if (!judge.accepts(place, x, y) || (single != place && !single.equals(place))) {
                        throw new AssertionError("seed " + seed + ", " + Arrays.toString(new int[] {x, y}) + ": "
                                + place + ", " + single);
                    }
                    onBorder += place.onBorder() ? 1 : 0;
                }
            }
            return onBorder;
        }
    }
}
