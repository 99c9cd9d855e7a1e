package org.gridward.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gridward.access.People;
import org.gridward.geo.Position;
import org.gridward.live.LiveEditions;
import org.gridward.lookup.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Puts cases to a server. What the words mean:
 *
 * <ul>
 *   <li>{@code at place} with {@code ask name=value …}: who is responsible there. A {@code knownAt=before:title} is the last
 *       moment before the edition of that title was published, {@code knownAt=with:title} the moment when it was.
 *   <li>{@code get path}: what is read there; {@code all path}: the same from the first page to the last.
 *   <li>{@code emergency layer:code from to}: an emergency is declared there before anything is asked.
 *   <li>{@code draft date}, then {@code do operation} once or more: the answer to the last operation. An operation is JSON,
 *       or a file beside the cases with values for its {@code ${name}}: {@code do file.json name=value}.
 *   <li>{@code as ROLE layer:code}: who drafts; a planner of all ground otherwise.
 *   <li>{@code refused status}: the answer is that problem.
 * </ul>
 */
final class CaseRun {
    private static final String[] CHINESE = {"Accept-Language", "zh-CN"};

    private final Path folder;
    private final Http http;
    private final People people;
    private final LiveEditions live;
    private final Places places;
    private final Set<String> declared = new HashSet<>();
    private final Map<String, Http> callers = new HashMap<>();

    CaseRun(Path folder, int port, String dataDir, LiveEditions live) {
        this.folder = folder;
        this.http = new Http(port);
        this.people = new People(http, dataDir);
        this.live = live;
        this.places = new Places(live);
    }

    void check(RuleCase one) {
        one.list("emergency").stream().filter(declared::add).forEach(this::declare);
        JsonNode answer = answer(one);
        one.expected().forEach(line -> new Expectation(line).check(answer, path -> http.json(path, CHINESE)));
    }

    private JsonNode answer(RuleCase one) {
        if (one.find("draft").isPresent()) {
            return draft(one);
        }
        if (one.find("all").isPresent()) {
            return pages(one.find("all").get(), one);
        }
        return read(one.find("get").orElseGet(() -> question(one)), one);
    }

    private JsonNode read(String path, RuleCase one) {
        return read(http.get(path, CHINESE), one);
    }

    private static JsonNode read(HttpResponse<String> response, RuleCase one) {
        int expected = one.find("refused").map(Integer::parseInt).orElse(200);
        assertThat(response.statusCode())
                .as(response.uri() + " " + response.body())
                .isEqualTo(expected);
        return Http.json(response);
    }

    private String question(RuleCase one) {
        Position place = places.find(one.find("at").orElseThrow());
        StringBuilder path = new StringBuilder("/api/v1/resolve?lon=" + place.lon() + "&lat=" + place.lat());
        for (String words : one.list("ask")) {
            for (String word : words.split(" +")) {
                int equals = word.indexOf('=');
                String value = word.substring(equals + 1);
                path.append('&')
                        .append(word, 0, equals + 1)
                        .append(URLEncoder.encode(value(value), StandardCharsets.UTF_8));
            }
        }
        return path.toString();
    }

    private String value(String value) {
        if (value.startsWith("before:")) {
            return publishedAt(value.substring(7)).minusMillis(1).toString();
        }
        return value.startsWith("with:") ? publishedAt(value.substring(5)).toString() : value;
    }

    private Instant publishedAt(String title) {
        return live.timeline().listEditions().stream()
                .filter(edition -> title.equals(edition.title()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no edition is called " + title))
                .publishedAt();
    }

    /** The list is called as the last part of the path. */
    private JsonNode pages(String path, RuleCase one) {
        String list = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
        String paged = path + (path.contains("?") ? "&" : "?") + "limit=1000";
        JsonNode first = read(paged, one);
        JsonNode page = first;
        while (page.has("next")) {
            page = read(paged + "&cursor=" + page.path("next").asString(), one);
            ((ArrayNode) first.path(list)).addAll((ArrayNode) page.path(list));
        }
        return first;
    }

    private void declare(String words) {
        String[] parts = words.split(" +");
        String[] grid = parts[0].split(":");
        String body = """
                {"mode": "EMERGENCY", "layer": "%s", "grid": "%s", "reason": "台风", "from": "%s", "to": "%s"}
                """.formatted(grid[0], grid[1], parts[1], parts[2]);
        HttpResponse<String> done = caller("ARBITER").send("POST", "/api/v1/operating-modes", body);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    }

    private Http caller(String words) {
        return callers.computeIfAbsent(words, who -> {
            String[] parts = who.split("[ :]+");
            String grants = parts.length == 1 ? People.EVERYWHERE.formatted(parts[0]) : """
                            {"role": "%s", "grids": [{"layer": "%s", "code": "%s"}]}
                            """.formatted((Object[]) parts);
            return http.as(people.somebody(grants));
        });
    }

    /** The draft is thrown away in the end. */
    private JsonNode draft(RuleCase one) {
        Http planner = caller(one.find("as").orElse("PLANNER"));
        String body = """
                {"title": "规则用例", "effectiveFrom": "%s"}
                """.formatted(one.find("draft").orElseThrow());
        HttpResponse<String> made = planner.send("POST", "/api/v1/drafts", body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String draft = made.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> last = made;
        for (String operation : one.list("do")) {
            assertThat(last.statusCode()).as(last.body()).isLessThan(300);
            last = planner.send(
                    "POST",
                    draft + "/operations",
                    operation(operation),
                    "If-Match",
                    tag(planner, draft),
                    CHINESE[0],
                    CHINESE[1]);
        }
        planner.send("DELETE", draft, null, "If-Match", tag(planner, draft));
        return read(last, one);
    }

    private static String tag(Http planner, String draft) {
        return planner.get(draft).headers().firstValue("ETag").orElseThrow();
    }

    private String operation(String words) {
        if (words.startsWith("{")) {
            return words;
        }
        String[] parts = words.split(" +");
        try {
            String text = Files.readString(folder.resolve(parts[0]));
            for (int i = 1; i < parts.length; i++) {
                int equals = parts[i].indexOf('=');
                text = text.replace("${" + parts[i].substring(0, equals) + "}", parts[i].substring(equals + 1));
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
