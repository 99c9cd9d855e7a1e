package org.gridward.webmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridward.lookup.SampleServer;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page puts pins where the server means: its coordinate systems are held to the server's own cases. */
@SampleServer
@Needs(Need.CHROMIUM)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageCoordinatesTest {
    private static final double MILLIMETRE_DEGREES = 1e-8;

    private final int port;
    private Browser browser;

    PageCoordinatesTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeAll
    void start() {
        browser = new Browser(port);
        browser.open("");
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/shifted-coordinates.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void shifted_coordinates(
            String id,
            String from,
            double lat,
            double lon,
            String to,
            double toLat,
            double toLon,
            double tolerance,
            boolean holds) {
        if (!holds || !from.equals("WGS84")) {
            return; // wrong on purpose, or a step between two shifted systems, which the page never takes
        }
        assertSame(ask("fromWgs84", to, lon, lat), toLon, toLat, Math.max(tolerance, MILLIMETRE_DEGREES));
        assertSame(ask("toWgs84", to, toLon, toLat), lon, lat, Math.max(tolerance, MILLIMETRE_DEGREES));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/shanghai-epsg4549.csv", numLinesToSkip = 1)
    void the_plane_of_shanghai(String id, double lat, double lon, double east, double north) {
        assertSame(ask("fromWgs84", "EPSG:4549", lon, lat), east, north, 0.001);
        assertSame(ask("toWgs84", "EPSG:4549", east, north), lon, lat, MILLIMETRE_DEGREES);
    }

    private List<Double> ask(String function, String crs, double x, double y) {
        List<?> pair =
                (List<?>) browser.inModule("crs.js", "it." + function + "(given[0], [given[1], given[2]])", crs, x, y);
        return pair.stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    private static void assertSame(List<Double> pair, double x, double y, double tolerance) {
        assertThat(pair.get(0)).isCloseTo(x, within(tolerance));
        assertThat(pair.get(1)).isCloseTo(y, within(tolerance));
    }
}
