package org.gridward.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Position;
import org.gridward.live.LiveEditions;
import org.gridward.lookup.Http;
import org.gridward.model.Grid;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** {@code cases/rules/*.txt}: what the five systems must answer, asked over HTTP of a server with the sample {@code all}. */
abstract class RuleCasesContract {
    private static final Path FOLDER = Checkout.root().resolve("gis-server/src/test/resources/cases/rules");
    /** The places that the coordinates of the systems are known by. */
    private static final Map<String, String> PLACES = Map.of(
            "S1", "121.4930,31.2300",
            "S2", "121.4553,31.2153",
            "S3", "121.3900,31.1440",
            "S4", "121.7190,31.2390",
            "S5", "121.5140,31.3010");

    @LocalServerPort
    int port;

    @Autowired
    LiveEditions live;

    static List<RuleCase> listCases() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<RuleCase> cases = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                cases.addAll(RuleCase.parse(file.getFileName().toString(), Files.readAllLines(file)));
            }
            return cases;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> the_answer_is_as_the_rule_says() {
        return listCases().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    private void check(RuleCase one) {
        String path = one.path() == null ? question(one) : one.path();
        HttpResponse<String> response = new Http(port).get(path, "Accept-Language", "zh-CN");
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        JsonNode answer = Http.json(response);
        one.expected().forEach(line -> new Expectation(line).check(answer));
    }

    private String question(RuleCase one) {
        String[] place = placeOf(one).split(",");
        StringBuilder path = new StringBuilder("/api/v1/resolve?lon=" + place[0] + "&lat=" + place[1]);
        one.parameters()
                .forEach((name, value) -> path.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return path.toString();
    }

    private String placeOf(RuleCase one) {
        String place = String.valueOf(one.place());
        if (place.startsWith("in ")) {
            return insideOf(place.substring(3).strip());
        }
        return PLACES.getOrDefault(place, place);
    }

    /** A point well within a grid of any edition, the newest first. */
    private String insideOf(String name) {
        String[] parts = name.split(":");
        int latest = live.timeline().latestNumber();
        for (int edition = latest; edition > 0; edition--) {
            Grid grid = live.findSnapshot(edition)
                    .flatMap(snapshot -> snapshot.index().findGrid(parts[0], parts[1]))
                    .orElse(null);
            if (grid != null) {
                Coordinate inside =
                        JtsShapes.toSteps(grid.shape()).getInteriorPoint().getCoordinate();
                Position position = Position.ofLattice((int) Math.rint(inside.x), (int) Math.rint(inside.y));
                return position.lon() + "," + position.lat();
            }
        }
        throw new IllegalArgumentException("no edition has " + name);
    }
}
