package org.gridward.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.gridward.access.People;
import org.gridward.draft.Drafts;
import org.gridward.model.Assignment;
import org.gridward.model.Draft;
import org.gridward.model.Role;
import org.gridward.model.RowKey;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** {@code edition=draft:…}: what an open draft proposes is read as an edition is, by planners. */
@SampleServer
class DraftReadingTest {
    private static final String RESOLVE = "/api/v1/resolve?lon=121.4930&lat=31.2300&edition=";

    @LocalServerPort
    private int port;

    @Value("${gridward.data-dir}")
    private String dataDir;

    @Autowired
    private Drafts drafts;

    private People people;
    private Http http;
    private Draft draft;
    private String edition;

    @BeforeEach
    void begin() {
        people = new People(new Http(port), dataDir);
        http = new Http(port).as(people.somebody(People.EVERYWHERE.formatted("PLANNER")));
        draft = drafts.create("新中队", null, Instant.now());
        edition = "draft:" + draft.id();
    }

    @AfterEach
    void end() {
        try {
            drafts.discard(draft.id());
        } catch (org.gridward.store.DraftClosedException already) {
            // the test did
        }
    }

    private void changeOwner() {
        drafts.put(draft.id(), new Unit("HP-NEW", "新中队", UnitKind.SQUAD, "HP-CG", null));
        drafts.remove(draft.id(), RowKey.assignment("HP-YUYUAN", "street", "310101018", Role.OWNER));
        drafts.put(draft.id(), new Assignment("HP-NEW", "street", "310101018", Role.OWNER));
    }

    @Test
    void a_point_is_resolved_as_the_draft_would_have_it() {
        JsonNode before = http.json(RESOLVE + edition, "Accept-Language", "en");
        assertThat(before.at("/owner/unit").asString()).isEqualTo("HP-YUYUAN");
        changeOwner();
        JsonNode after = http.json(RESOLVE + edition, "Accept-Language", "en");
        assertThat(after.at("/owner/unit").asString()).isEqualTo("HP-NEW");
        assertThat(after.at("/state/draft").asString()).isEqualTo(draft.id());
        assertThat(after.at("/state/edition").asInt()).isEqualTo(draft.base());
        assertThat(after.at("/state/revision").asInt())
                .isGreaterThan(before.at("/state/revision").asInt());
        assertThat(after.at("/state").has("hash")).isFalse();
        assertThat(after.at("/question/edition").asString()).isEqualTo(edition);
        assertThat(after.at("/explanation/0/text").asString()).startsWith("Draft “新中队”");
        assertThat(http.json(RESOLVE + "1").at("/owner/unit").asString()).isEqualTo("HP-YUYUAN");
    }

    @Test
    void all_reading_follows_the_draft() {
        changeOwner();
        String in = "?edition=" + edition;
        assertThat(http.json("/api/v1/layers/street/grids/310101018" + in)
                        .at("/properties/owner")
                        .asString())
                .isEqualTo("HP-NEW");
        JsonNode grids = http.json("/api/v1/layers/street/grids" + in);
        assertThat(grids.path("draft").asString()).isEqualTo(draft.id());
        assertThat(grids.path("edition").asInt()).isEqualTo(draft.base());
        assertThat(http.json("/api/v1/units/HP-NEW" + in).path("ladder")).hasSize(3);
        assertThat(http.json("/api/v1/units/HP-NEW/territory" + in).path("geometry"))
                .isEqualTo(http.json("/api/v1/layers/street/grids/310101018").path("geometry"));
        assertThat(http.json("/api/v1/search?q=HP-NEW&edition=" + edition)
                        .at("/results/0/code")
                        .asString())
                .isEqualTo("HP-NEW");
        assertThat(http.json("/api/v1/layers" + in).path("draft").asString()).isEqualTo(draft.id());
        for (String relation : List.of("children", "neighbours", "borders")) {
            String path = "/api/v1/layers/street/grids/310101018/" + relation;
            assertThat(http.json(path + in).path("features"))
                    .hasSameSizeAs(http.json(path).path("features"));
        }
        assertThat(http.json("/api/v1/units" + in + "&limit=100").path("units")).hasSize(29);
    }

    @Test
    void the_tag_is_strong_and_new_after_each_change() {
        String path = "/api/v1/layers/street/grids?edition=" + edition;
        HttpResponse<String> first = http.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        assertThat(first.headers().firstValue("Gridward-State").orElseThrow()).startsWith(draft.base() + ".");
        assertThat(http.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        changeOwner();
        assertThat(http.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void pages_are_of_one_moment_of_the_draft() {
        JsonNode first = http.json("/api/v1/layers/street/grids?limit=5&edition=" + edition);
        String next = first.at("/links/0/href").asString();
        JsonNode second = http.json(next);
        assertThat(second.at("/features/0/id").asString())
                .isGreaterThan(first.at("/features/4/id").asString());
        changeOwner();
        HttpResponse<String> moved = http.get(next);
        assertThat(moved.statusCode()).isEqualTo(409);
        String cursor = next.substring(next.indexOf("cursor=") + 7).split("&")[0];
        assertThat(http.get("/api/v1/layers/street/grids?cursor=" + cursor).statusCode())
                .isEqualTo(409);
        HttpResponse<String> stranger = new Http(port).get("/api/v1/layers/street/grids?cursor=" + cursor);
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void an_unknown_draft_is_not_found_and_a_closed_one_is_gone() {
        assertThat(http.get(RESOLVE + "draft:none").statusCode()).isEqualTo(404);
        drafts.discard(draft.id());
        HttpResponse<String> gone = http.get(RESOLVE + edition);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains(draft.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIEWER", "DISPATCHER", "ARBITER"})
    void only_who_has_to_do_with_drafts_reads_one(String role) {
        Http other = new Http(port).as(people.somebody(People.EVERYWHERE.formatted(role)));
        assertThat(other.get(RESOLVE + edition).statusCode()).isEqualTo(403);
        assertThat(other.get("/api/v1/layers?edition=" + edition).statusCode()).isEqualTo(403);
        HttpResponse<String> stranger = new Http(port).get("/api/v1/layers?edition=" + edition);
        assertThat(stranger.statusCode()).isEqualTo(401);
    }
}
