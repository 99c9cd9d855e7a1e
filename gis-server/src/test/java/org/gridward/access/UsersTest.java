package org.gridward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gridward.lookup.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Users and keys over HTTP. */
@ClosedServer
class UsersTest {
    private static final String RESOLVE = "/api/v1/resolve?lon=121.493&lat=31.23";
    private static final String VIEWER = People.EVERYWHERE.formatted("VIEWER");
    private static final String PLANNER = People.EVERYWHERE.formatted("PLANNER");

    private final Http http;
    private final Http admin;
    private final People people;

    UsersTest(@LocalServerPort int port, @Value("${gridward.data-dir}") String dataDir) {
        http = new Http(port);
        people = new People(http, dataDir);
        admin = http.as(people.admin());
    }

    @Test
    void a_user_is_made_changed_and_disabled() {
        String name = People.newName();
        String password = people.createUser(name, VIEWER);
        Http user = http.as(Http.basic(name, password));
        assertThat(user.get(RESOLVE).statusCode()).isEqualTo(200);
        String grants =
                "{\"grants\": [{\"role\": \"PLANNER\", \"grids\": [{\"layer\": \"street\", \"code\": \"310101018\"}]}]}";
        JsonNode changed = Http.json(admin.send("PATCH", "/api/v1/users/" + name, grants));
        assertThat(changed.at("/grants/0/grids/0/code").asString()).isEqualTo("310101018");
        assertThat(changed.at("/displayName").asString()).isEqualTo("测试 " + name);
        assertThat(user.json("/api/v1/me").at("/grants/0/role").asString()).isEqualTo("PLANNER");
        assertThat(admin.send("PATCH", "/api/v1/users/" + name, "{\"disabled\": true}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(user.get(RESOLVE).statusCode()).isEqualTo(401);
    }

    @Test
    void a_reset_password_is_told_once_and_the_old_one_is_void() {
        String name = People.newName();
        Http before = http.as(people.user(name, VIEWER));
        String password = Http.json(admin.send("POST", "/api/v1/users/" + name + "/password", null))
                .path("password")
                .asString();
        assertThat(before.get(RESOLVE).statusCode()).isEqualTo(401);
        assertThat(http.as(Http.basic(name, password)).get(RESOLVE).statusCode())
                .isEqualTo(200);
        assertThat(admin.get("/api/v1/users/" + name).body()).doesNotContain(password);
        assertThat(admin.get("/api/v1/users").body())
                .doesNotContain("password\"")
                .doesNotContain("bcrypt");
    }

    @Test
    void the_last_administrator_stays() {
        assertThat(admin.send("PATCH", "/api/v1/users/admin", "{\"disabled\": true}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin.send("PATCH", "/api/v1/users/admin", "{\"grants\": [%s]}".formatted(VIEWER))
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin.get("/api/v1/users").statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_can_do_no_more_than_its_grants_and_its_owner() {
        String name = People.newName();
        String owner = people.user(name, VIEWER + "," + PLANNER);
        Http key = http.as(people.key(owner, VIEWER));
        assertThat(key.get(RESOLVE).statusCode()).isEqualTo(200);
        assertThat(key.json("/api/v1/me").at("/grants/0/role").asString()).isEqualTo("VIEWER");
        assertThat(key.send("POST", "/api/v1/keys", "{}").statusCode()).isEqualTo(403);
        admin.send("PATCH", "/api/v1/users/" + name, "{\"grants\": [%s]}".formatted(PLANNER));
        assertThat(key.get(RESOLVE).statusCode()).isEqualTo(403);
        admin.send("PATCH", "/api/v1/users/" + name, "{\"disabled\": true}");
        assertThat(key.get(RESOLVE).statusCode()).isEqualTo(401);
    }

    @Test
    void a_key_is_shown_once_and_ends_when_it_is_revoked() {
        String owner = people.somebody(VIEWER);
        String authorization = people.key(owner, VIEWER);
        Http mine = http.as(owner);
        JsonNode listed = mine.json("/api/v1/keys").at("/keys/0");
        assertThat(listed.path("label").asString()).isEqualTo("test");
        assertThat(listed.has("secret")).isFalse();
        assertThat(admin.send("DELETE", "/api/v1/keys/" + listed.path("id").asString(), null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(http.as(authorization).get(RESOLVE).statusCode()).isEqualTo(200);
        assertThat(mine.send("DELETE", "/api/v1/keys/" + listed.path("id").asString(), null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(http.as(authorization).get(RESOLVE).statusCode()).isEqualTo(401);
        assertThat(mine.json("/api/v1/keys").at("/keys/0").has("revokedAt")).isTrue();
    }

    @Test
    void what_was_done_stands_in_the_audit() {
        String name = People.newName();
        people.user(name, VIEWER);
        admin.send("PATCH", "/api/v1/users/" + name, "{\"disabled\": true}");
        JsonNode entries = admin.json("/api/v1/audit?subject=user:" + name).path("entries");
        assertThat(entries.findValuesAsString("action")).containsExactly("CHANGE_USER", "CREATE_USER");
        assertThat(entries.at("/0/details/disabled").asString()).isEqualTo("true");
        assertThat(entries.at("/0/actor").asString()).isEqualTo("admin");
        JsonNode first = admin.json("/api/v1/audit?limit=1");
        JsonNode second =
                admin.json("/api/v1/audit?limit=1&cursor=" + first.path("next").asString());
        assertThat(second.at("/entries/0/seq").asLong())
                .isEqualTo(first.at("/entries/0/seq").asLong() - 1);
        assertThat(admin.json("/api/v1/audit/verification").path("intact").asBoolean())
                .isTrue();
    }

    /** {@code $user} in a path is a user that is there. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/wrong-access-bodies.csv", numLinesToSkip = 1, delimiter = '|')
    void a_wrong_body_is_refused_by_the_name_of_its_member(
            String what, String method, String path, String body, int status, String type, String parameter) {
        HttpResponse<String> answer = admin.send(method, path, body, "Accept-Language", "en");
        JsonNode problem = Http.json(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + type);
        assertThat(problem.path("parameter").asString("")).isEqualTo(parameter == null ? "" : parameter);
    }
}
