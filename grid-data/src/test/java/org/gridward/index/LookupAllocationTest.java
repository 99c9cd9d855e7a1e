package org.gridward.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridward.geo.Box;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.sample.CityGenerator;
import org.junit.jupiter.api.Test;

/** What the thread allocates is counted by the virtual machine, to the byte. */
class LookupAllocationTest {
    private static final int POINTS = 4_096;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Grid> blocks = blocks();
    private final int[] xs = new int[POINTS];
    private final int[] ys = new int[POINTS];
    private int found;

    @Test
    void a_lookup_in_one_family_allocates_nothing() {
        GridIndex index = new GridIndex(List.of(layer("block", LayerPolicy.DISJOINT)), blocks);
        assertNothingAllocated(index);
    }

    @Test
    void a_lookup_in_several_families_and_free_layers_allocates_nothing() {
        List<Grid> all = new ArrayList<>(blocks);
        for (Grid block : blocks) {
            all.add(moved(block, "patrol", 0));
            all.add(moved(block, "overlay", 400));
            all.add(moved(block, "second", 9_000));
        }
        GridIndex index = new GridIndex(
                List.of(
                        layer("block", LayerPolicy.DISJOINT),
                        layer("patrol", LayerPolicy.DISJOINT),
                        layer("overlay", LayerPolicy.FREE),
                        layer("second", LayerPolicy.FREE)),
                all);
        assertNothingAllocated(index);
    }

    @Test
    void the_count_sees_what_a_lookup_without_cells_allocates() {
        List<Layer> layers = List.of(layer("block", LayerPolicy.DISJOINT));
        GridIndex other = new GridIndex(layers, List.of());
        GridIndex index = new GridIndex(layers, twisted(), other);
        choosePoints();
        assertThat(leastAllocated(() -> askOneByOne(index))).isGreaterThan(POINTS);
    }

    private void assertNothingAllocated(GridIndex index) {
        assertThat(index.listRefusals()).isEmpty();
        choosePoints();
        PointBatch batch = new PointBatch(POINTS);
        for (int i = 0; i < POINTS; i++) {
            batch.add(xs[i], ys[i]);
        }
        assertThat(leastAllocated(() -> askOneByOne(index))).isZero();
        assertThat(leastAllocated(() -> index.locate(batch))).isZero();
        assertThat(found).isPositive();
    }

    /** Of several rounds, the first of which make the places that are kept. */
    private static long leastAllocated(Runnable round) {
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 12; i++) {
            long before = THREADS.getThreadAllocatedBytes(thread);
            round.run();
            least = Math.min(least, THREADS.getThreadAllocatedBytes(thread) - before);
        }
        return least;
    }

    private void askOneByOne(GridIndex index) {
        for (int i = 0; i < POINTS; i++) {
            found += index.locate(xs[i], ys[i]).grids().size();
        }
    }

    /** A third anywhere, a third on vertices, a third one step aside. */
    private void choosePoints() {
        Random random = new Random(3);
        Box box = blocks.stream()
                .map(grid -> grid.shape().box())
                .reduce(Box::union)
                .orElseThrow();
        for (int i = 0; i < POINTS; i++) {
            int[] ring = blocks.get(random.nextInt(blocks.size())).shape().ring(0, 0);
            int vertex = 2 * random.nextInt(ring.length / 2);
            xs[i] = i % 3 == 0 ? random.nextInt(box.minX(), box.maxX()) : ring[vertex] + i % 3 - 1;
            ys[i] = i % 3 == 0 ? random.nextInt(box.minY(), box.maxY()) : ring[vertex + 1];
        }
    }

    /** Blocks and a copy of one of them: ground that has no cells. */
    private List<Grid> twisted() {
        List<Grid> all = new ArrayList<>(blocks);
        all.add(blocks.get(0).withCode("copy"));
        return all;
    }

    private static List<Grid> blocks() {
        List<Grid> blocks = new ArrayList<>();
        for (Row row : CityGenerator.generate(5, 300).rows()) {
            if (row instanceof Grid grid && grid.layer().equals("block")) {
                blocks.add(moved(grid, "block", 0));
            }
        }
        return blocks;
    }

    /** In another layer, some steps to the east. */
    private static Grid moved(Grid grid, String layer, int steps) {
        return new Grid(
                Grid.UNNUMBERED,
                layer,
                grid.code(),
                null,
                grid.name(),
                null,
                new Stretch(1, steps, 0).of(grid.shape()));
    }

    private static Layer layer(String code, LayerPolicy policy) {
        return new Layer(code, code, null, policy, List.of());
    }
}
