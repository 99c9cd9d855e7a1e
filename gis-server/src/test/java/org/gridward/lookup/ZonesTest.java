package org.gridward.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Zones and coverages as maps read them. */
@SampleServer
class ZonesTest {
    private final Http http;

    ZonesTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void a_zone_is_a_polygon_around_the_place_where_its_members_must_act() {
        JsonNode zone = http.json("/api/v1/zones/HP-XINKAIHE");
        assertThat(zone.at("/properties/members").size()).isEqualTo(5);
        assertThat(zone.at("/geometry/type").asString()).isEqualTo("MultiPolygon");
        assertThat(http.json("/api/v1/zones").path("features"))
                .extracting(feature -> feature.path("id").asString())
                .contains("HP-XINKAIHE");
        assertThat(http.get("/api/v1/zones/NONE").statusCode()).isEqualTo(404);
        assertThat(http.json("/api/v1/zones?asOf=2010-01-01").path("features").size())
                .isZero();
    }

    @Test
    void the_list_is_sent_again_only_for_another_edition_or_another_day() {
        HttpResponse<String> first = http.get("/api/v1/zones?asOf=2026-05-01");
        assertThat(first.headers().firstValue("Gridward-State").orElseThrow()).matches("\\d+\\.\\d+");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(http.get("/api/v1/zones?asOf=2026-05-01", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(http.get("/api/v1/zones?asOf=2026-05-02", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_stations_cover_never_once_and_twice_is_all_of_the_grid() {
        JsonNode parts =
                http.json("/api/v1/layers/street/grids/310101018/coverage").path("features");
        assertThat(parts.size()).isEqualTo(3);
        double sum = 0;
        for (JsonNode part : parts) {
            sum += part.at("/properties/areaSquareMeters").asDouble();
        }
        double street = http.json("/api/v1/layers/street/grids/310101018")
                .at("/properties/areaSquareMeters")
                .asDouble();
        assertThat(sum).isCloseTo(street, within(0.5));
        assertThat(http.get("/api/v1/units/SH-CG/coverage").statusCode()).isEqualTo(404);
    }

    @Test
    void answers_can_be_asked_for_in_parts_and_with_a_safe_radius() {
        JsonNode part = http.json("/api/v1/resolve?lon=121.4930&lat=31.2300&fields=owner,obliged&matter=09001");
        assertThat(part.propertyNames()).containsExactlyInAnyOrder("status", "owner", "obliged", "zones", "tieBreaker");
        JsonNode whole = http.json("/api/v1/resolve?lon=121.4930&lat=31.2300&safeRadius=true&accuracy=30");
        assertThat(whole.path("safeRadiusMeters").asDouble()).isBetween(0.0, 60.0);
        assertThat(whole.at("/border/distanceMeters").asDouble()).isBetween(1.0, 60.0);
        assertThat(whole.path("candidates").size()).isGreaterThan(1);
        assertThat(whole.path("validUntil").asString()).isNotEmpty();
        assertThat(whole.path("warnings"))
                .extracting(warning -> warning.path("code").asString())
                .contains("NEAR_BORDER");
    }
}
