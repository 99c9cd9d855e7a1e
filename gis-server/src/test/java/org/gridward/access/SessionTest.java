package org.gridward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.gridward.lookup.Http;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The page's way to sign in, without the page. */
@ClosedServer
class SessionTest {
    private static final String VIEWER = People.EVERYWHERE.formatted("VIEWER");
    private static final String ME = "/api/v1/me";

    private final Http http;
    private final People people;

    SessionTest(@LocalServerPort int port, @Value("${gridward.data-dir}") String dataDir) {
        http = new Http(port);
        people = new People(http, dataDir);
    }

    private String csrf() {
        return cookie(http.get("/session"), "XSRF-TOKEN");
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        return cookies.stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).split(";")[0])
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> signIn(String name, String password) {
        String csrf = csrf();
        String body = "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, password);
        return http.send("POST", "/session", body, "Cookie", "XSRF-TOKEN=" + csrf, "X-XSRF-TOKEN", csrf);
    }

    private HttpResponse<String> renew(String session) {
        String csrf = csrf();
        String cookies = "XSRF-TOKEN=" + csrf + "; gridward-session=" + session;
        return http.send("POST", "/session/token", null, "Cookie", cookies, "X-XSRF-TOKEN", csrf);
    }

    @Test
    void a_session_buys_tokens_and_nothing_else() {
        String name = People.newName();
        HttpResponse<String> signedIn = signIn(name, people.createUser(name, VIEWER));
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("gridward-session="))
                .singleElement()
                .asString()
                .contains("Path=/session", "HttpOnly", "SameSite=Strict");
        String session = cookie(signedIn, "gridward-session");
        String token = Http.json(signedIn).path("token").asString();
        assertThat(http.get(ME, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        assertThat(http.get(ME, "Authorization", "Bearer " + session).statusCode())
                .isEqualTo(401);
        assertThat(http.get(ME, "Cookie", "gridward-session=" + session).statusCode())
                .isEqualTo(401);
        assertThat(renew(token).statusCode()).isEqualTo(401);
        JsonNode renewed = Http.json(renew(session));
        assertThat(renewed.path("name").asString()).isEqualTo(name);
        assertThat(http.get(
                                ME,
                                "Authorization",
                                "Bearer " + renewed.path("token").asString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_forged_request_is_refused() {
        String name = People.newName();
        String password = people.createUser(name, VIEWER);
        String session = cookie(signIn(name, password), "gridward-session");
        assertThat(http.send("POST", "/session/token", null, "Cookie", "gridward-session=" + session)
                        .statusCode())
                .isEqualTo(403);
        String cookies = "XSRF-TOKEN=a; gridward-session=" + session;
        assertThat(http.send("POST", "/session/token", null, "Cookie", cookies, "X-XSRF-TOKEN", "b")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void another_password_or_a_disabled_user_ends_all_sessions() {
        String name = People.newName();
        HttpResponse<String> signedIn = signIn(name, people.createUser(name, VIEWER));
        String token = "Bearer " + Http.json(signedIn).path("token").asString();
        String session = cookie(signedIn, "gridward-session");
        http.send("POST", "/api/v1/users/" + name + "/password", null, "Authorization", people.admin());
        assertThat(http.get(ME, "Authorization", token).statusCode()).isEqualTo(401);
        assertThat(renew(session).statusCode()).isEqualTo(401);
    }

    @Test
    void a_ticket_that_was_changed_is_none() {
        String name = People.newName();
        String token = Http.json(signIn(name, people.createUser(name, VIEWER)))
                .path("token")
                .asString();
        for (int i = 4; i < token.length(); i += 7) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(http.get(ME, "Authorization", "Bearer " + changed).statusCode())
                    .as(changed)
                    .isEqualTo(401);
        }
    }

    @Test
    void a_wrong_password_is_a_problem_in_the_readers_language() {
        HttpResponse<String> wrong = signIn("admin", "wrong wrong wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(Http.json(wrong).path("detail").asString()).contains("口令");
        assertThat(wrong.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("gridward-session"));
    }
}
