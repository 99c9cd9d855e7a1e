package org.gridward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.gridward.lookup.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What must not help a stranger, and what must not cost the server much. */
@ClosedServer
class HostileRequestsTest {
    private static final String RESOLVE = "/api/v1/resolve?lon=121.493&lat=31.23";

    private final int port;
    private final Http http;
    private final People people;

    HostileRequestsTest(@LocalServerPort int port, @Value("${gridward.data-dir}") String dataDir) {
        this.port = port;
        this.http = new Http(port);
        this.people = new People(http, dataDir);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie: JSESSIONID=1; gridward-session=1; Authorization=Basic",
                "X-Forwarded-User: admin",
                "X-Remote-User: admin",
                "X-Roles: ADMIN",
                "X-Forwarded-For: 127.0.0.1",
                "Forwarded: for=127.0.0.1;proto=https",
                "X-Original-URL: /actuator/health",
                "X-Rewrite-URL: /actuator/health",
                "Proxy-Authorization: Basic YWRtaW46YWRtaW4="
            })
    void no_other_header_signs_anybody_in(String header) throws IOException {
        String answer = raw("GET " + RESOLVE + " HTTP/1.1\r\nHost: x\r\n" + header + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 401").contains("/problems/unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic !",
                "Basic YWRtaW4=",
                "Basic YWRtaW46YWRtaW4=",
                "Bearer",
                "Bearer gw_x",
                "Digest x",
                "x"
            })
    void credentials_that_are_not_valid_are_refused_also_where_anyone_may_look(String authorization) {
        HttpResponse<String> answer = http.get("/problems/forbidden", "Authorization", authorization);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void two_authorizations_are_none() throws IOException {
        String mine = "Authorization: " + people.admin() + "\r\n";
        String answer = raw("GET /api/v1/me HTTP/1.1\r\nHost: x\r\n" + mine + mine + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    @Test
    void a_method_can_not_be_overridden() {
        Http admin = http.as(people.admin());
        String name = People.newName();
        people.createUser(name, "");
        assertThat(admin.send("POST", "/api/v1/users/" + name, "{}", "X-HTTP-Method-Override", "PATCH")
                        .statusCode())
                .isEqualTo(405);
        assertThat(admin.send("POST", "/api/v1/users/" + name + "?_method=PATCH", "{}", "X-HTTP-Method", "PATCH")
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/users/../resolve?lon=1&lat=1",
                "/api/v1//users",
                "/api/v1/users;x=1",
                "/api/v1/users%2fadmin",
                "/api/v1/%2e%2e/v1/users",
                "/api/v1/users/",
                "/actuator/health/../prometheus",
                "/actuator/prometheus/",
                "/ACTUATOR/prometheus",
                "/actuator//prometheus"
            })
    void an_address_in_disguise_leads_nowhere(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .containsPattern("^HTTP/1.1 (400|401|404)")
                .doesNotContain("gridward_")
                .doesNotContain("admin");
    }

    @Test
    void a_foreign_page_is_told_nothing() {
        HttpResponse<String> answer =
                http.get(RESOLVE, "Origin", "https://elsewhere.example", "Authorization", people.admin());
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        HttpResponse<String> asked = http.send(
                "OPTIONS",
                RESOLVE,
                null,
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "GET");
        assertThat(asked.statusCode()).isLessThan(500);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void plain_http_promises_no_https() {
        HttpResponse<String> answer = http.get(RESOLVE, "Authorization", people.admin());
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_script_is_not_answered_with_the_browsers_own_dialog() {
        assertThat(http.get(RESOLVE, "Sec-Fetch-Dest", "empty").headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"Gridward\"");
        assertThat(http.get(RESOLVE).headers().allValues("WWW-Authenticate")).hasSize(2);
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_before_it_comes() throws IOException {
        String answer = raw(post("/api/v1/users") + "Content-Length: 2000000\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/too-large");
    }

    @Test
    void a_body_of_unknown_length_ends_at_the_limit() throws IOException {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        String answer = raw(post("/api/v1/users") + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20));
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void a_stranger_can_not_upload_at_all() throws IOException {
        String answer = raw("POST /api/v1/users HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 2000000\r\nConnection: close\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    @Test
    void a_deep_body_does_not_overflow_the_stack() {
        String deep = "{\"name\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(http.send("POST", "/api/v1/users", deep, "Authorization", people.admin())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void headers_beyond_the_limit_are_refused() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).containsPattern("^HTTP/1.1 4(00|31)");
    }

    @Test
    void who_guesses_passwords_has_to_wait_and_the_owner_elsewhere_has_not() {
        String name = People.newName();
        String right = people.user(name, People.EVERYWHERE.formatted("VIEWER"));
        Http guess = http.as(Http.basic(name, "wrong wrong wrong"));
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(guess.get("/api/v1/me").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> waiting = guess.get("/api/v1/me");
        assertThat(waiting.statusCode()).isEqualTo(429);
        assertThat(waiting.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(http.as(right).get("/api/v1/me").statusCode()).isEqualTo(429);
        assertThat(http.as(people.admin()).get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    private String post(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: "
                + people.admin() + "\r\nConnection: close\r\n";
    }

    /** What a server answers to these very bytes; it may stop reading before their end. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (IOException closedEarly) {
                // the answer may be there all the same
            }
            byte[] head = in.readNBytes(16);
            byte[] rest = new byte[16_000];
            int read = in.read(rest);
            return new String(head, StandardCharsets.UTF_8)
                    + new String(rest, 0, Math.max(read, 0), StandardCharsets.UTF_8);
        }
    }
}
