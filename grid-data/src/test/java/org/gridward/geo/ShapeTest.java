package org.gridward.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;

class ShapeTest {
    private static final int[] SQUARE = {0, 0, 10, 0, 10, 10, 0, 10};
    private static final int[] HOLE = {2, 2, 2, 8, 8, 8, 8, 2};
    private static final int[] ISLAND = {4, 4, 6, 4, 6, 6, 4, 6};
    private static final Shape RING_AND_ISLAND = Shape.of(new int[][][] {{SQUARE, HOLE}, {ISLAND}});

    @Test
    void equal_ground_is_equal_whatever_way_it_was_drawn() {
        int[] clockwiseFromElsewhere = {10, 10, 10, 0, 0, 0, 0, 10, 10, 10};
        int[] holeOtherWay = {8, 8, 2, 8, 2, 2, 8, 2};
        Shape other = Shape.of(new int[][][] {{ISLAND}, {clockwiseFromElsewhere, holeOtherWay}});
        assertThat(other).isEqualTo(RING_AND_ISLAND).hasSameHashCodeAs(RING_AND_ISLAND);
        assertThat(other.ring(0, 0)).containsExactly(SQUARE);
        assertThat(Shape.twiceArea(other.ring(0, 1))).isEqualTo(-72);
    }

    @Test
    void inside_border_and_outside_with_a_hole_and_an_island_in_it() {
        assertThat(RING_AND_ISLAND.locate(1, 1)).isEqualTo(Location.INSIDE);
        assertThat(RING_AND_ISLAND.locate(3, 3)).isEqualTo(Location.OUTSIDE);
        assertThat(RING_AND_ISLAND.locate(5, 5)).isEqualTo(Location.INSIDE);
        assertThat(RING_AND_ISLAND.locate(2, 5)).isEqualTo(Location.BORDER);
        assertThat(RING_AND_ISLAND.locate(0, 0)).isEqualTo(Location.BORDER);
        assertThat(RING_AND_ISLAND.locate(11, 5)).isEqualTo(Location.OUTSIDE);
    }

    @Test
    void a_ring_without_area_is_refused() {
        assertThatThrownBy(() -> Shape.of(new int[][][] {{{0, 0, 5, 0, 10, 0}}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shape.of(new int[][][] {})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void orientation_is_exact_on_the_whole_globe() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            int[] v = new int[6];
            for (int k = 0; k < 6; k++) {
                int limit = k % 2 == 0 ? Lattice.MAX_X : Lattice.MAX_Y;
                v[k] = (int) Math.round((random.nextDouble() * 2 - 1) * limit);
            }
            BigInteger exact = big(v[2] - (long) v[0])
                    .multiply(big(v[5] - (long) v[1]))
                    .subtract(big(v[3] - (long) v[1]).multiply(big(v[4] - (long) v[0])));
            assertThat(Lattice.cross(v[0], v[1], v[2], v[3], v[4], v[5])).isEqualTo(exact.longValueExact());
        }
    }

    @Test
    void random_points_agree_with_jts_on_lattice_steps() {
        Random random = new Random(11);
        MultiPolygon jts = JtsShapes.toSteps(RING_AND_ISLAND);
        for (int i = 0; i < 5_000; i++) {
            int x = random.nextInt(14) - 2;
            int y = random.nextInt(14) - 2;
            int expected = SimplePointInAreaLocator.locate(new Coordinate(x, y), jts);
            int got = switch (RING_AND_ISLAND.locate(x, y)) {
                case INSIDE -> org.locationtech.jts.geom.Location.INTERIOR;
                case BORDER -> org.locationtech.jts.geom.Location.BOUNDARY;
                case OUTSIDE -> org.locationtech.jts.geom.Location.EXTERIOR;
            };
            assertThat(got).as("%d %d", x, y).isEqualTo(expected);
        }
    }

    @Test
    void degrees_and_back_is_bit_equal() {
        Random random = new Random(13);
        for (int i = 0; i < 10_000; i++) {
            int x = random.nextInt(Lattice.MAX_X) - Lattice.MAX_X / 2;
            assertThat(Lattice.toSteps(Lattice.toDegrees(x))).isEqualTo(x);
        }
        assertThat(JtsShapes.fromDegrees(JtsShapes.toDegrees(RING_AND_ISLAND))).isEqualTo(RING_AND_ISLAND);
    }

    @Test
    void area_and_perimeter_are_geodesic_and_leave_out_holes() {
        int cx = Lattice.toSteps(121.49);
        int cy = Lattice.toSteps(31.23);
        int km = Lattice.toSteps(0.01);
        Shape outer = Shape.of(new int[][][] {{{cx, cy, cx + km, cy, cx + km, cy + km, cx, cy + km}}});
        // 0.01° is 952.9 m by 1,108.7 m at 31.23° north (WGS84 radii of curvature)
        assertThat(Geodesy.areaSquareMeters(outer)).isCloseTo(952.9 * 1108.7, within(500.0));
        int q = km / 4;
        int[] hole = {cx + q, cy + q, cx + q, cy + 2 * q, cx + 2 * q, cy + 2 * q, cx + 2 * q, cy + q};
        Shape holed = Shape.of(new int[][][] {{outer.ring(0, 0), hole}});
        assertThat(Geodesy.areaSquareMeters(holed) / Geodesy.areaSquareMeters(outer))
                .isCloseTo(15.0 / 16, within(1e-4));
        assertThat(Geodesy.perimeterMeters(outer)).isCloseTo(2 * (952.9 + 1108.7), within(2.0));
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
