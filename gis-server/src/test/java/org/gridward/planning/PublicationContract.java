package org.gridward.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridward.draft.SquareTown.DISTRICT;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gridward.lookup.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Editions that are to take effect later, and corrections of what was, over HTTP. */
abstract class PublicationContract extends PlanningBench {
    /** Rows that no other test changes. */
    private static final String GROUP = "G1";

    private String groupAt(String moment) {
        return nameAt("group", GROUP, moment);
    }

    private String districtAt(String moment) {
        return nameAt("district", DISTRICT, moment);
    }

    private String nameAt(String layer, String code, String moment) {
        String query = moment.isEmpty() ? "" : "?asOf=" + moment;
        return planner.http()
                .json("/api/v1/layers/" + layer + "/grids/" + code + query)
                .at("/properties/name")
                .asString();
    }

    private String renamed(Instant effectiveFrom, String layer, String code, String name) {
        String draft = planner.draft(effectiveFrom);
        planner.apply(draft, Planner.rename(layer, code, name));
        return draft;
    }

    @Test
    void a_scheduled_edition_holds_from_its_day_on_and_is_redrawn_on_what_comes_before() {
        Instant day = Instant.now().plus(400, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String before = groupAt("");
        String draft = renamed(day, "group", GROUP, "明年");
        JsonNode published = approveAndPublish(draft);
        int edition = published.path("edition").asInt();
        assertThat(published.path("successors")).isEmpty();
        assertThat(groupAt("")).isEqualTo(before);
        assertThat(groupAt(day.minusSeconds(1).toString())).isEqualTo(before);
        assertThat(groupAt(day.toString())).isEqualTo("明年");
        JsonNode told = planner.http().json("/api/v1/editions/" + edition);
        assertThat(Instant.parse(told.path("effectiveFrom").asString().replaceFirst("\\+.*", "Z"))
                        .minus(8, ChronoUnit.HOURS))
                .isEqualTo(day);
        JsonNode urgent = approveAndPublish(renamed(Instant.now(), "district", DISTRICT, "急"));
        assertThat(urgent.path("successors")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(districtAt("")).isEqualTo("急");
        assertThat(districtAt(day.toString())).isEqualTo("急");
        assertThat(groupAt(day.toString())).isEqualTo("明年");
    }

    @Test
    void a_correction_of_a_past_period_ends_with_it_unless_it_is_carried_forward() {
        Instant past = Instant.parse("2026-02-01T00:00:00Z");
        approveAndPublish(renamed(Instant.now(), "district", DISTRICT, "今"));
        JsonNode plain = approveAndPublish(renamed(past, "district", DISTRICT, "误记更正"));
        assertThat(plain.path("successors")).isEmpty();
        assertThat(districtAt("2026-01-02")).isEqualTo("区");
        assertThat(districtAt("2026-02-02")).isEqualTo("误记更正");
        assertThat(districtAt("")).isEqualTo("今");
        Instant earlier = Instant.parse("2026-01-15T00:00:00Z");
        String carried = "{\"carryForward\": true}";
        String conflicting = renamed(earlier, "district", DISTRICT, "沿用");
        HttpResponse<String> refused = approve(conflicting).now("POST", conflicting, "/publish", carried);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(Http.json(refused).path("edition").asInt()).isPositive();
        String code = "X" + System.nanoTime() % 1_000_000;
        String unit = "{\"operation\": \"put\", \"row\": {\"row\": \"UNIT\", \"code\": \"" + code
                + "\", \"name\": \"补记\", \"kind\": \"SQUAD\", \"superior\": \"C\"}}";
        String draft = planner.draft(earlier);
        planner.apply(draft, unit);
        JsonNode published = approveAndPublish(draft, carried);
        assertThat(published.path("successors")).isNotEmpty();
        assertThat(statusAt(code, "")).isEqualTo(200);
        assertThat(statusAt(code, "?asOf=2026-02-02")).isEqualTo(200);
        assertThat(statusAt(code, "?asOf=2026-01-02")).isEqualTo(404);
        assertThat(districtAt("")).isEqualTo("今");
    }

    private int statusAt(String unit, String query) {
        return planner.http().get("/api/v1/units/" + unit + query).statusCode();
    }
}
