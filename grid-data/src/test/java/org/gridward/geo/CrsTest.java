package org.gridward.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/shanghai-epsg4549.csv", numLinesToSkip = 1)
    void shanghai_in_gauss_krueger_120(String id, double lat, double lon, double east, double north) {
        Xy plane = Crs.get("EPSG:4549").fromPosition(new Position(lon, lat));
        assertThat(plane.x()).as(id).isCloseTo(east, within(1e-4));
        assertThat(plane.y()).as(id).isCloseTo(north, within(1e-4));
        Xy withZone = Crs.get("EPSG:4528").fromPosition(new Position(lon, lat));
        assertThat(withZone.x() - plane.x()).isCloseTo(40_000_000, within(1e-4));

        Position back = Crs.get("EPSG:4549").toPosition(east, north);
        assertThat(Geodesy.distanceMeters(back, new Position(lon, lat))).isLessThan(1e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WGS84", "wgs84", "CRS84", "EPSG:4326", "epsg:4490", "CGCS2000"})
    void the_geographic_systems_are_one(String name) {
        assertThat(Crs.get(name)).isSameAs(Crs.WGS84);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:999999", "EPSG:abc", "WGS", "", "EPSG:4549 ", "GCJ"})
    void an_unknown_system_is_an_error_and_never_guessed(String name) {
        assertThat(Crs.find(name)).isEmpty();
        assertThatThrownBy(() -> Crs.get(name)).isInstanceOf(UnknownCrsException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "WGS84, 181, 0, lon",
        "WGS84, 121, 91, lat",
        "EPSG:4549, 1e9, 3457435, x",
        "EPSG:4549, 642251, 9e7, y",
        "EPSG:3857, 4e8, 0, x",
        "BD09, 121, 500, y"
    })
    void numbers_that_are_no_place_are_out_of_range(String crs, double x, double y, String field) {
        assertThatThrownBy(() -> Crs.get(crs).toPosition(x, y)).isInstanceOfSatisfying(CoordinateException.class, e -> {
            assertThat(e.reason()).isEqualTo(CoordinateException.Reason.OUT_OF_RANGE);
            assertThat(e.field()).isIn("x", "y", field);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"WGS84", "GCJ02", "BD09", "EPSG:4549", "EPSG:3857"})
    void numbers_that_are_not_finite_are_refused(String crs) {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> Crs.get(crs).toPosition(bad, 31))
                    .isInstanceOfSatisfying(
                            CoordinateException.class,
                            e -> assertThat(e.reason()).isEqualTo(CoordinateException.Reason.NOT_FINITE));
            assertThatThrownBy(() -> Crs.get(crs).toPosition(121, bad)).isInstanceOf(CoordinateException.class);
        }
    }

    @Test
    void one_system_serves_many_threads() {
        Crs crs = Crs.get("EPSG:4549");
        IntStream.range(0, 8).parallel().forEach(thread -> {
            Random random = new Random(thread);
            for (int i = 0; i < 2_000; i++) {
                Position place = new Position(120 + random.nextDouble() * 2, 30 + random.nextDouble() * 2);
                Xy plane = crs.fromPosition(place);
                Position back = crs.toPosition(plane.x(), plane.y());
                assertThat(Geodesy.distanceMeters(place, back)).isLessThan(1e-3);
            }
        });
    }
}
