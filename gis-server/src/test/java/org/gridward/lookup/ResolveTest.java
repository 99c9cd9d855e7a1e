package org.gridward.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SampleServer
class ResolveTest {
    private static final String S1 = "/api/v1/resolve?lon=121.4930&lat=31.2300";
    private static final String S2 = "/api/v1/resolve?lon=121.4553&lat=31.2153";

    private final Http http;

    ResolveTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void xinkaihe_belongs_to_yuyuan_and_the_answer_says_why() {
        JsonNode answer = http.json(S1, "Accept-Language", "en");

        assertThat(answer.path("status").asString()).isEqualTo("OWNED");
        assertThat(answer.at("/owner/unit").asString()).isEqualTo("HP-YUYUAN");
        assertThat(answer.at("/owner/name").asString()).isEqualTo("豫园街道综合行政执法队");
        assertThat(answer.at("/owner/basis").asString()).isEqualTo("TERRITORY");
        assertThat(chain(answer))
                .startsWith("district:310101", "street:310101018")
                .hasSize(4);
        assertThat(answer.at("/state/edition").asInt()).isEqualTo(3);
        assertThat(answer.at("/state/hash").asString()).startsWith("sha256:");
        assertThat(answer.at("/state/effectiveFrom").asString()).endsWith("+08:00");
        assertThat(answer.at("/state/note").asString()).isNotBlank();
        assertThat(answer.path("explanation"))
                .extracting(line -> line.path("step").asString())
                .contains("edition", "locate", "scheme", "owner");
        assertThat(answer.at("/explanation/0/text").asString()).startsWith("Edition 3");
    }

    @Test
    void the_reasons_come_in_chinese_too() {
        JsonNode answer = http.json(S1, "Accept-Language", "zh-CN");
        assertThat(answer.at("/explanation/0/text").asString()).startsWith("版本 3");
    }

    @ParameterizedTest
    @CsvSource({
        "lon=121.4553&lat=31.2153&crs=WGS84",
        "lon=121.4553&lat=31.2153&crs=EPSG:4490",
        "lon=121.45987654057656&lat=31.213396484808666&crs=GCJ02",
        "lon=121.46634169727248&lat=31.21958392304049&crs=BD09",
        "x=638681.0602&y=3455757.8091&crs=EPSG:4549",
        "x=40638681.0602&y=3455757.8091&crs=EPSG:4528"
    })
    void south_shaanxi_road_has_one_answer_in_every_system(String question) {
        JsonNode plain = http.json(S2);
        JsonNode asked = http.json("/api/v1/resolve?" + question);
        assertThat(plain.at("/owner/unit").asString()).isEqualTo("HP-RUIJINERLU");
        for (String member : List.of("status", "state", "grids", "owner", "border", "warnings", "explanation")) {
            assertThat(asked.path(member)).as(member).isEqualTo(plain.path(member));
        }
    }

    @Test
    void an_undeclared_shifted_coordinate_is_a_different_place() {
        JsonNode asWgs84 = http.json("/api/v1/resolve?lon=121.45987654057656&lat=31.213396484808666");
        assertThat(chain(asWgs84)).isNotEqualTo(chain(http.json(S2)));
    }

    @Test
    void ground_outside_every_scheme_falls_to_the_street() {
        JsonNode street = http.json("/api/v1/layers/street/grids/310104004");
        JsonNode corner = street.at("/geometry/coordinates");
        while (corner.get(0).isArray()) {
            corner = corner.get(0);
        }
        // a corner of the street's rim belongs to it or to a neighbour; a point of its own is looked for round it
        JsonNode answer =
                findIn("310104004", corner.get(0).asDouble(), corner.get(1).asDouble());
        assertThat(answer.path("status").asString()).isEqualTo("OUT_OF_GRID");
        assertThat(answer.at("/owner/basis").asString()).isEqualTo("LAST_RESORT");
        assertThat(answer.at("/owner/unit").asString()).isEqualTo("XH-HUNANLU");
    }

    private JsonNode findIn(String street, double lon, double lat) {
        for (int i = 0; i < 64; i++) {
            double angle = Math.PI * 2 * i / 64;
            JsonNode answer = http.json(
                    "/api/v1/resolve?lon=" + (lon + 2e-5 * Math.cos(angle)) + "&lat=" + (lat + 2e-5 * Math.sin(angle)));
            if (chain(answer).contains("street:" + street)) {
                return answer;
            }
        }
        throw new AssertionError("no point of " + street + " found");
    }

    @Test
    void nothing_is_known_outside_and_before_the_first_edition() {
        JsonNode outside = http.json("/api/v1/resolve?lon=0&lat=0");
        assertThat(outside.path("status").asString()).isEqualTo("OUTSIDE");
        assertThat(outside.has("owner")).isFalse();
        JsonNode before = http.json(S1 + "&asOf=2001-01-01");
        assertThat(before.path("status").asString()).isEqualTo("OUTSIDE");
        assertThat(before.has("state")).isFalse();
    }

    @Test
    void moments_that_the_server_filled_in_stand_in_headers_and_those_asked_in_the_question() {
        HttpResponse<String> now = http.get(S1);
        assertThat(now.headers().firstValue("Gridward-State").orElseThrow()).startsWith("3.");
        assertThat(now.headers().firstValue("Gridward-As-Of")).isPresent();
        assertThat(Http.json(now).path("question").has("asOf")).isFalse();
        JsonNode dated = http.json(S1 + "&asOf=2026-05-01T08:00:00%2B08:00&explain=false");
        assertThat(dated.at("/question/asOf").asString()).isEqualTo("2026-05-01T08:00:00+08:00");
        assertThat(dated.has("explanation")).isFalse();
    }

    @Test
    void the_same_question_has_the_same_bytes() {
        String question = S1 + "&asOf=2026-05-01&knownAt=2099-01-01";
        assertThat(http.get(question).body()).isEqualTo(http.get(question).body());
    }

    private static List<String> chain(JsonNode answer) {
        List<String> chain = new ArrayList<>();
        answer.path("grids")
                .forEach(grid -> chain.add(
                        grid.path("layer").asString() + ":" + grid.path("code").asString()));
        return chain;
    }
}
