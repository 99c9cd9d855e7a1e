package org.gridward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.gridward.access.People;
import org.gridward.draft.Drafts;
import org.gridward.geo.Shape;
import org.gridward.imports.UploadServer;
import org.gridward.lookup.Http;
import org.gridward.model.Actor;
import org.gridward.model.Draft;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.RowKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Drafts over HTTP on the embedded database; the sample is edition 1. */
@UploadServer
class DraftTest {
    @LocalServerPort
    private int port;

    @Value("${gridward.data-dir}")
    private String dataDir;

    @Autowired
    private Drafts drafts;

    private Http http;
    private People people;
    private String planner;

    @BeforeEach
    void signIn() {
        http = new Http(port);
        people = new People(http, dataDir);
        planner = people.somebody(People.EVERYWHERE.formatted("PLANNER"));
    }

    private Draft draft() {
        return drafts.by(new Actor("author", Actor.Via.COMMAND_LINE)).create("草案", null, Instant.now());
    }

    /** A draft with one layer and one square, which is valid; the layer's code is the draft's id. */
    private Draft filled() {
        Draft draft = draft();
        String layer = draft.id().toLowerCase(java.util.Locale.ROOT);
        drafts.put(draft.id(), new Layer(layer, "图层", null, LayerPolicy.DISJOINT, List.of()));
        drafts.put(draft.id(), square(layer, "A", 1_100_000_000));
        return draft;
    }

    private static Grid square(String layer, String code, int x) {
        Shape shape = Shape.of(new int[][][] {{{x, 100, x + 900, 100, x + 900, 900, x, 900}}});
        return new Grid(Grid.UNNUMBERED, layer, code, null, code, null, shape);
    }

    private HttpResponse<String> get(String path) {
        return http.get(path, "Authorization", planner, "Accept-Language", "en");
    }

    private String tag(String id) {
        return get("/api/v1/drafts/" + id).headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> publish(String id, String tag, String authorization) {
        return http.send(
                "POST", "/api/v1/drafts/" + id + "/publish", "{}", "Authorization", authorization, "If-Match", tag);
    }

    @Test
    void open_drafts_are_listed_page_by_page_the_newest_first() {
        String first = draft().id();
        String second = draft().id();
        JsonNode page = Http.json(get("/api/v1/drafts?limit=1"));
        assertThat(page.path("drafts").path(0).path("id").asString()).isEqualTo(second);
        JsonNode next = Http.json(
                get("/api/v1/drafts?limit=1&cursor=" + page.path("next").asString()));
        assertThat(next.path("drafts").path(0).path("id").asString()).isEqualTo(first);
        drafts.discard(second);
        assertThat(get("/api/v1/drafts").body()).contains(first).doesNotContain(second);
        assertThat(get("/api/v1/drafts?state=DISCARDED").body()).contains(second);
        assertThat(get("/api/v1/drafts?state=LOST").statusCode()).isEqualTo(400);
    }

    @Test
    void the_tag_changes_with_every_operation() {
        Draft draft = filled();
        String before = tag(draft.id());
        assertThat(before).doesNotStartWith("W/");
        drafts.put(draft.id(), square(draft.id().toLowerCase(java.util.Locale.ROOT), "B", 1_100_002_000));
        assertThat(tag(draft.id())).isNotEqualTo(before);
    }

    @Test
    void a_draft_is_published_once_by_whoever_saw_it_last() {
        Draft draft = filled();
        String seen = tag(draft.id());
        drafts.put(draft.id(), square(draft.id().toLowerCase(java.util.Locale.ROOT), "B", 1_100_002_000));
        assertThat(publish(draft.id(), seen, planner).statusCode()).isEqualTo(412);
        HttpResponse<String> blind =
                http.send("POST", "/api/v1/drafts/" + draft.id() + "/publish", "{}", "Authorization", planner);
        assertThat(blind.statusCode()).isEqualTo(428);
        HttpResponse<String> done = publish(draft.id(), tag(draft.id()), planner);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        int number = Http.json(done).path("edition").asInt();
        String state = done.headers().firstValue("Gridward-State").orElseThrow();
        assertThat(http.json("/api/v1/editions/" + number, "Authorization", planner, "Gridward-State", state)
                        .path("hash")
                        .asString())
                .isEqualTo(Http.json(done).path("hash").asString());
        assertThat(Http.json(get("/api/v1/drafts/" + draft.id())).path("state").asString())
                .isEqualTo("PUBLISHED");
        assertThat(publish(draft.id(), tag(draft.id()), planner).statusCode()).isEqualTo(409);
    }

    @Test
    void a_draft_with_errors_is_refused_with_its_findings() {
        Draft draft = filled();
        String layer = draft.id().toLowerCase(java.util.Locale.ROOT);
        drafts.put(draft.id(), square(layer, "OVER", 1_100_000_300));
        JsonNode findings = Http.json(get("/api/v1/drafts/" + draft.id() + "/findings"));
        assertThat(findings.path("errors").asInt()).as(findings.toString()).isPositive();
        HttpResponse<String> refused = publish(draft.id(), tag(draft.id()), planner);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Http.json(refused).path("findings").size()).isPositive();
    }

    @Test
    void a_draft_whose_base_was_overtaken_is_a_conflict() {
        Draft slow = filled();
        Draft quick = filled();
        HttpResponse<String> first = publish(quick.id(), tag(quick.id()), planner);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        HttpResponse<String> second = publish(slow.id(), tag(slow.id()), planner);
        assertThat(second.statusCode()).as(second.body()).isIn(200, 409);
        if (second.statusCode() == 409) {
            assertThat(Http.json(second).path("current").asInt())
                    .isEqualTo(Http.json(first).path("edition").asInt());
        }
    }

    @Test
    void whoever_has_a_street_publishes_and_discards_nothing_else() {
        Draft draft = draft();
        drafts.remove(draft.id(), RowKey.grid("street", "310101013"));
        String local = people.somebody(
                "{\"role\": \"PLANNER\", \"grids\": [{\"layer\": \"street\", \"code\": \"310101018\"}]}");
        HttpResponse<String> refused = publish(draft.id(), tag(draft.id()), local);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(Http.json(refused).path("rows").path(0).asString()).contains("310101013");
        HttpResponse<String> kept = http.send(
                "DELETE", "/api/v1/drafts/" + draft.id(), null, "Authorization", local, "If-Match", tag(draft.id()));
        assertThat(kept.statusCode()).isEqualTo(403);
        HttpResponse<String> gone = http.send(
                "DELETE", "/api/v1/drafts/" + draft.id(), null, "Authorization", planner, "If-Match", tag(draft.id()));
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(204);
        assertThat(Http.json(get("/api/v1/drafts/" + draft.id())).path("state").asString())
                .isEqualTo("DISCARDED");
        assertThat(get("/api/v1/drafts/" + draft.id() + "/findings").statusCode())
                .isEqualTo(409);
    }
}
