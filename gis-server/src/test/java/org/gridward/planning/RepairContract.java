package org.gridward.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridward.draft.SquareTown.EAST;
import static org.gridward.draft.SquareTown.WEST;
import static org.gridward.draft.SquareTown.x;
import static org.gridward.draft.SquareTown.y;

import java.net.http.HttpResponse;
import java.util.List;
import org.gridward.draft.Drafts;
import org.gridward.geo.Shape;
import org.gridward.lookup.Http;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a finding to its repair, over HTTP. */
abstract class RepairContract extends PlanningBench {
    @Autowired
    private Drafts drafts;

    /** A draft whose north-eastern block ends 10 m short of its neighbour in the south, as no operation would leave it. */
    private String withGap() {
        String draft = planner.draft();
        Shape shape = Shape.of(new int[][][] {
            {
                {
                    x(10_000), y(11_000), x(20_000), y(11_000), x(20_000), y(15_000), x(20_000), y(20_000), x(15_000),
                    y(20_000), x(10_000), y(20_000), x(10_000), y(15_000)
                }
            }
        });
        drafts.put(
                draft.substring(draft.lastIndexOf('/') + 1),
                new Grid(Grid.UNNUMBERED, "block", EAST + "0002", null, "北", EAST, shape));
        return draft;
    }

    private JsonNode gap(String draft, String query) {
        return planner.http()
                .json(draft + "/findings" + query, "Accept-Language", "en")
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals("GAP"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_gap_says_how_many_repairs_there_are_and_each_shows_its_effect() {
        String draft = withGap();
        JsonNode gap = gap(draft, "?repairs=true");
        assertThat(gap(draft, "").has("repairs")).isFalse();
        String path = draft + "/findings/" + gap.path("id").asString() + "/repairs";
        HttpResponse<String> answer = planner.http().get(path, "Accept-Language", "en");
        JsonNode repairs = Http.json(answer).path("repairs");
        assertThat(answer.headers().firstValue("ETag")).contains(planner.tag(draft));
        assertThat(repairs).hasSize(gap.path("repairs").asInt()).isNotEmpty();
        JsonNode south = repairs.valueStream()
                .filter(repair -> repair.path("what").asString().endsWith(EAST + "0001"))
                .findFirst()
                .orElseThrow();
        assertThat(south.path("squareMeters").asDouble()).isBetween(1_000.0, 1_100.0);
        assertThat(south.path("greatestMeters").asDouble()).isBetween(10.0, 12.0);
        assertThat(south.at("/shares/0/to").asString()).isEqualTo(EAST + "0001");
        assertThat(south.path("changes")).hasSize(1);
        assertThat(south.at("/changes/0/before/type").asString()).isEqualTo("Polygon");
        assertThat(south.at("/changes/0/after")).isNotEqualTo(south.at("/changes/0/before"));
        assertThat(south.path("noded").toString()).contains(WEST + "0002");
        assertThat(planner.http().json(path + "?outCrs=GCJ02").at("/repairs/0/changes/0/after"))
                .isNotEqualTo(repairs.at("/0/changes/0/after"));
        assertThat(planner.http().json(draft + "/operations").path("operations"))
                .hasSize(1);
    }

    @Test
    void an_accepted_repair_is_an_operation_that_can_be_undone() {
        String draft = withGap();
        String id = gap(draft, "").path("id").asString();
        String seen = planner.tag(draft);
        String accept = draft + "/findings/" + id + "/repairs/0";
        assertThat(planner.http().send("POST", accept, null).statusCode()).isEqualTo(428);
        HttpResponse<String> done = planner.send("POST", accept, null, seen);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(Http.json(done).at("/findings/errors").asInt()).isZero();
        assertThat(Http.json(done).at("/operations/0").asInt()).isEqualTo(2);
        assertThat(planner.http().json(draft + "/findings").path("errors").asInt())
                .isZero();
        JsonNode logged = planner.http().json(draft + "/operations").at("/operations/1/operation");
        assertThat(logged.path("operation").asString()).isEqualTo("mend");
        assertThat(logged.path("finding").asString()).isEqualTo("GAP");
        assertThat(logged.at("/what/en").asString()).startsWith("The gap goes to grid");
        assertThat(logged.at("/at/type").asString()).isEqualTo("Point");
        assertThat(planner.send("POST", accept, null, seen).statusCode()).isEqualTo(412);
        assertThat(planner.now("POST", draft, "/findings/" + id + "/repairs/0", null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(planner.now("DELETE", draft, "/operations/2", null).statusCode())
                .isEqualTo(200);
        assertThat(gap(draft, "").path("id").asString()).isEqualTo(id);
    }

    @Test
    void a_repair_that_is_not_there_is_not_found() {
        String draft = withGap();
        String id = gap(draft, "").path("id").asString();
        assertThat(planner.http()
                        .get(draft + "/findings/0123456789abcdef/repairs")
                        .statusCode())
                .isEqualTo(404);
        assertThat(planner.now("POST", draft, "/findings/" + id + "/repairs/99", null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(planner.now("POST", draft, "/findings/" + id + "/repairs/first", null)
                        .statusCode())
                .isEqualTo(400);
        assertThat(planner.http().get(draft + "/findings?repairs=perhaps").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoever_has_another_street_can_not_accept_it() {
        String draft = withGap();
        String id = gap(draft, "").path("id").asString();
        Planner west = Planner.of(http, people, WEST);
        HttpResponse<String> refused = west.now("POST", draft, "/findings/" + id + "/repairs/0", null);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(Http.json(refused).path("rows").toString()).contains(EAST).doesNotContain(WEST);
        Planner east = Planner.of(http, people, EAST);
        assertThat(east.now("POST", draft, "/findings/" + id + "/repairs/0", null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_finding_of_another_kind_has_no_repair() {
        String draft = planner.draft();
        planner.apply(
                draft,
                "{\"operation\": \"put\", \"row\": {\"row\": \"ASSIGNMENT\", \"layer\": \"block\", \"grid\": \"" + WEST
                        + "0001\", \"role\": \"OWNER\", \"unit\": \"NOBODY\"}}");
        JsonNode finding = planner.http().json(draft + "/findings?repairs=true").at("/findings/0");
        assertThat(finding.path("code").asString()).isEqualTo("UNKNOWN_UNIT");
        assertThat(finding.has("repairs")).isFalse();
        assertThat(planner.http()
                        .json(draft + "/findings/" + finding.path("id").asString() + "/repairs")
                        .path("repairs"))
                .isEmpty();
    }

    @Test
    void the_limits_that_the_server_is_set_to_hold_for_its_drafts() {
        String draft = planner.draft();
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        drafts.put(id, new Layer("plot", "地块", null, LayerPolicy.DISJOINT, List.of()));
        Shape shape =
                Shape.of(new int[][][] {{{x(30_000), y(0), x(32_000), y(0), x(32_000), y(2_000), x(30_000), y(2_000)}}
                });
        drafts.put(id, new Grid(Grid.UNNUMBERED, "plot", "P", null, "地", null, shape));
        JsonNode findings = planner.http().json(draft + "/findings");
        assertThat(findings.at("/findings/0/code").asString())
                .as(findings.toString())
                .isEqualTo("TOO_SMALL");
    }
}
