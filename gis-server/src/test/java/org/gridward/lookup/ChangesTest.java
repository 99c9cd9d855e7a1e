package org.gridward.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Attributes, unions, history and differences, over real HTTP. */
@ChangingServer
class ChangesTest {
    private final Http http;

    ChangesTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void attributes_stand_in_an_object_of_their_own_with_exact_numbers() {
        String text = http.get("/api/v1/layers/small/grids/A?edition=1").body();
        assertThat(text)
                .contains("\"attributes\":{\"code\":\"内部-A\",\"hectares\":0.30000000000000001,\"households\":12}")
                .contains("\"code\":\"A\"");
        JsonNode layer = http.json("/api/v1/layers").at("/layers/1");
        assertThat(layer.path("code").asString()).isEqualTo("small");
        assertThat(layer.at("/attributes/0").toString())
                .isEqualTo("{\"name\":\"households\",\"type\":\"INTEGER\",\"unit\":\"户\",\"additive\":true}");
    }

    @Test
    void a_union_is_read_like_a_grid_with_the_ground_of_its_members() {
        JsonNode part = http.json("/api/v1/layers/part/grids/P");
        assertThat(part.at("/properties/members").toString()).isEqualTo("[\"B\",\"C\"]");
        assertThat(part.at("/geometry/type").asString()).isEqualTo("Polygon");
        double sum = area("small", "B") + area("small", "C");
        assertThat(area("part", "P")).isCloseTo(sum, org.assertj.core.api.Assertions.within(0.02));
        assertThat(http.json("/api/v1/layers/part/grids?bbox=121.4925,31.2301,121.4926,31.2302")
                        .path("features"))
                .hasSize(1);
        assertThat(http.json("/api/v1/layers/part/grids/P/children").path("features"))
                .isEmpty();
        assertThat(http.json("/api/v1/layers/part/grids/P/borders")
                        .at("/features/0/geometry/type")
                        .asString())
                .isEqualTo("MultiLineString");
        assertThat(codes(http.json("/api/v1/layers").path("layers")))
                .containsExactly("street", "small", "part", "free");
        assertThat(http.json("/api/v1/layers").at("/layers/2/unionOf").asString())
                .isEqualTo("small");
        assertThat(http.get("/api/v1/layers/part/grids/Q").statusCode()).isEqualTo(404);
    }

    private double area(String layer, String code) {
        return http.json("/api/v1/layers/" + layer + "/grids/" + code)
                .at("/properties/areaSquareMeters")
                .asDouble();
    }

    @Test
    void blank_ground_belongs_to_its_part_and_residential_ground_to_its_own_unit() {
        JsonNode blank = http.json("/api/v1/resolve?lon=121.4915&lat=31.2305");
        assertThat(blank.path("status").asString()).isEqualTo("OWNED");
        assertThat(blank.at("/owner/unit").asString()).isEqualTo("SQ-P");
        assertThat(codes(blank.path("grids"))).containsExactly("S", "B", "P");
        assertThat(http.json("/api/v1/resolve?lon=121.4902&lat=31.2305")
                        .at("/owner/unit")
                        .asString())
                .isEqualTo("SQ-A");
        assertThat(http.json("/api/v1/units/SQ-P/territory")
                        .at("/properties/grids")
                        .toString())
                .isEqualTo("[\"part:P\"]");
    }

    @Test
    void the_history_tells_what_was_new_in_each_edition_and_where_the_ground_went() {
        JsonNode history = http.json("/api/v1/layers/small/grids/A/history");
        assertThat(history.path("versions")).hasSize(2);
        assertThat(history.at("/versions/0/changed").toString()).isEqualTo("[\"created\"]");
        assertThat(history.at("/versions/0/effectiveFrom").asString()).isEqualTo("2020-01-01T00:00:00+08:00");
        assertThat(history.at("/versions/1/changed").toString()).isEqualTo("[\"shape\"]");
        assertThat(history.at("/versions/1/edition").asInt()).isEqualTo(2);
        assertThat(history.at("/versions/1/grid/attributes/households").asInt()).isEqualTo(12);
        List<String> out = new ArrayList<>();
        history.at("/versions/1/lineageOut")
                .forEach(entry -> out.add(
                        entry.path("change").asString() + " " + entry.path("to").asString() + " "
                                + Math.rint(entry.path("share").asDouble() * 1000) / 1000));
        assertThat(out).containsExactly("SPLIT A 0.4", "SPLIT A1 0.6");
        JsonNode born = http.json("/api/v1/layers/small/grids/A1/history");
        assertThat(born.at("/versions/0/lineageIn/0/from").asString()).isEqualTo("A");
        assertThat(born.at("/versions/0/lineageIn/0/squareMeters").asDouble()).isBetween(3_000.0, 7_000.0);
    }

    @Test
    void history_names_changed_members_and_added_vertices() {
        JsonNode b = http.json("/api/v1/layers/small/grids/B/history");
        assertThat(b.at("/versions/1/changed").toString()).isEqualTo("[\"name\",\"attributes\"]");
        assertThat(b.at("/versions/1/lineageOut/0/change").asString()).isEqualTo("RENAMED");
        JsonNode street = http.json("/api/v1/layers/street/grids/S/history");
        assertThat(street.at("/versions/1/changed").toString()).isEqualTo("[\"vertices\"]");
        assertThat(street.at("/versions/1").has("lineageOut")).isFalse();
        JsonNode union = http.json("/api/v1/layers/part/grids/P/history");
        assertThat(union.path("versions")).hasSize(1);
        assertThat(union.at("/versions/0/grid/members").toString()).isEqualTo("[\"B\",\"C\"]");
    }

    @Test
    void a_grid_that_is_no_more_still_has_its_history_and_one_that_never_was_has_none() {
        JsonNode gone = http.json("/api/v1/layers/free/grids/D/history");
        assertThat(gone.at("/versions/1/changed").toString()).isEqualTo("[\"removed\"]");
        assertThat(gone.at("/versions/1").has("grid")).isFalse();
        assertThat(http.get("/api/v1/layers/free/grids/E/history").statusCode()).isEqualTo(404);
        assertThat(http.get("/api/v1/layers/small/grids/A/history?knownAt=2020-01-01")
                        .statusCode())
                .as("nothing was published by then")
                .isEqualTo(404);
        assertThat(http.get("/api/v1/layers/small/grids/A/history?asOf=2020-01-01")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_difference_shows_each_changed_row_with_its_ground() {
        JsonNode diff = http.json("/api/v1/editions/1/diff/2");
        assertThat(diff.path("numberMatched").asInt()).isEqualTo(5);
        assertThat(ids(diff))
                .containsExactly("GRID:free:D", "GRID:small:A", "GRID:small:A1", "GRID:small:B", "GRID:street:S");
        assertThat(values(diff, "change")).containsExactly("REMOVED", "CHANGED", "ADDED", "CHANGED", "NODED");
        JsonNode a = diff.at("/features/1");
        assertThat(a.at("/properties/changed").toString()).isEqualTo("[\"shape\"]");
        assertThat(a.at("/properties/changedGround/type").asString()).isEqualTo("MultiPolygon");
        assertThat(a.at("/properties/before/name").asString()).isEqualTo("A");
        assertThat(a.at("/geometry/coordinates/0")).hasSize(6);
        JsonNode b = diff.at("/features/3/properties");
        assertThat(b.at("/before/name").asString() + b.at("/after/name").asString())
                .isEqualTo("B乙片");
        assertThat(b.at("/after/attributes/households").asInt()).isEqualTo(5);
        assertThat(diff.at("/features/0/geometry/type").asString()).isEqualTo("Polygon");
    }

    @Test
    void a_difference_goes_both_ways() {
        JsonNode forth = http.json("/api/v1/editions/1/diff/2");
        JsonNode back = http.json("/api/v1/editions/2/diff/1");
        assertThat(ids(back)).isEqualTo(ids(forth));
        assertThat(values(back, "change")).containsExactly("ADDED", "CHANGED", "REMOVED", "CHANGED", "NODED");
        for (int i = 0; i < 5; i++) {
            assertThat(back.at("/features/" + i + "/properties/before"))
                    .isEqualTo(forth.at("/features/" + i + "/properties/after"));
        }
        assertThat(http.json("/api/v1/editions/2/diff/2").path("features")).isEmpty();
    }

    @Test
    void a_difference_is_read_by_layer_and_page_by_page() {
        List<String> seen = new ArrayList<>();
        String path = "/api/v1/editions/1/diff/2?limit=2";
        int pages = 0;
        while (path != null) {
            JsonNode page = http.json(path);
            seen.addAll(ids(page));
            path = page.path("links").isEmpty()
                    ? null
                    : page.at("/links/0/href").asString();
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSorted();
        assertThat(ids(http.json("/api/v1/editions/1/diff/2?layer=small"))).hasSize(3);
        assertThat(ids(http.json("/api/v1/editions/1/diff/2?layer=nowhere"))).isEmpty();
    }

    @Test
    void rows_without_shape_are_features_without_geometry() {
        JsonNode all = http.json("/api/v1/editions/1/diff/2?outCrs=GCJ02");
        assertThat(all.at("/features/1/geometry/coordinates/0/0/0").asDouble()).isGreaterThan(121.494);
        assertThat(all.at("/features/1/properties/changedGround/coordinates/0/0/0/0")
                        .asDouble())
                .isGreaterThan(121.494);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/editions/1/diff/9", "/api/v1/editions/0/diff/1", "/api/v1/editions/-1/diff/1"})
    void an_edition_that_is_not_there_is_not_found(String path) {
        assertThat(http.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "cursor=x", "cursor=MTp4", "outCrs=nowhere", "nonsense=1"})
    void what_can_not_be_understood_is_refused(String query) {
        assertThat(http.get("/api/v1/editions/1/diff/2?" + query).statusCode()).isEqualTo(400);
    }

    private static List<String> ids(JsonNode collection) {
        return StreamSupport.stream(collection.path("features").spliterator(), false)
                .map(feature -> feature.path("id").asString())
                .toList();
    }

    private static List<String> values(JsonNode collection, String property) {
        return StreamSupport.stream(collection.path("features").spliterator(), false)
                .map(feature -> feature.path("properties").path(property).asString())
                .toList();
    }

    private static List<String> codes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path("code").asString())
                .toList();
    }
}
