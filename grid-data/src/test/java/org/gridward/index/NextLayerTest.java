package org.gridward.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.geo.Box;
import org.gridward.geo.LocalPlane;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A layer's index made from the one before and what changed, against one made from nothing. */
class NextLayerTest {
    private static final int STEPS = 12;
    private static final int WIDTH = 100_000;

    static IntStream seeds() {
        return IntStream.range(0, Checkout.count(60, 3_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_step_of_a_random_history_answers_as_if_built_from_nothing(int seed) {
        Random random = new Random(seed);
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            grids.add(grid(random, "G" + random.nextInt(1_000)));
        }
        LayerIndex index = new LayerIndex(grids);
        for (int step = 0; step < STEPS; step++) {
            assertThat(index.next(grids)).isSameAs(index);
            change(grids, random);
            index = index.next(grids);
            compare(index, new LayerIndex(grids), random, "seed " + seed + ", step " + step);
        }
    }

    /** Few grids mostly, now and then many; codes come, go, come again and, as in a draft with errors, come twice. */
    private static void change(List<Grid> grids, Random random) {
        int changes = random.nextInt(10) == 0 ? 100 : 1 + random.nextInt(5);
        for (int i = 0; i < changes && !grids.isEmpty(); i++) {
            int at = random.nextInt(grids.size());
            switch (random.nextInt(4)) {
                case 0 -> grids.remove(at);
                case 1 -> grids.add(grid(random, "G" + random.nextInt(1_000)));
                case 2 -> grids.add(at, grid(random, grids.get(at).code()));
                default -> grids.set(at, grid(random, grids.get(at).code()));
            }
        }
        if (random.nextInt(5) == 0) {
            // the same grids in another order
            Collections.rotate(grids, random.nextInt(grids.size() + 1));
        }
    }

    private static void compare(LayerIndex index, LayerIndex anew, Random random, String what) {
        assertThat(same(index.listGrids(), anew.listGrids())).as(what).isTrue();
        for (int i = 0; i < 40; i++) {
            int x = random.nextInt(WIDTH);
            int y = random.nextInt(WIDTH);
            Box box = new Box(x, y, x + random.nextInt(20_000), y + random.nextInt(20_000));
            String code = "G" + random.nextInt(1_000);
            assertThat(index.findGrid(code)).as(what).isEqualTo(anew.findGrid(code));
            assertThat(sorted(index.listNear(box))).as(what).isEqualTo(sorted(anew.listNear(box)));
            assertThat(sorted(index.listIn(box))).as(what).isEqualTo(sorted(anew.listIn(box)));
            assertThat(sorted(index.listAt(x, y).stream()
                            .map(LayerIndex.Hit::grid)
                            .toList()))
                    .as(what)
                    .isEqualTo(sorted(
                            anew.listAt(x, y).stream().map(LayerIndex.Hit::grid).toList()));
            LocalPlane plane = LocalPlane.at(x, y);
            assertThat(nearest(index, plane)).as(what).isEqualTo(nearest(anew, plane));
        }
    }

    private static boolean same(List<Grid> some, List<Grid> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> some.get(i) == others.get(i));
    }

    /** Grids of one code have different boxes. */
    private static List<Grid> sorted(List<Grid> grids) {
        return grids.stream()
                .sorted(Comparator.comparing(Grid::code)
                        .thenComparing(grid -> grid.shape().box().minX())
                        .thenComparing(grid -> grid.shape().box().minY()))
                .toList();
    }

    private static List<NearLine> nearest(LayerIndex index, LocalPlane plane) {
        List<NearLine> found = new ArrayList<>();
        NearestLines nearest = new NearestLines(index, plane, 200);
        while (found.size() < 20 && nearest.hasNext()) {
            found.add(nearest.next());
        }
        return found;
    }

    private static Grid grid(Random random, String code) {
        int x = random.nextInt(WIDTH);
        int y = random.nextInt(WIDTH);
        int size = 10 + random.nextInt(8_000);
        Shape shape = Shape.of(new int[][][] {{{x, y, x + size, y + size / 3, x + size / 2, y + size}}});
        return new Grid(Grid.UNNUMBERED, "layer", code, null, code, null, shape);
    }
}
