package org.gridward.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridward.draft.SquareTown.EAST;
import static org.gridward.draft.SquareTown.WEST;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.gridward.access.People;
import org.gridward.lookup.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two who have moved one border, and how it is settled over HTTP. */
abstract class RebaseOverHttpContract extends PlanningBench {
    private static final String SOUTH = EAST + "0001";
    private static final String NORTH = EAST + "0002";

    /** The border between the eastern blocks as it lies in a draft, the northern one on its left. */
    private String border(String draft) {
        String path = "/api/v1/layers/block/grids/" + NORTH + "/borders?edition=draft:" + draft.substring(15);
        return planner.http()
                .json(path)
                .path("features")
                .valueStream()
                .filter(feature -> feature.at("/properties/right").asString().equals(SOUTH))
                .map(feature -> feature.at("/geometry/coordinates/0").toString())
                .map(coordinates -> "{\"type\": \"LineString\", \"coordinates\": " + coordinates + "}")
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static String bent(int middle) {
        return Planner.line(10_000, 10_000, 15_000, middle, 20_000, 10_000);
    }

    private static String move(String border, int middle) {
        return "{\"operation\": \"moveBorder\", \"layer\": \"block\", \"left\": \"%s\", \"right\": \"%s\","
                        .formatted(NORTH, SOUTH)
                + "\"border\": " + border + ", \"line\": " + bent(middle) + "}";
    }

    /** A draft that moves a border which another has moved meanwhile, as its second operation. */
    private String overtaken(int mine, int theirs) {
        Instant sameMoment = Instant.now();
        String early = planner.draft(sameMoment);
        String late = planner.draft(sameMoment);
        planner.apply(late, Planner.rename("block", WEST + "0002", People.newName()));
        planner.apply(late, move(border(late), mine));
        planner.apply(early, move(border(early), theirs));
        approveAndPublish(early);
        return late;
    }

    private JsonNode conflicts(String draft) {
        HttpResponse<String> refused = planner.now("POST", draft, "/rebase", null);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        return Http.json(refused).at("/conflicts/features");
    }

    private JsonNode settle(String draft, String settlement) {
        HttpResponse<String> settled = planner.now("POST", draft, "/rebase", "{\"settlements\": [" + settlement + "]}");
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
        return Http.json(settled);
    }

    @Test
    void a_border_that_two_have_moved_is_shown_with_both_lines() {
        String mine = overtaken(10_700, 9_300);
        HttpResponse<String> late = approve(mine).publish(mine);
        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(Http.json(late).path("rebase").asString()).isEqualTo(mine + "/rebase");
        JsonNode features = conflicts(mine);
        assertThat(features.valueStream().map(it -> it.at("/properties/side").asString()))
                .contains("border", "mine", "theirs");
        assertThat(features.valueStream().map(it -> it.at("/properties/number").asInt()))
                .containsOnly(2);
        assertThat(planner.now("POST", mine, "/rebase", "{\"settlements\": [{\"number\": 2, \"take\": \"ours\"}]}")
                        .statusCode())
                .isEqualTo(400);
        JsonNode settled = settle(mine, "{\"number\": 2, \"take\": \"theirs\"}");
        assertThat(settled.at("/draft/base").asInt())
                .isEqualTo(Http.json(late).path("current").asInt());
        assertThat(settled.at("/draft/operations").asInt()).isEqualTo(1);
        assertThat(planner.now("DELETE", mine, "", null).statusCode()).isEqualTo(204);
    }

    @Test
    void my_line_holds_when_i_say_so() {
        String mine = overtaken(10_800, 9_200);
        conflicts(mine);
        settle(mine, "{\"number\": 2, \"take\": \"mine\"}");
        assertThat(tree(border(mine))).isEqualTo(tree(bent(10_800)));
        assertThat(planner.http().json(mine + "/operations").path("operations")).hasSize(2);
        approveAndPublish(mine);
    }

    @Test
    void a_third_line_is_drawn_from_where_theirs_lies() {
        String mine = overtaken(10_900, 9_100);
        JsonNode theirs = conflicts(mine)
                .valueStream()
                .filter(it -> it.at("/properties/side").asString().equals("theirs"))
                .findFirst()
                .orElseThrow()
                .path("geometry");
        settle(mine, "{\"number\": 2, \"operations\": [" + move(theirs.toString(), 10_100) + "]}");
        assertThat(planner.http().json(mine + "/findings").path("errors").asInt())
                .isZero();
        assertThat(planner.http().json(mine + "/operations").at("/operations/1/operation/border/coordinates"))
                .isEqualTo(theirs.path("coordinates"));
        approveAndPublish(mine);
    }
}
