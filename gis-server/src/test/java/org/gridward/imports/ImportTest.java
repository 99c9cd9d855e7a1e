package org.gridward.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.gridward.access.People;
import org.gridward.lookup.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Imports over HTTP on the embedded database; the editions of the sample come first. */
@UploadServer
class ImportTest {
    private static final String PLANNER = People.EVERYWHERE.formatted("PLANNER");
    private static final double FAR_LON = 110;

    @LocalServerPort
    private int port;

    @Value("${gridward.data-dir}")
    private String dataDir;

    private ImportServer server;
    private String planner;

    @BeforeEach
    void signIn() {
        server = new ImportServer(port, dataDir);
        planner = server.people().somebody(PLANNER);
    }

    private static Form form(String layer, int count, double lat) {
        return new Form()
                .mapping(Beats.mapping(layer, "beats.geojson"))
                .file("beats.geojson", Beats.squares(count, FAR_LON, lat));
    }

    @Test
    void an_import_becomes_an_open_draft_that_awaits_review() throws Exception {
        String id = server.start("", form("reviewed", 3, 20), planner);
        JsonNode job = server.end(id, planner);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("SUCCEEDED");
        assertThat(job.path("result").asString()).isEqualTo("/api/v1/imports/" + id + "/report");
        JsonNode report = server.report(id, planner);
        assertThat(report.path("draft").asString()).hasSize(26);
        assertThat(report.path("edition").isMissingNode()).isTrue();
        assertThat(report.path("layers").path(0).path("features").asInt()).isEqualTo(3);
        assertThat(server.status("/api/v1/layers/reviewed/grids", planner)).isEqualTo(404);
        assertThat(server.strayFiles()).isEmpty();

        JsonNode described = server.json("/api/v1/imports/" + id, planner);
        assertThat(described.path("files").path(0).asString()).isEqualTo("beats.geojson");
        assertThat(described.path("publish").asBoolean()).isFalse();
        assertThat(described.path("report").asString()).isEqualTo("/api/v1/imports/" + id + "/report");
    }

    @Test
    void an_import_that_is_to_be_published_is_an_edition_afterwards() throws Exception {
        String id = server.start("?publish=true", form("published", 2, 21), planner);
        JsonNode job = server.end(id, planner);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("SUCCEEDED");
        JsonNode report = server.report(id, planner);
        int number = report.path("edition").path("number").asInt();
        assertThat(number).isGreaterThan(1);
        assertThat(report.path("draft").isMissingNode()).isTrue();
        assertThat(server.edition(number, planner).path("hash").asString())
                .isEqualTo(report.path("edition").path("hash").asString());
    }

    @Test
    void a_dry_run_tells_everything_and_leaves_nothing() throws Exception {
        Form wrong = new Form()
                .mapping(Beats.mapping("dry", "f"))
                .file("f", Beats.squares(2, FAR_LON, 22).replace("\"B1\"", "\"B0\""));
        String id = server.start("?dryRun=true", wrong, planner);
        assertThat(server.end(id, planner).path("state").asString()).isEqualTo("SUCCEEDED");
        JsonNode report = server.report(id, planner);
        assertThat(report.path("errors").asInt()).isPositive();
        assertThat(report.path("draft").isMissingNode()).isTrue();
    }

    @Test
    void errors_in_the_files_refuse_the_import_and_the_report_lists_them() throws Exception {
        Form wrong = new Form()
                .mapping(Beats.mapping("wrong", "f"))
                .file("f", Beats.squares(2, FAR_LON, 22).replace("\"B1\"", "\"B0\""));
        String id = server.start("?publish=true", wrong, planner);
        JsonNode job = server.end(id, planner);
        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.path("problem").path("type").asString()).isEqualTo("/problems/refused");
        assertThat(job.path("problem").path("report").asString()).isEqualTo("/api/v1/imports/" + id + "/report");
        assertThat(server.report(id, planner).path("findings").toString()).contains("B0");
        assertThat(server.strayFiles()).isEmpty();
    }

    @Test
    void a_file_that_is_no_geojson_is_told_with_its_place() throws Exception {
        Form broken =
                new Form().mapping(Beats.mapping("broken", "f")).file("f", "{\"type\": \"FeatureCollection\",\n oops");
        JsonNode job = server.end(server.start("", broken, planner), planner);
        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.path("problem").path("line").asInt()).isEqualTo(2);
        assertThat(job.path("problem").path("detail").asString()).contains("not valid JSON");
    }

    @Test
    void a_wrong_mapping_is_refused_before_a_job_is_made() {
        Form form = new Form().mapping("{\"layers\": [\n {\"layer\": \"x\", \"file\": \"f\", \"codefield\": \"c\"}]}");
        HttpResponse<String> answer = server.upload("", form.file("f", "{}"), planner);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(Http.json(answer).path("line").asInt()).isEqualTo(2);
        assertThat(Http.json(answer).path("detail").asString()).contains("layers[0]");
        assertThat(server.strayFiles()).isEmpty();
    }

    @Test
    void a_file_that_the_mapping_names_must_be_there_and_no_other() {
        Form missing = new Form().mapping(Beats.mapping("x", "here.geojson")).file("there.geojson", "{}");
        HttpResponse<String> answer = server.upload("", missing, planner);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("layers[0].file");
        HttpResponse<String> unused = server.upload("", form("x", 1, 20).file("other", "{}"), planner);
        assertThat(unused.statusCode()).as(unused.body()).isEqualTo(400);
        assertThat(Http.json(unused).path("parameter").asString()).isEqualTo("other");
        assertThat(server.strayFiles()).isEmpty();
    }

    @Test
    void a_job_is_its_owners_and_the_administrators() throws Exception {
        String id = server.start("?dryRun=true", form("own", 1, 23), planner);
        server.end(id, planner);
        String other = server.people().somebody(PLANNER);
        for (String path : List.of("/api/v1/jobs/", "/api/v1/imports/")) {
            assertThat(server.status(path + id, other)).isEqualTo(404);
            assertThat(server.status(path + id, server.people().admin())).isEqualTo(200);
        }
        assertThat(server.json("/api/v1/jobs", other).path("jobs").size()).isZero();
        assertThat(server.json("/api/v1/jobs", planner).path("jobs").size()).isEqualTo(1);
        assertThat(server.json("/api/v1/jobs?limit=1", server.people().admin())
                        .path("jobs")
                        .size())
                .isEqualTo(1);
        HttpResponse<String> cancelled =
                server.http().send("DELETE", "/api/v1/jobs/" + id, null, "Authorization", other);
        assertThat(cancelled.statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_has_a_street_may_import_into_it_and_nowhere_else() throws Exception {
        String local = server.people()
                .somebody("{\"role\": \"PLANNER\", \"grids\": [{\"layer\": \"street\", \"code\": \"310101018\"}]}");
        JsonNode inside = renamedChild("310101018");
        JsonNode outside = renamedChild("310101013");
        String mapping = """
                {"layers": [{"layer": "small", "layerName": "%s", "policy": "TILES_PARENT", "file": "f",
                             "codeField": "code", "nameField": "name", "kindField": "kind", "parent": "street",
                             "parentField": "parent"}]}
                """.formatted(layerName("small"));
        String id = server.start("?dryRun=true", collection(mapping, inside.toString(), outside.toString()), local);
        JsonNode job = server.end(id, local);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("SUCCEEDED");
        JsonNode report = server.report(id, local);
        assertThat(refused(report))
                .as(report.toString())
                .containsExactly(outside.path("properties").path("code").asString());

        String own = server.start("", collection(mapping, inside.toString()), local);
        JsonNode done = server.end(own, local);
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("SUCCEEDED");
    }

    private JsonNode renamedChild(String street) {
        JsonNode child = server.json("/api/v1/layers/street/grids/" + street + "/children", planner)
                .path("features")
                .path(0);
        ((ObjectNode) child.path("properties")).put("name", "新名");
        return child;
    }

    private String layerName(String code) {
        return server.json("/api/v1/layers", planner)
                .path("layers")
                .valueStream()
                .filter(layer -> layer.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("name")
                .asString();
    }

    private static List<String> refused(JsonNode report) {
        return report.path("findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals("NOT_YOUR_GROUND"))
                .map(finding -> finding.path("grid").asString(""))
                .toList();
    }

    private static Form collection(String mapping, String... features) {
        return new Form()
                .mapping(mapping)
                .file("f", "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
    }

    @Test
    void a_waiting_import_is_cancelled_at_once_and_leaves_nothing() throws Exception {
        String running = server.start("?dryRun=true", form("busy", 2_000, 24), planner);
        String waiting = server.start("", form("waiting", 1, 25), planner);
        server.http().send("DELETE", "/api/v1/jobs/" + waiting, null, "Authorization", planner);
        String state = server.end(waiting, planner).path("state").asString();
        // a quick machine may have done it before
        assertThat(state).isIn("CANCELLED", "SUCCEEDED");
        assertThat(server.status("/api/v1/imports/" + waiting + "/report", planner))
                .isEqualTo(state.equals("CANCELLED") ? 404 : 200);
        assertThat(server.end(running, planner).path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(server.strayFiles()).isEmpty();
    }

    @Test
    void a_viewer_uploads_nothing() {
        String viewer = server.people().somebody(People.EVERYWHERE.formatted("VIEWER"));
        assertThat(server.upload("", form("x", 1, 20), viewer).statusCode()).isEqualTo(403);
        assertThat(server.strayFiles()).isEmpty();
    }

    @Test
    void publish_and_dry_run_exclude_each_other() {
        HttpResponse<String> answer = server.upload("?publish=true&dryRun=true", form("x", 1, 20), planner);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer).path("parameter").asString()).isEqualTo("publish");
    }
}
