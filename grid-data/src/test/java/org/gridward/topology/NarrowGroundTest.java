package org.gridward.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.gridward.geo.Shape;
import org.junit.jupiter.api.Test;

/** Shapes are drawn in metres near Shanghai, and turned by every angle. */
class NarrowGroundTest {
    private static final int X = 1_214_700_000;
    private static final int Y = 312_300_000;
    private static final double STEP_EAST = 0.009527;
    private static final double STEP_NORTH = 0.011088;

    @Test
    void aSquareHasNoNarrowPlace() {
        assertThat(find(0.2, 0, 0, 50, 0, 50, 50, 0, 50)).isEmpty();
    }

    @Test
    void aStripIsOnePlace() {
        for (double turn = 0; turn < 7; turn += 0.3) {
            List<NarrowGround.Place> places = find(turn, new double[] {0, 0, 40, 0, 40, 0.6, 0, 0.6});
            assertThat(places).hasSize(1);
            assertThat(places.get(0).whole()).isTrue();
            assertThat(places.get(0).lengthMeters()).isCloseTo(40, within(0.2));
        }
    }

    @Test
    void aTailIsFoundWithItsLength() {
        for (double turn = 0; turn < 7; turn += 0.3) {
            double[] ring = {0, 0, 50, 0, 50, 20, 80, 20, 80, 20.5, 50, 20.5, 50, 50, 0, 50};
            List<NarrowGround.Place> places = find(turn, ring);
            assertThat(places).hasSize(1);
            assertThat(places.get(0).whole()).isFalse();
            assertThat(places.get(0).lengthMeters()).isCloseTo(30, within(1.5));
        }
    }

    @Test
    void aNeckBetweenTwoPartsIsOnePlace() {
        assertThat(find(
                        0.2, 0, 0, 50, 0, 50, 20, 70, 20, 70, 0, 120, 0, 120, 50, 70, 50, 70, 20.8, 50, 20.8, 50, 50, 0,
                        50))
                .singleElement()
                .satisfies(place -> assertThat(place.lengthMeters()).isCloseTo(20, within(2.0)));
    }

    @Test
    void aBentNeckIsOnePlace() {
        double[] ring = {
            0, 0, 50, 0, 50, 20, 70, 20, 70, 60, 120, 60, 120, 90, 60, 90, 60, 60, 69.2, 60, 69.2, 20.8, 50, 20.8, 50,
            50, 0, 50
        };
        assertThat(find(1, ring))
                .singleElement()
                .satisfies(place -> assertThat(place.lengthMeters()).isBetween(40.0, 46.0));
    }

    @Test
    void aShortOrAWideNeckIsNone() {
        assertThat(find(
                        0.2, 0, 0, 50, 0, 50, 20, 58, 20, 58, 0, 100, 0, 100, 50, 58, 50, 58, 20.8, 50, 20.8, 50, 50, 0,
                        50))
                .isEmpty();
        assertThat(find(
                        0.2, 0, 0, 50, 0, 50, 20, 70, 20, 70, 0, 120, 0, 120, 50, 70, 50, 70, 21.2, 50, 21.2, 50, 50, 0,
                        50))
                .isEmpty();
    }

    @Test
    void aGapBetweenTwoArmsIsNotTheGrids() {
        assertThat(find(0.2, 0, 0, 100, 0, 100, 50, 50.4, 50, 50.4, 10, 50, 10, 50, 50, 0, 50))
                .isEmpty();
    }

    @Test
    void groundBetweenAHoleAndTheRimIsFound() {
        Shape shape = shape(0.4, new double[][] {{0, 0, 90, 0, 90, 60, 0, 60}, {20, 0.7, 20, 30, 50, 30, 50, 0.7}});
        assertThat(NarrowGround.find(shape, 1, 10))
                .singleElement()
                .satisfies(place -> assertThat(place.lengthMeters()).isCloseTo(30, within(2.0)));
    }

    @Test
    void acuteCornersAreNoNecks() {
        assertThat(find(0.2, 0, 0, 100, 0, 100, 20)).isEmpty();
    }

    @Test
    void aRoundRimOfManyVerticesIsMeasuredAlong() {
        // a ring road: two circles 0.8 m apart, open over a quarter where a square hangs on
        int n = 90;
        double[] ring = new double[4 * n];
        for (int i = 0; i < n; i++) {
            double angle = Math.PI * 1.5 * i / (n - 1);
            ring[2 * i] = 30 * Math.cos(angle);
            ring[2 * i + 1] = 30 * Math.sin(angle);
            ring[4 * n - 2 - 2 * i] = 29.2 * Math.cos(angle);
            ring[4 * n - 1 - 2 * i] = 29.2 * Math.sin(angle);
        }
        assertThat(find(0, ring))
                .singleElement()
                .satisfies(place -> assertThat(place.lengthMeters()).isBetween(55.0, 60.5));
    }

    @Test
    void fatRandomStarsHaveNoNarrowPlace() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            int n = 8 + random.nextInt(40);
            double[] ring = new double[2 * n];
            for (int v = 0; v < n; v++) {
                double angle = 2 * Math.PI * v / n;
                double radius = 60 + 4 * random.nextDouble();
                ring[2 * v] = radius * Math.cos(angle);
                ring[2 * v + 1] = radius * Math.sin(angle);
            }
            assertThat(find(0, ring)).as("round %d", i).isEmpty();
        }
    }

    private static List<NarrowGround.Place> find(double turn, double... ring) {
        return NarrowGround.find(shape(turn, new double[][] {ring}), 1, 10);
    }

    static Shape shape(double turn, double[][] meters) {
        int[][] rings = new int[meters.length][];
        for (int r = 0; r < rings.length; r++) {
            rings[r] = new int[meters[r].length];
            for (int i = 0; i < rings[r].length; i += 2) {
                double x = meters[r][i] * Math.cos(turn) - meters[r][i + 1] * Math.sin(turn);
                double y = meters[r][i] * Math.sin(turn) + meters[r][i + 1] * Math.cos(turn);
                rings[r][i] = X + (int) Math.rint(x / STEP_EAST);
                rings[r][i + 1] = Y + (int) Math.rint(y / STEP_NORTH);
            }
        }
        return Shape.of(new int[][][] {rings});
    }
}
