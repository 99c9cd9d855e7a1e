package org.gridward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import org.gridward.access.People;
import org.gridward.draft.SquareTown;
import org.gridward.lookup.Http;
import tools.jackson.databind.JsonNode;

/** A planner at work over HTTP. */
record Planner(Http http) {
    static Planner everywhere(Http http, People people) {
        return new Planner(http.as(people.somebody(People.EVERYWHERE.formatted("PLANNER"))));
    }

    static Planner of(Http http, People people, String street) {
        return new Planner(http.as(people.somebody(
                "{\"role\": \"PLANNER\", \"grids\": [{\"layer\": \"street\", \"code\": \"" + street + "\"}]}")));
    }

    /** Path of a new draft that is to take effect now. */
    String draft() {
        return draft(Instant.now());
    }

    /** One that is to take effect when it is published. */
    String undatedDraft() {
        return made("{\"title\": \"试\"}");
    }

    String draft(Instant effectiveFrom) {
        return made("{\"title\": \"试\", \"effectiveFrom\": \"" + effectiveFrom + "\"}");
    }

    private String made(String body) {
        HttpResponse<String> made = http.send("POST", "/api/v1/drafts", body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    String tag(String draft) {
        return http.get(draft).headers().firstValue("ETag").orElseThrow();
    }

    HttpResponse<String> send(String method, String path, String body, String tag) {
        return http.send(method, path, body, "If-Match", tag, "Accept-Language", "en");
    }

    /** With the draft's newest tag. */
    HttpResponse<String> now(String method, String draft, String path, String body) {
        return send(method, draft + path, body, tag(draft));
    }

    /** What the server says an operation did. */
    JsonNode apply(String draft, String body) {
        HttpResponse<String> done = now("POST", draft, "/operations", body);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        return Http.json(done);
    }

    HttpResponse<String> publish(String draft) {
        return now("POST", draft, "/publish", "{}");
    }

    static String rename(String layer, String grid, String name) {
        return "{\"operation\": \"rename\", \"layer\": \"%s\", \"grid\": \"%s\", \"name\": \"%s\"}"
                .formatted(layer, grid, name);
    }

    /** A street in two along the line between its blocks; the southern part keeps the code. */
    static String splitWest() {
        return "{\"operation\": \"split\", \"layer\": \"street\", \"grid\": \"" + SquareTown.WEST + "\", \"lines\": "
                + line(-10, 10_000, 10_010, 10_000) + ", \"parts\": [{\"at\": {\"type\": \"Point\", \"coordinates\": "
                + position(5_000, 5_000) + "}, \"code\": \"" + SquareTown.WEST + "\"}]}";
    }

    /** The border between the two eastern blocks, bent to the north in its middle. */
    static String bendEast(int north) {
        return "{\"operation\": \"moveBorder\", \"layer\": \"block\", \"left\": \"%s0002\", \"right\": \"%s0001\","
                        .formatted(SquareTown.EAST, SquareTown.EAST)
                + "\"border\": " + line(10_000, 10_000, 15_000, 10_000, 20_000, 10_000)
                + ", \"line\": " + line(10_000, 10_000, 15_000, 10_000 + north, 20_000, 10_000) + "}";
    }

    static String line(int... steps) {
        StringBuilder text = new StringBuilder("{\"type\": \"LineString\", \"coordinates\": [");
        for (int i = 0; i < steps.length; i += 2) {
            text.append(i == 0 ? "" : ", ").append(position(steps[i], steps[i + 1]));
        }
        return text.append("]}").toString();
    }

    static String position(int x, int y) {
        return String.format(Locale.ROOT, "[%.7f, %.7f]", SquareTown.x(x) / 1e7, SquareTown.y(y) / 1e7);
    }
}
