package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.Shape;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;

class ContiguityTest {
    @Test
    void aCommonPointJoinsNothingAndAnyCommonSegmentDoes() {
        Shape one = square(0, 0);
        assertThat(Contiguity.countParts(List.of())).isZero();
        assertThat(Contiguity.countParts(List.of(one))).isEqualTo(1);
        assertThat(Contiguity.countParts(List.of(one, square(9, 9)))).isEqualTo(2);
        assertThat(Contiguity.countParts(List.of(one, square(9, 0)))).isEqualTo(1);
        assertThat(Contiguity.countParts(List.of(one, square(18, 0), square(9, 0))))
                .isEqualTo(1);
    }

    /** The dissolved ground is assembled by other code. */
    @Test
    void thePartsOfRandomGridsAreThePolygonsOfTheirUnion() {
        for (long seed = 0; seed < Checkout.count(200, 5_000); seed++) {
            PlanarMap map = new RandomMaps(seed).map();
            int[] labels = new int[map.labelCount()];
            for (int label = 0; label < labels.length; label++) {
                labels[label] = label;
            }
            LevelShapes shapes = new LevelShapes(map, labels);
            List<Shape> some = new ArrayList<>();
            for (int grid = 1; grid <= shapes.gridCount(); grid++) {
                if (shapes.hasGround(grid) && (grid + seed) % 2 == 0) {
                    some.add(shapes.shape(grid));
                }
            }
            if (!some.isEmpty()) {
                assertThat(Contiguity.countParts(some))
                        .as("seed %d", seed)
                        .isEqualTo(Dissolve.union(some).polygonCount());
            }
        }
    }

    private static Shape square(int x, int y) {
        return Shape.of(new int[][][] {{{x, y, x + 9, y, x + 9, y + 9, x, y + 9}}});
    }
}
