package org.gridward.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gridward.access.People;
import org.gridward.lookup.SampleServer;
import org.gridward.server.GridwardServer;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.Postgis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Imports on PostGIS, where another person has to publish what somebody made. */
@Needs(Need.POSTGIS)
@SpringBootTest(
        classes = GridwardServer.class,
        args = "--sample",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SampleServer.FreshFolder.class)
class PostgisImportTest {
    @LocalServerPort
    private int port;

    @Value("${gridward.data-dir}")
    private String dataDir;

    @DynamicPropertySource
    static void onPostgis(DynamicPropertyRegistry properties) {
        Postgis.TestDatabase fresh = Postgis.createDatabase();
        properties.add("gridward.jdbc-url", fresh::jdbcUrl);
        properties.add("gridward.db-user", fresh::user);
        properties.add("gridward.db-password", fresh::password);
    }

    @Test
    void an_import_is_published_once_somebody_else_approves() throws Exception {
        ImportServer server = new ImportServer(port, dataDir);
        String planner = server.people().somebody(People.EVERYWHERE.formatted("PLANNER"));
        String other = server.people().somebody(People.EVERYWHERE.formatted("PLANNER"));
        Form form = new Form().mapping(Beats.mapping("beat", "f")).file("f", Beats.squares(5, 110, 20));
        String id = server.start("?publish=true", form, planner);
        JsonNode job = server.end(id, planner);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("SUCCEEDED");
        JsonNode report = server.report(id, planner);
        String draft = report.path("draft").asString();
        assertThat(report.path("findings").path(0).path("code").asString()).isEqualTo("SECOND_PERSON_NEEDED");

        String path = "/api/v1/drafts/" + draft;
        assertThat(act(server, path, "/publish", null, planner).statusCode()).isEqualTo(403);
        assertThat(act(server, path, "/submit", null, planner).statusCode()).isEqualTo(200);
        assertThat(act(server, path, "/review", "{\"approve\": true}", planner).statusCode())
                .isEqualTo(403);
        var approved = act(server, path, "/review", "{\"approve\": true}", other);
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        var published = act(server, path, "/publish", null, other);
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(server.edition(2, planner).path("number").asInt()).isEqualTo(2);
    }

    /** With the draft's newest tag. */
    private static HttpResponse<String> act(
            ImportServer server, String draft, String path, @Nullable String body, String who) {
        String tag = server.http()
                .get(draft, "Authorization", who)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        return server.http().send("POST", draft + path, body, "Authorization", who, "If-Match", tag);
    }

    @Test
    void a_dry_run_with_many_grids_is_reported() throws Exception {
        ImportServer server = new ImportServer(port, dataDir);
        String planner = server.people().somebody(People.EVERYWHERE.formatted("PLANNER"));
        Form form = new Form().mapping(Beats.mapping("many", "f")).file("f", Beats.squares(500, 110, 21));
        String id = server.start("?dryRun=true", form, planner);
        assertThat(server.end(id, planner).path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(server.report(id, planner)
                        .path("layers")
                        .path(0)
                        .path("features")
                        .asInt())
                .isEqualTo(500);
        assertThat(server.strayFiles()).isEmpty();
    }
}
