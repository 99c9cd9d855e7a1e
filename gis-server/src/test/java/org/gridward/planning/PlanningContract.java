package org.gridward.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridward.draft.SquareTown.DISTRICT;
import static org.gridward.draft.SquareTown.EAST;
import static org.gridward.draft.SquareTown.WEST;

import java.net.http.HttpResponse;
import java.util.List;
import org.gridward.lookup.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A draft from its first line to the edition, over HTTP. */
abstract class PlanningContract extends PlanningBench {
    private static List<String> codes(JsonNode collection) {
        return collection
                .path("features")
                .valueStream()
                .map(feature -> feature.at("/properties/code").asString())
                .toList();
    }

    @Test
    void a_draft_is_made_on_the_edition_in_force_and_can_be_named_anew() {
        HttpResponse<String> made = planner.http()
                .send(
                        "POST",
                        "/api/v1/drafts",
                        "{\"title\": \"拆分\", \"note\": \"一\\n二\", \"documentNumber\": \"沪府〔2026〕1号\"}");
        JsonNode draft = Http.json(made);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(draft.path("state").asString()).isEqualTo("OPEN");
        assertThat(draft.path("documentNumber").asString()).isEqualTo("沪府〔2026〕1号");
        String path = made.headers().firstValue("Location").orElseThrow();
        String tag = made.headers().firstValue("ETag").orElseThrow();
        assertThat(planner.http().send("PATCH", path, "{}").statusCode()).isEqualTo(428);
        HttpResponse<String> named = planner.send("PATCH", path, "{\"title\": \"新\", \"note\": \"\"}", tag);
        assertThat(Http.json(named).path("title").asString()).isEqualTo("新");
        assertThat(Http.json(named).has("note")).isFalse();
        assertThat(Http.json(named).path("documentNumber").asString()).isNotBlank();
        assertThat(planner.send("PATCH", path, "{\"title\": \"又\"}", tag).statusCode())
                .isEqualTo(412);
        HttpResponse<String> elsewhere =
                planner.http().send("POST", "/api/v1/drafts", "{\"title\": \"x\", \"base\": 9999}");
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        assertThat(Http.json(elsewhere).path("current").asInt()).isPositive();
        assertThat(planner.http()
                        .send("POST", "/api/v1/drafts", "{\"title\": \" \"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_split_says_what_it_did_and_is_read_undone_and_brought_back() {
        String draft = planner.draft();
        String before = planner.tag(draft);
        JsonNode done = planner.apply(draft, Planner.splitWest());
        assertThat(done.path("operations")).extracting(JsonNode::asInt).containsExactly(1);
        assertThat(done.path("changes")
                        .valueStream()
                        .map(change -> change.path("row").asString() + " "
                                + change.path("change").asString()))
                .contains("GRID street:" + WEST + " CHANGED")
                .anyMatch(change -> change.startsWith("GRID street:") && change.endsWith("ADDED"));
        assertThat(done.path("shares")
                        .valueStream()
                        .map(share -> share.path("from").asString()))
                .contains(WEST);
        assertThat(done.at("/findings/errors").asInt()).as(done.toString()).isZero();
        assertThat(planner.tag(draft)).isNotEqualTo(before);
        assertThat(codes(streets(draft))).hasSize(3);
        JsonNode log =
                planner.http().json(draft + "/operations").path("operations").get(0);
        assertThat(log.at("/operation/operation").asString()).isEqualTo("split");
        assertThat(log.at("/operation/lines/0/coordinates")).hasSize(2);
        assertThat(log.has("actor") && log.has("at")).isTrue();
        assertThat(planner.now("DELETE", draft, "/operations/7", null).statusCode())
                .isEqualTo(409);
        Planner other = Planner.everywhere(http, people);
        assertThat(other.now("DELETE", draft, "/operations/1", null).statusCode())
                .isEqualTo(409);
        HttpResponse<String> undone = planner.now("DELETE", draft, "/operations/1", null);
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(codes(streets(draft))).containsExactly(WEST, EAST);
        assertThat(planner.http()
                        .json(draft + "/operations")
                        .at("/operations/0/undone")
                        .asBoolean())
                .isTrue();
        assertThat(planner.now("POST", draft, "/operations/redo", null).statusCode())
                .isEqualTo(200);
        assertThat(codes(streets(draft))).hasSize(3);
        assertThat(planner.now("POST", draft, "/operations/redo", null).statusCode())
                .isEqualTo(409);
    }

    @Test
    void several_operations_are_done_together_or_not_at_all() {
        String draft = planner.draft();
        String good = Planner.rename("street", WEST, "甲");
        HttpResponse<String> refused = planner.now(
                "POST",
                draft,
                "/operations",
                "{\"operations\": [" + good + "," + Planner.rename("street", "9", "x") + "]}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(Http.json(refused).path("operation").asInt()).isEqualTo(1);
        assertThat(Http.json(refused).at("/findings/0/message").asString()).isNotBlank();
        assertThat(planner.http().json(draft + "/operations").path("operations"))
                .isEmpty();
        planner.apply(draft, "{\"operations\": [" + good + "," + Planner.rename("street", EAST, "乙") + "]}");
        JsonNode log = planner.http().json(draft + "/operations").path("operations");
        assertThat(log.valueStream().map(it -> it.path("batch").asInt())).containsExactly(1, 1);
        assertThat(planner.now("DELETE", draft, "/operations/2", null).statusCode())
                .isEqualTo(200);
        assertThat(streets(draft).at("/features/0/properties/name").asString()).isEqualTo("西街道");
    }

    @Test
    void what_can_not_be_done_says_why_and_where() {
        String draft = planner.draft();
        String cutsBlock = "{\"operation\": \"split\", \"layer\": \"street\", \"grid\": \"" + WEST + "\", \"lines\": "
                + Planner.line(-10, 3_000, 10_010, 3_000) + "}";
        HttpResponse<String> refused = planner.now("POST", draft, "/operations", cutsBlock);
        JsonNode problem = Http.json(refused);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/refused");
        assertThat(problem.path("code").asString()).isEqualTo("CUTS_CHILD");
        assertThat(problem.at("/geometry/type").asString()).isNotBlank();
        assertThat(problem.at("/findings/0/code").asString()).isEqualTo("CUTS_CHILD");
        HttpResponse<String> unreadable = planner.now("POST", draft, "/operations", "{\"operation\": \"cut\"}");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(Http.json(unreadable).path("parameter").asString()).isEqualTo("operation");
        assertThat(planner.http().send("POST", draft + "/operations", cutsBlock).statusCode())
                .isEqualTo(428);
        assertThat(planner.send("POST", draft + "/operations", cutsBlock, "\"99-open\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void a_difference_shows_the_ground_before_and_after() {
        String draft = planner.draft();
        planner.apply(draft, Planner.splitWest());
        JsonNode diff = planner.http().json(draft + "/diff");
        JsonNode west = diff.path("features")
                .valueStream()
                .filter(feature -> feature.path("id").asString().equals("GRID:street:" + WEST))
                .findFirst()
                .orElseThrow();
        assertThat(west.at("/properties/change").asString()).isEqualTo("CHANGED");
        assertThat(west.at("/properties/groundBefore/type").asString()).isEqualTo("Polygon");
        assertThat(west.path("geometry")).isNotEqualTo(west.at("/properties/groundBefore"));
        assertThat(west.at("/properties/changedGround/type").asString()).isEqualTo("MultiPolygon");
        assertThat(diff.path("noded").isArray()).isTrue();
        String tag = planner.tag(draft);
        assertThat(planner.http().get(draft + "/diff", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void who_only_gets_a_vertex_is_not_changed_and_needs_no_right() {
        Planner east = Planner.of(http, people, EAST);
        String draft = east.draft();
        JsonNode done = east.apply(
                draft,
                "{\"operation\": \"split\", \"layer\": \"block\", \"grid\": \"" + EAST + "0001\", \"lines\": "
                        + Planner.line(13_000, -10, 13_000, 12_000) + "}");
        assertThat(done.path("noded").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "GRID block:" + EAST + "0002", "GRID district:" + DISTRICT, "GRID street:" + EAST);
        JsonNode diff = east.http().json(draft + "/diff");
        assertThat(diff.path("noded").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("block:" + EAST + "0002", "district:" + DISTRICT, "street:" + EAST);
        assertThat(codes(diff)).doesNotContain(EAST + "0002", EAST, DISTRICT);
        assertThat(diff.path("numberMatched").asInt())
                .isEqualTo(diff.path("features").size());
    }

    @Test
    void people_talk_about_a_draft_copy_it_and_throw_it_away() {
        String draft = planner.draft();
        planner.apply(draft, Planner.rename("street", WEST, "甲"));
        String tag = planner.tag(draft);
        String comment = "{\"text\": \"此线\\n偏北\", \"layer\": \"street\", \"code\": \"" + WEST + "\"}";
        assertThat(planner.http().send("POST", draft + "/comments", comment).statusCode())
                .isEqualTo(201);
        assertThat(planner.http()
                        .send("POST", draft + "/comments", "{\"text\": \"x\", \"layer\": \"street\"}")
                        .statusCode())
                .isEqualTo(400);
        JsonNode said = planner.http().json(draft + "/comments").path("comments");
        assertThat(said).hasSize(1);
        assertThat(said.at("/0/code").asString()).isEqualTo(WEST);
        assertThat(planner.tag(draft)).isEqualTo(tag);
        HttpResponse<String> copied = planner.http().send("POST", draft + "/copy", "{\"title\": \"另一稿\"}");
        assertThat(copied.statusCode()).as(copied.body()).isEqualTo(201);
        String copy = copied.headers().firstValue("Location").orElseThrow();
        assertThat(planner.http().json(copy + "/operations").path("operations")).hasSize(1);
        assertThat(planner.now("DELETE", draft, "", null).statusCode()).isEqualTo(204);
        assertThat(streets(copy).at("/features/0/properties/name").asString()).isEqualTo("甲");
        assertThat(planner.http()
                        .get("/api/v1/layers?edition=draft:" + draft.substring(15))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_second_person_approves_before_it_is_published() {
        String draft = planner.draft();
        assertThat(planner.now("POST", draft, "/submit", null).statusCode()).isEqualTo(409);
        planner.apply(draft, Planner.rename("block", EAST + "0001", "经审核"));
        assertThat(planner.publish(draft).statusCode()).isEqualTo(403);
        assertThat(planner.now("POST", draft, "/submit", null).statusCode()).isEqualTo(200);
        String yes = "{\"approve\": true, \"note\": \"同意\"}";
        assertThat(planner.now("POST", draft, "/review", yes).statusCode()).isEqualTo(403);
        Planner west = Planner.of(http, people, WEST);
        assertThat(west.now("POST", draft, "/review", yes).statusCode()).isEqualTo(403);
        Planner east = Planner.of(http, people, EAST);
        assertThat(east.now("POST", draft, "/review", "{\"approve\": false, \"note\": \"再改\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(planner.http().json(draft).path("state").asString()).isEqualTo("OPEN");
        assertThat(planner.now("POST", draft, "/submit", null).statusCode()).isEqualTo(200);
        HttpResponse<String> approved = east.now("POST", draft, "/review", yes);
        assertThat(Http.json(approved).path("state").asString())
                .as(approved.body())
                .isEqualTo("APPROVED");
        assertThat(Http.json(approved).at("/review/note").asString()).isEqualTo("同意");
        HttpResponse<String> published = planner.publish(draft);
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        int edition = Http.json(published).path("edition").asInt();
        String state = published.headers().firstValue("Gridward-State").orElseThrow();
        JsonNode grid = planner.http()
                .json("/api/v1/layers/block/grids/" + EAST + "0001?edition=" + edition, "Gridward-State", state);
        assertThat(grid.at("/properties/name").asString()).isEqualTo("经审核");
        HttpResponse<String> gone = planner.http().get("/api/v1/layers?edition=draft:" + draft.substring(15));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(Http.json(gone).path("edition").asInt()).isEqualTo(edition);
    }

    @Test
    void whoever_has_one_street_changes_that_street_only() {
        Planner west = Planner.of(http, people, WEST);
        String draft = west.draft();
        west.apply(draft, Planner.splitWest());
        west.apply(draft, Planner.rename("block", WEST + "0001", "甲"));
        for (String foreign : List.of(
                Planner.rename("street", EAST, "乙"),
                Planner.rename("district", DISTRICT, "丙"),
                "{\"operation\": \"merge\", \"layer\": \"block\", \"grids\": [\"%s0001\", \"%s0002\"]}"
                        .formatted(EAST, EAST),
                "{\"operation\": \"merge\", \"layer\": \"street\", \"grids\": [\"%s\", \"%s\"]}".formatted(WEST, EAST),
                "{\"operation\": \"remove\", \"row\": {\"row\": \"SCHEME\", \"code\": \"S\"}}",
                "{\"operation\": \"remove\", \"row\": {\"row\": \"ASSIGNMENT\", \"layer\": \"street\", \"grid\": \""
                        + EAST + "\", \"role\": \"OWNER\", \"unit\": \"E\"}}")) {
            HttpResponse<String> refused = west.now("POST", draft, "/operations", foreign);
            assertThat(refused.statusCode()).as(foreign + refused.body()).isEqualTo(403);
            assertThat(Http.json(refused).path("rows")).isNotEmpty();
        }
        assertThat(west.http().json(draft + "/operations").path("operations")).hasSize(2);
        assertThat(west.now("DELETE", draft, "/operations/2", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_draft_without_a_date_holds_from_its_publication_on() {
        String early = planner.undatedDraft();
        String late = planner.undatedDraft();
        assertThat(planner.http().json(early).has("effectiveFrom")).isFalse();
        planner.apply(early, Planner.rename("block", WEST + "0001", "先"));
        planner.apply(late, Planner.rename("block", EAST + "0002", "后"));
        approveAndPublish(late);
        HttpResponse<String> overtaken = approve(early).publish(early);
        assertThat(overtaken.statusCode()).as(overtaken.body()).isEqualTo(409);
        assertThat(planner.now("POST", early, "/rebase", null).statusCode()).isEqualTo(200);
        approveAndPublish(early);
        assertThat(nameNow(WEST + "0001")).isEqualTo("先");
        assertThat(nameNow(EAST + "0002")).isEqualTo("后");
        assertThat(planner.http().json(early).has("effectiveFrom")).isTrue();
    }

    private String nameNow(String block) {
        return planner.http()
                .json("/api/v1/layers/block/grids/" + block)
                .at("/properties/name")
                .asString();
    }
}
