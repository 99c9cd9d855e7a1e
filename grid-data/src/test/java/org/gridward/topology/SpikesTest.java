package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpikesTest {
    @Test
    void cornersOfSquaresAndTrianglesAreNoSpikes() {
        assertThat(find(0.1, 0, 0, 50, 0, 50, 50, 0, 50)).isEmpty();
        assertThat(find(0.1, 0, 0, 50, 0, 50, 5)).isEmpty();
    }

    @Test
    void aNeedleIsFoundAtItsTipWithItsAngle() {
        for (double turn = 0; turn < 7; turn += 0.3) {
            List<Spikes.Spike> spikes = find(turn, 0, 0, 50, 0, 50, 24.8, 60, 25, 50, 25.2, 50, 50, 0, 50);
            assertThat(spikes).hasSize(1);
            assertThat(spikes.get(0).degrees()).isCloseTo(2.3, within(0.6));
        }
    }

    @Test
    void aBluntTipHidesNothing() {
        assertThat(find(0.1, 0, 0, 50, 0, 50, 24.98, 60, 24.99, 60, 25.01, 50, 25.02, 50, 50, 0, 50))
                .hasSize(1);
    }

    @Test
    void aNotchIsNotTheGridsSpike() {
        assertThat(find(0.1, 0, 0, 50, 0, 50, 24.8, 40, 25, 50, 25.2, 50, 50, 0, 50))
                .isEmpty();
    }

    private static List<Spikes.Spike> find(double turn, double... ring) {
        return Spikes.find(NarrowGroundTest.shape(turn, new double[][] {ring}), 3, 1);
    }
}
