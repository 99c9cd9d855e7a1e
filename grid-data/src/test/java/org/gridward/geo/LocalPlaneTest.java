package org.gridward.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class LocalPlaneTest {
    private static final int TRIES = Checkout.count(300, 10_000);

    @ParameterizedTest(name = "at {0}°")
    @ValueSource(ints = {0, 31, 60, -45})
    void the_distance_to_a_segment_is_geodesic_to_a_centimetre_within_500_metres(int latitude) {
        Random random = new Random(latitude);
        for (int i = 0; i < TRIES; i++) {
            int x = 1_210_000_000 + random.nextInt(1_000_000);
            int y = latitude * Lattice.STEPS_PER_DEGREE + random.nextInt(1_000_000);
            int reach = i % 3 == 0 ? 2_000_000 : 40_000;
            int ax = x + random.nextInt(-reach, reach);
            int ay = y + random.nextInt(-reach, reach);
            // passes the point, however long it is
            int bx = 2 * x - ax + random.nextInt(-40_000, 40_000);
            int by = 2 * y - ay + random.nextInt(-40_000, 40_000);
            double measured = LocalPlane.at(x, y).distanceMeters(ax, ay, bx, by);
            if (measured <= 500) {
                assertThat(measured)
                        .as("seed %d, try %d", latitude, i)
                        .isCloseTo(SlowDistance.geodesicMeters(x, y, ax, ay, bx, by), within(0.01));
            }
        }
    }

    @ParameterizedTest(name = "at {0}°")
    @ValueSource(ints = {0, 31, 60, 89})
    void the_box_around_a_point_holds_whatever_is_within_the_metres(int latitude) {
        Random random = new Random(latitude);
        int y = latitude * Lattice.STEPS_PER_DEGREE;
        LocalPlane plane = LocalPlane.at(0, y);
        for (double meters : new double[] {1, 50, 5_000}) {
            Box box = plane.boxAround(meters);
            for (int i = 0; i < 200; i++) {
                double angle = random.nextDouble(2 * Math.PI);
                double atX = plane.columnAt(0.999 * meters * Math.cos(angle));
                double atY = plane.rowAt(0.999 * meters * Math.sin(angle));
                if (plane.distanceMeters(atX, atY) <= meters) {
                    assertThat(box.contains((int) atX, (int) atY)).isTrue();
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_ground_of_a_ring_within_a_disc_is_that_of_a_polygon_with_many_corners(long seed) {
        Random random = new Random(seed);
        GeometryFactory factory = new GeometryFactory();
        double radius = 20 + random.nextInt(100);
        Polygon many = disc(factory, radius, 20_000);
        for (int i = 0; i < 200; i++) {
            int corners = 3 + random.nextInt(8);
            double offX = random.nextDouble(-2 * radius, 2 * radius);
            double offY = random.nextDouble(-2 * radius, 2 * radius);
            Polygon star = disc(factory, 1, corners);
            for (Coordinate corner : star.getExteriorRing().getCoordinates()) {
                double size = radius * (0.2 + random.nextDouble(2));
                corner.setX(offX + size * corner.x);
                corner.setY(offY + size * corner.y);
            }
            Coordinate[] ring = star.getExteriorRing().getCoordinates();
            ring[ring.length - 1].setCoordinate(ring[0]);
            double[] flat = new double[2 * ring.length - 2];
            for (int c = 0; c + 1 < ring.length; c++) {
                flat[2 * c] = ring[c].x;
                flat[2 * c + 1] = ring[c].y;
            }
            double expected = factory.createPolygon(ring).intersection(many).getArea();
            assertThat(new DiscArea(radius).squareMetersOf(flat))
                    .as("seed %d, ring %d", seed, i)
                    .isCloseTo(expected, within(1e-6 * radius * radius));
        }
    }

    private static Polygon disc(GeometryFactory factory, double radius, int corners) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int c = 0; c < corners; c++) {
            double angle = 2 * Math.PI * c / corners;
            ring[c] = new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle));
        }
        ring[corners] = ring[0].copy();
        return factory.createPolygon(ring);
    }
}
