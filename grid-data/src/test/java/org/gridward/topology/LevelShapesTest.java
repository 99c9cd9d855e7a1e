package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.operation.valid.IsValidOp;

class LevelShapesTest {
    private static final int SEEDS = Checkout.count(1_000, 20_000);

    @Test
    void gridsOfRandomMapsAreValidAndTileTheGridsAboveExactly() {
        int withHole = 0;
        int withParts = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomMaps random = new RandomMaps(seed);
            PlanarMap map = random.map();
            int[] identity = IntStream.range(0, map.labelCount()).toArray();
            int[] parents = random.randomLevel(map.labelCount());
            LevelShapes finer = new LevelShapes(map, identity);
            LevelShapes coarser = new LevelShapes(map, parents);
            DirectedSegments[] sums = new DirectedSegments[coarser.gridCount() + 1];
            for (int g = 1; g < sums.length; g++) {
                sums[g] = new DirectedSegments();
                if (coarser.hasGround(g)) {
                    sums[g].subtract(validShape(coarser, g, seed));
                }
            }
            for (int g = 1; g <= finer.gridCount(); g++) {
                if (finer.hasGround(g)) {
                    Shape shape = validShape(finer, g, seed);
                    withParts += shape.polygonCount() > 1 ? 1 : 0;
                    withHole += IntStream.range(0, shape.polygonCount()).anyMatch(p -> shape.ringCount(p) > 1) ? 1 : 0;
                    if (parents[g] != 0) {
                        sums[parents[g]].add(shape);
                    }
                }
            }
            for (int g = 1; g < sums.length; g++) {
                assertThat(sums[g].isZero()).as("seed %d, grid %d", seed, g).isTrue();
            }
        }
        assertThat(withHole).isGreaterThan(SEEDS / 4);
        assertThat(withParts).isGreaterThan(SEEDS / 4);
    }

    @Test
    void aGridWithoutGroundSaysSo() {
        PlanarMap map =
                new PlanarMap.Builder().add(2, 0, 0, 0, 5, 0, 5, 5, 0, 0).build();
        LevelShapes level = new LevelShapes(map, new int[] {0, 1, 2});
        assertThat(level.hasGround(1)).isFalse();
        assertThat(level.hasGround(2)).isTrue();
        assertThat(level.shape(2)).isEqualTo(Shape.of(new int[][][] {{{0, 0, 5, 0, 5, 5}}}));
    }

    @Test
    void theOutsideCantBeAGrid() {
        PlanarMap map =
                new PlanarMap.Builder().add(1, 0, 0, 0, 5, 0, 5, 5, 0, 0).build();
        assertThatThrownBy(() -> new LevelShapes(map, new int[] {1, 1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LevelShapes(map, new int[] {0})).isInstanceOf(IllegalArgumentException.class);
    }

    private static Shape validShape(LevelShapes level, int grid, long seed) {
        Shape shape = level.shape(grid);
        assertThat(new IsValidOp(JtsShapes.toSteps(shape)).getValidationError())
                .as("seed %d, grid %d", seed, grid)
                .isNull();
        return shape;
    }
}
