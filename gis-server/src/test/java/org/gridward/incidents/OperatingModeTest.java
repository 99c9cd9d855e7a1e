package org.gridward.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gridward.access.People;
import org.gridward.lookup.Http;
import org.gridward.lookup.SampleServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The ledger's first facts over HTTP, and that answers obey them. */
@SampleServer
class OperatingModeTest {
    private static final String PATH = "/api/v1/operating-modes";
    private static final String TYPHOON = """
            {"mode": "EMERGENCY", "layer": "street", "grid": "310101018", "reason": "台风", "from": "%s", "to": "%s"}
            """;

    private final Http http;
    private final Http arbiter;
    private final People people;

    OperatingModeTest(@LocalServerPort int port, @Value("${gridward.data-dir}") String dataDir) {
        http = new Http(port);
        people = new People(http, dataDir);
        arbiter = http.as(people.somebody(People.EVERYWHERE.formatted("ARBITER")));
    }

    private JsonNode yuyuan(String asOf, String... headers) {
        return http.json("/api/v1/resolve?lon=121.4930&lat=31.2300&asOf=" + asOf, headers);
    }

    @Test
    void an_emergency_raises_the_response_on_its_ground_and_in_its_time_until_it_is_ended() {
        HttpResponse<String> declared =
                arbiter.send("POST", PATH, TYPHOON.formatted("2031-08-01T00:00:00+08:00", "2031-08-03T00:00:00+08:00"));
        assertThat(declared.statusCode()).as(declared.body()).isEqualTo(201);
        int number = Http.json(declared).path("number").asInt();
        String state = declared.headers().firstValue("Gridward-State").orElseThrow();
        assertThat(state).endsWith("." + number);

        JsonNode during = yuyuan("2031-08-02T12:00:00%2B08:00", "Gridward-State", state, "Accept-Language", "en");
        assertThat(during.at("/dispatch/operatingMode").asString()).isEqualTo("EMERGENCY");
        assertThat(during.at("/dispatch/response").asString()).isEqualTo("JOINT_RESPONSE");
        assertThat(during.at("/state/ledger").asInt()).isEqualTo(number);
        assertThat(during.path("validUntil").asString()).isLessThanOrEqualTo("2031-08-03T00:00:00+08:00");
        assertThat(during.path("explanation"))
                .extracting(line -> line.path("rule").asString())
                .contains("Q-16");
        assertThat(yuyuan("2031-08-03").at("/dispatch/response").asString()).isEqualTo("PATROL");
        assertThat(http.json("/api/v1/resolve?lon=121.4553&lat=31.2153&asOf=2031-08-02")
                        .at("/dispatch/operatingMode")
                        .asString())
                .isEqualTo("NORMAL");

        HttpResponse<String> ended =
                arbiter.send("POST", PATH + "/" + number + "/end", "{\"at\": \"2031-08-02T06:00:00+08:00\"}");
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        assertThat(Http.json(ended).path("replaces").asInt()).isEqualTo(number);
        assertThat(yuyuan("2031-08-02T12:00:00%2B08:00")
                        .at("/dispatch/operatingMode")
                        .asString())
                .isEqualTo("NORMAL");
        String before = Http.json(declared).path("recordedAt").asString().replace("+", "%2B");
        assertThat(yuyuan("2031-08-02T12:00:00%2B08:00&knownAt=" + before)
                        .at("/dispatch/operatingMode")
                        .asString())
                .isEqualTo("EMERGENCY");
        assertThat(arbiter.send("POST", PATH + "/" + number + "/end", "{}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_list_names_what_holds_or_is_to_hold() {
        HttpResponse<String> declared =
                arbiter.send("POST", PATH, TYPHOON.formatted("2032-08-01T00:00:00+08:00", "2032-08-03T00:00:00+08:00"));
        int number = Http.json(declared).path("number").asInt();
        assertThat(http.json(PATH + "?asOf=2032-08-02").path("operatingModes"))
                .extracting(mode -> mode.path("number").asInt())
                .contains(number);
        assertThat(http.json(PATH + "?asOf=2032-08-03").path("operatingModes"))
                .extracting(mode -> mode.path("number").asInt())
                .doesNotContain(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"mode": "NORMAL", "reason": "x"}; mode
            {"reason": "x"}; mode
            {"mode": "EMERGENCY"}; reason
            {"mode": "EMERGENCY", "reason": "x", "layer": "street"}; grid
            {"mode": "EMERGENCY", "reason": "x", "layer": "street", "grid": "none"}; grid
            {"mode": "EMERGENCY", "reason": "x", "from": "2031-01-02", "to": "2031-01-02"}; to
            {"mode": "EMERGENCY", "reason": "x", "from": "soon"}; from
            """)
    void a_declaration_that_says_nothing_usable_is_refused(String body, String parameter) {
        HttpResponse<String> refused = arbiter.send("POST", PATH, body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(Http.json(refused).path("parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void an_arbiter_declares_on_granted_ground_only() {
        Http yuyuan = http.as(people.somebody(
                "{\"role\": \"ARBITER\", \"grids\": [{\"layer\": \"street\", \"code\": \"310101018\"}]}"));
        String elsewhere = TYPHOON.formatted("2033-08-01", "2033-08-02").replace("310101018", "310101013");
        assertThat(yuyuan.send("POST", PATH, elsewhere).statusCode()).isEqualTo(403);
        assertThat(yuyuan.send("POST", PATH, "{\"mode\": \"EMERGENCY\", \"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(yuyuan.send("POST", PATH, TYPHOON.formatted("2033-08-01", "2033-08-02"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(yuyuan.send("POST", PATH + "/99999/end", "{}").statusCode()).isEqualTo(404);
    }
}
