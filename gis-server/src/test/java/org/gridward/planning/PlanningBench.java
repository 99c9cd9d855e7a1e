package org.gridward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gridward.access.People;
import org.gridward.lookup.Http;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A planner who may change everything, and short ways to an edition. */
abstract class PlanningBench {
    @LocalServerPort
    private int port;

    @Value("${gridward.data-dir}")
    private String dataDir;

    Http http;
    People people;
    Planner planner;

    @BeforeEach
    void signIn() {
        http = new Http(port);
        people = new People(http, dataDir);
        planner = Planner.everywhere(http, people);
    }

    JsonNode streets(String draft) {
        return planner.http().json("/api/v1/layers/street/grids?edition=draft:" + draft.substring(15));
    }

    Planner approve(String draft) {
        assertThat(planner.now("POST", draft, "/submit", null).statusCode()).isEqualTo(200);
        Planner second = Planner.everywhere(http, people);
        assertThat(second.now("POST", draft, "/review", "{\"approve\": true}").statusCode())
                .isEqualTo(200);
        return second;
    }

    JsonNode approveAndPublish(String draft) {
        return approveAndPublish(draft, "{}");
    }

    JsonNode approveAndPublish(String draft, String how) {
        HttpResponse<String> published = approve(draft).now("POST", draft, "/publish", how);
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        // the next draft is to be made on it
        planner.http()
                .get(
                        "/api/v1/editions",
                        "Gridward-State",
                        published.headers().firstValue("Gridward-State").orElseThrow());
        return Http.json(published);
    }
}
