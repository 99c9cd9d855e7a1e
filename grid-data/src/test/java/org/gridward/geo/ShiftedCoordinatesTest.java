package org.gridward.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ShiftedCoordinatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/shifted-coordinates.csv", numLinesToSkip = 1)
    void published_vectors_hold_and_the_known_wrong_ones_do_not(
            String id,
            String from,
            double lat,
            double lon,
            String to,
            double toLat,
            double toLon,
            double tolerance,
            boolean holds) {
        Xy got = convert(from, to, lon, lat);
        boolean same = Math.abs(got.x() - toLon) <= tolerance && Math.abs(got.y() - toLat) <= tolerance;
        assertThat(same).as("%s gave %s", id, got).isEqualTo(holds);
    }

    @Test
    void there_and_back_is_the_same_place_within_a_micrometre() {
        Random random = new Random(20261124);
        for (int i = 0; i < Checkout.count(20_000, 200_000); i++) {
            double lon = 120.85 + random.nextDouble() * 1.3;
            double lat = 30.66 + random.nextDouble() * 1.24;
            Xy gcj = Gcj02.fromWgs84(lon, lat);
            Xy back = Gcj02.toWgs84(gcj.x(), gcj.y());
            assertClose(back, lon, lat);
            Xy bd = Bd09.fromGcj02(gcj.x(), gcj.y());
            Xy backFromBd = Bd09.toGcj02(bd.x(), bd.y());
            assertClose(backFromBd, gcj.x(), gcj.y());
        }
    }

    @Test
    void one_step_inverse_is_metres_off_and_ours_is_not_it() {
        Xy oneStep = convert("GCJ02", "WGS84-one-step", 121.49745643397975, 31.22800196291492);
        Xy ours = Gcj02.toWgs84(121.49745643397975, 31.22800196291492);
        assertThat(Geodesy.distanceMeters(new Position(oneStep.x(), oneStep.y()), new Position(ours.x(), ours.y())))
                .isBetween(0.1, 2.3);
        assertClose(ours, 121.4930, 31.2300);
    }

    @Test
    void a_shifted_place_outside_china_is_out_of_range() {
        assertThatThrownBy(() -> Crs.get("GCJ02").toPosition(-122.3, 47.6))
                .isInstanceOfSatisfying(
                        CoordinateException.class,
                        e -> assertThat(e.reason()).isEqualTo(CoordinateException.Reason.OUT_OF_RANGE))
                .hasMessageContaining("GCJ02");
    }

    private static void assertClose(Xy got, double lon, double lat) {
        double meters = Geodesy.distanceMeters(new Position(got.x(), got.y()), new Position(lon, lat));
        assertThat(meters).isLessThan(1e-6);
    }

    private static Xy convert(String from, String to, double lon, double lat) {
        return switch (from + ">" + to) {
            case "WGS84>GCJ02" -> Gcj02.fromWgs84(lon, lat);
            case "WGS84>BD09" -> {
                Xy gcj = Gcj02.fromWgs84(lon, lat);
                yield Bd09.fromGcj02(gcj.x(), gcj.y());
            }
            case "GCJ02>BD09" -> Bd09.fromGcj02(lon, lat);
            case "GCJ02>WGS84-one-step" -> oneStep(lon, lat);
            case "BD09>GCJ02-closed-form" -> Bd09.toGcj02ClosedForm(lon, lat);
            case "BD09>WGS84-one-step" -> {
                Xy gcj = Bd09.toGcj02ClosedForm(lon, lat);
                yield oneStep(gcj.x(), gcj.y());
            }
            case "BD09>WGS84" -> {
                Xy gcj = Bd09.toGcj02(lon, lat);
                yield Gcj02.toWgs84(gcj.x(), gcj.y());
            }
            default -> throw new AssertionError(from + ">" + to);
        };
    }

    private static Xy oneStep(double lon, double lat) {
        Xy shifted = Gcj02.fromWgs84(lon, lat);
        return new Xy(2 * lon - shifted.x(), 2 * lat - shifted.y());
    }
}
