package org.gridward.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.geo.Box;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.sample.CityGenerator;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PointCountsTest {
    private static final int POINTS = Checkout.count(60_000, 2_000_000);
    private static final int BATCH = 1_000;
    private static final List<Layer> LAYERS = List.of(
            new Layer("block", "block", null, LayerPolicy.DISJOINT, List.of()),
            new Layer("over", "over", null, LayerPolicy.FREE, List.of()));

    static IntStream seeds() {
        return IntStream.range(0, 4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_grid_has_the_points_that_it_has_when_each_is_judged_grid_by_grid(int seed) {
        List<Grid> grids = grids(seed);
        GridIndex index = new GridIndex(LAYERS, grids);
        assertThat(index.listRefusals()).isEmpty();
        // without cells, as its ground differs
        GridIndex slow = new GridIndex(LAYERS, grids, new GridIndex(LAYERS, List.of()));
        Random random = new Random(seed);
        PointCounts counts = new PointCounts(index);
        PointBatch batch = new PointBatch(BATCH);
        Map<RowKey, Long> expected = new HashMap<>();
        long outside = 0;
        for (int done = 0; done < POINTS; done += BATCH) {
            fill(batch, grids, random);
            counts.add(batch);
            for (int i = 0; i < BATCH; i++) {
                List<Grid> here = slow.locate(batch.x(i), batch.y(i)).grids();
                here.forEach(grid -> expected.merge(grid.key(), 1L, Long::sum));
                outside += here.isEmpty() ? 1 : 0;
            }
        }
        Map<RowKey, Long> found = new HashMap<>();
        counts.forEach((grid, count) -> found.put(grid.key(), count));
        assertThat(found).as("seed %d", seed).isEqualTo(expected);
        assertThat(counts.outside()).as("seed %d", seed).isEqualTo(outside).isPositive();
    }

    @Test
    void counting_points_at_places_met_before_allocates_nothing() {
        List<Grid> grids = grids(9);
        PointCounts counts = new PointCounts(new GridIndex(LAYERS, grids));
        PointBatch batch = new PointBatch(BATCH);
        fill(batch, grids, new Random(9));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 12; i++) {
            long before = threads.getThreadAllocatedBytes(thread);
            counts.add(batch);
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertThat(least).isZero();
    }

    /** A half anywhere, a half on vertices. */
    private static void fill(PointBatch batch, List<Grid> grids, Random random) {
        Box box = grids.stream()
                .map(grid -> grid.shape().box())
                .reduce(Box::union)
                .orElseThrow();
        batch.clear();
        while (!batch.isFull()) {
            if (random.nextBoolean()) {
                batch.add(random.nextInt(box.minX(), box.maxX()), random.nextInt(box.minY(), box.maxY()));
            } else {
                int[] ring = grids.get(random.nextInt(grids.size())).shape().ring(0, 0);
                int vertex = 2 * random.nextInt(ring.length / 2);
                batch.add(ring[vertex], ring[vertex + 1]);
            }
        }
    }

    /** Blocks, and each third of them once more in a layer where grids may overlap, some steps to the east. */
    private static List<Grid> grids(int seed) {
        List<Grid> grids = new ArrayList<>();
        for (Row row : CityGenerator.generate(seed, 200).rows()) {
            if (row instanceof Grid grid && grid.layer().equals("block")) {
                grids.add(grid.withParent(null));
                if (grids.size() % 3 == 0) {
                    grids.add(new Grid(
                            Grid.UNNUMBERED,
                            "over",
                            grid.code(),
                            null,
                            grid.name(),
                            null,
                            new Stretch(1, 700, 0).of(grid.shape())));
                }
            }
        }
        return grids;
    }
}
