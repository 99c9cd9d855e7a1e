package org.gridward.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gridward.geo.Crs;
import org.gridward.geo.Position;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SampleServer
class ReadingTest {
    private final Http http;

    ReadingTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void layers_come_coarse_to_fine_with_their_counts() {
        JsonNode layers = http.json("/api/v1/layers");
        assertThat(codes(layers.path("layers")))
                .containsExactly("district", "street", "small", "block", "hotspot", "overlay");
        assertThat(layers.at("/layers/1/gridCount").asInt()).isEqualTo(13);
        assertThat(layers.at("/layers/2/kinds")).hasSize(3);
        assertThat(layers.path("note").asString()).isNotBlank();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<String> seen = new ArrayList<>();
        String path = "/api/v1/layers/block/grids?limit=97";
        int matched = http.json(path).path("numberMatched").asInt();
        while (path != null) {
            JsonNode page = http.json(path);
            page.path("features").forEach(f -> seen.add(f.path("id").asString()));
            path = page.path("links").isEmpty()
                    ? null
                    : page.at("/links/0/href").asString();
        }
        assertThat(seen).hasSize(matched).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void a_box_finds_the_grids_that_have_a_point_in_it() {
        JsonNode found = http.json("/api/v1/layers/street/grids?bbox=121.4925,31.2296,121.4935,31.2304");
        assertThat(found.path("features"))
                .extracting(f -> f.path("id").asString())
                .contains("310101013", "310101017", "310101018");
        JsonNode none = http.json("/api/v1/layers/street/grids?bbox=0,0,1,1");
        assertThat(none.path("features")).isEmpty();
    }

    @Test
    void a_box_may_be_given_in_another_system() {
        String gcj = "/api/v1/layers/street/grids?bbox=121.4969,31.2276,121.4980,31.2284&crs=GCJ02";
        assertThat(http.json(gcj).path("features"))
                .extracting(f -> f.path("id").asString())
                .contains("310101018");
    }

    @Test
    void a_grid_has_its_area_and_can_be_had_in_gcj02() {
        JsonNode wgs = http.json("/api/v1/layers/street/grids/310101018");
        JsonNode gcj = http.json("/api/v1/layers/street/grids/310101018?outCrs=GCJ02");
        assertThat(wgs.at("/properties/name").asString()).isEqualTo("豫园街道");
        assertThat(wgs.at("/properties/areaSquareMeters").asDouble()).isBetween(1e5, 1e7);
        assertThat(wgs.at("/properties/owner").asString()).isEqualTo("HP-YUYUAN");
        JsonNode a = firstVertex(wgs);
        JsonNode b = firstVertex(gcj);
        var expected = Crs.get("GCJ02")
                .fromPosition(new Position(a.get(0).asDouble(), a.get(1).asDouble()));
        assertThat(b.get(0).asDouble()).isCloseTo(expected.x(), within(1e-9));
        assertThat(b.get(1).asDouble()).isCloseTo(expected.y(), within(1e-9));
    }

    @Test
    void children_lie_below_and_neighbours_beside() {
        JsonNode children = http.json("/api/v1/layers/district/grids/310101/children");
        assertThat(children.path("features")).hasSize(10);
        JsonNode neighbours = http.json("/api/v1/layers/street/grids/310101018/neighbours");
        assertThat(neighbours.path("features"))
                .extracting(f -> f.path("id").asString())
                .contains("310101013", "310101017")
                .doesNotContain("310101018", "310104004")
                .isSorted();
        assertThat(neighbours.at("/features/0/properties/borderMeters").asDouble())
                .isPositive();
    }

    @Test
    void the_borders_of_a_grid_add_up_to_its_perimeter() {
        JsonNode borders = http.json("/api/v1/layers/street/grids/310101013/borders");
        double sum = 0;
        for (JsonNode border : borders.path("features")) {
            assertThat(border.at("/geometry/type").asString()).isEqualTo("MultiLineString");
            sum += border.at("/properties/lengthMeters").asDouble();
        }
        double perimeter = http.json("/api/v1/layers/street/grids/310101013")
                .at("/properties/perimeterMeters")
                .asDouble();
        assertThat(sum).isCloseTo(perimeter, within(1.0));
        assertThat(borders.path("features"))
                .extracting(b -> b.at("/properties/right").asString(""))
                .endsWith("");
    }

    @Test
    void units_know_their_commanders_and_their_ground() {
        JsonNode unit = http.json("/api/v1/units/HP-YUYUAN");
        assertThat(unit.path("ladder")).extracting(JsonNode::asString).containsExactly("HP-CG", "SH-CG", "SH");
        JsonNode territory = http.json("/api/v1/units/HP-YUYUAN/territory");
        assertThat(territory.at("/properties/grids/0").asString()).isEqualTo("street:310101018");
        JsonNode street = http.json("/api/v1/layers/street/grids/310101018");
        assertThat(territory.path("geometry")).isEqualTo(street.path("geometry"));
        assertThat(codes(http.json("/api/v1/units").path("units"))).hasSize(28).isSorted();
    }

    @Test
    void editions_are_listed_and_one_is_current() {
        JsonNode editions = http.json("/api/v1/editions");
        assertThat(editions.path("current").asInt()).isEqualTo(3);
        assertThat(editions.at("/editions/2/hash").asString())
                .isEqualTo(http.json("/api/v1/editions/3").path("hash").asString());
    }

    @Test
    void what_the_client_has_already_is_not_sent_again() {
        HttpResponse<String> first = http.get("/api/v1/layers/street/grids");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = http.get("/api/v1/layers/street/grids", "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        HttpResponse<String> zipped = http.get("/api/v1/layers/street/grids", "Accept-Encoding", "gzip");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void the_description_names_every_endpoint() {
        JsonNode paths = http.json("/v3/api-docs").path("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/resolve",
                        "/api/v1/layers",
                        "/api/v1/layers/{layer}/grids",
                        "/api/v1/layers/{layer}/grids/{code}",
                        "/api/v1/units",
                        "/api/v1/units/{code}/territory",
                        "/api/v1/editions");
        assertThat(paths.at("/~1api~1v1~1resolve/get/parameters"))
                .extracting(p -> p.path("name").asString())
                .contains("lon", "lat", "x", "y", "crs", "asOf", "knownAt", "edition", "explain");
    }

    @Test
    void the_description_tells_every_operation_on_a_draft_with_its_members() {
        JsonNode description = http.json("/v3/api-docs");
        JsonNode body = description
                .at("/paths/~1api~1v1~1drafts~1{id}~1operations/post/requestBody/content")
                .path("application/json")
                .path("schema")
                .path("oneOf");
        assertThat(body.valueStream().map(it -> it.path("$ref").asString()))
                .hasSize(17)
                .contains("#/components/schemas/split", "#/components/schemas/moveBorder");
        JsonNode split = description.at("/components/schemas/split/properties");
        assertThat(split.propertyNames()).contains("operation", "layer", "grid", "lines", "parts", "cascade");
        assertThat(split.at("/lines/items/properties").propertyNames())
                .containsExactlyInAnyOrder("type", "coordinates");
        assertThat(description
                        .at("/components/schemas/put/properties/operation/enum/0")
                        .asString())
                .isEqualTo("put");
    }

    @Test
    void the_server_tells_its_health() {
        assertThat(http.json("/actuator/health/readiness").path("status").asString())
                .isEqualTo("UP");
    }

    private static JsonNode firstVertex(JsonNode feature) {
        JsonNode node = feature.at("/geometry/coordinates");
        while (node.get(0).isArray()) {
            node = node.get(0);
        }
        return node;
    }

    private static List<String> codes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path("code").asString())
                .toList();
    }
}
