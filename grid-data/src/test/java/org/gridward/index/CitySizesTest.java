package org.gridward.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.geo.Box;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.sample.CityGenerator;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated cities of all sizes, in all their layers. */
class CitySizesTest {
    private static final int POINTS = Checkout.count(4_000, 200_000);

    static IntStream sizes() {
        return IntStream.of(100, 10_000, 100_000, 1_000_000).limit(Checkout.count(3, 4));
    }

    @ParameterizedTest(name = "{0} grids")
    @MethodSource("sizes")
    void points_have_the_grids_that_they_have_when_each_grid_is_judged(int size) {
        List<Layer> layers = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (Row row : CityGenerator.generate(size, size).rows()) {
            if (row instanceof Layer layer) {
                layers.add(layer);
            } else if (row instanceof Grid grid) {
                grids.add(grid);
            }
        }
        GridIndex index = new GridIndex(layers, grids);
        assertThat(index.listRefusals()).isEmpty();
        // without cells, as its ground differs
        GridIndex slow = new GridIndex(layers, grids, new GridIndex(layers, List.of()));
        Box all = grids.stream()
                .map(grid -> grid.shape().box())
                .reduce(Box::union)
                .orElseThrow();
        Random random = new Random(size);
        for (int i = 0; i < POINTS; i++) {
            int[] ring = grids.get(random.nextInt(grids.size())).shape().ring(0, 0);
            int vertex = 2 * random.nextInt(ring.length / 2);
            boolean beside = i % 2 == 0;
            int x = beside ? ring[vertex] + i % 3 - 1 : random.nextInt(all.minX(), all.maxX());
            int y = beside ? ring[vertex + 1] + i % 5 / 2 - 1 : random.nextInt(all.minY(), all.maxY());
            Place place = index.locate(x, y);
            Place judged = slow.locate(x, y);
            assertThat(place.grids()).as("seed %d, %d %d", size, x, y).isEqualTo(judged.grids());
            assertThat(place.onBorder()).as("seed %d, %d %d", size, x, y).isEqualTo(judged.onBorder());
        }
    }
}
