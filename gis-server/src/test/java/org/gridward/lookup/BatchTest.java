package org.gridward.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SampleServer
class BatchTest {
    private static final String PATH = "/api/v1/resolve/batch";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final Http http;

    BatchTest(@LocalServerPort int port) {
        this.port = port;
        http = new Http(port);
    }

    private HttpResponse<String> post(String query, String type, String body, String accept) {
        return http.send("POST", PATH + query, body, "Content-Type", type, "Accept", accept, "Accept-Language", "en");
    }

    @Test
    void csv_keeps_its_columns_and_order_and_gives_bad_rows_an_error_with_their_line() {
        String csv = """
                \uFEFFid,lon,lat,remark
                a,121.4930,31.2300,"first, with a comma"
                b,east,31.2300,
                c,121.4553,31.2153,second
                d,100.0,31.0,far away
                e,121.4930,31.2300,too,many
                """;
        HttpResponse<String> answer = post("", "text/csv", csv, "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).isEqualTo("id,lon,lat,remark,status,owner,basis,chain,onBorder,error");
        assertThat(lines.get(1))
                .startsWith(
                        "a,121.4930,31.2300,\"first, with a comma\",OWNED,HP-YUYUAN,TERRITORY,district:310101/street:310101018/");
        assertThat(lines.get(2)).isEqualTo("b,east,31.2300,,,,,,,line 3: lon: lon is not a number");
        assertThat(lines.get(3)).startsWith("c,121.4553,31.2153,second,OWNED,HP-RUIJINERLU,");
        assertThat(lines.get(4)).startsWith("d,100.0,31.0,far away,OUTSIDE,,,,");
        assertThat(lines.get(5)).contains("line 6: body: The row has 5 fields");
    }

    @Test
    void the_place_of_a_bad_row_is_named_in_the_language_of_the_client() {
        HttpResponse<String> answer = http.send(
                "POST", PATH, "lon,lat\neast,31.2300\n", "Content-Type", "text/csv", "Accept-Language", "zh-CN");
        assertThat(answer.body().lines().toList().get(1)).isEqualTo("east,31.2300,,,,,,第 2 行：lon: lon 不是数");
    }

    @Test
    void a_row_says_what_the_parameters_do_not() {
        String body = """
                {"lon": 121.4930, "lat": 31.2300}
                {"lon": 121.49745643397975, "lat": 31.22800196291492, "crs": "GCJ02", "id": 7}

                {"lon": 121.4930, "lat": 31.2300, "asOf": "2010-06-01"}
                not json
                {"lon": 121.4930, "lat": 31.2300, "matter": "99999"}
                """;
        HttpResponse<String> answer = post("?severity=MAJOR", "application/x-ndjson", body, "application/x-ndjson");
        List<JsonNode> lines =
                answer.body().lines().map(line -> JSON.readTree(line)).toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0).at("/dispatch/response").asString()).isEqualTo("LINKED_RESPONSE");
        assertThat(lines.get(0).has("explanation")).isFalse();
        assertThat(lines.get(1).at("/owner")).isEqualTo(lines.get(0).at("/owner"));
        assertThat(lines.get(1).at("/input/id").asString()).isEqualTo("7");
        assertThat(lines.get(2).at("/state/edition").asInt())
                .isLessThan(lines.get(0).at("/state/edition").asInt());
        assertThat(lines.get(2).path("line").asInt()).isEqualTo(4);
        assertThat(lines.get(3).at("/error/detail").asString()).isEqualTo("This is no JSON object");
        assertThat(lines.get(4).at("/error/parameter").asString()).isEqualTo("matter");
        assertThat(lines.get(4).path("line").asInt()).isEqualTo(6);
    }

    @Test
    void points_of_geojson_come_back_with_their_resolution() {
        String body = """
                {"type": "FeatureCollection", "name": "x", "features": [
                  {"type": "Feature", "id": "p1", "properties": {"note": "hi"},
                   "geometry": {"type": "Point", "coordinates": [121.4930, 31.2300]}},
                  {"type": "Feature", "properties": null, "geometry": {"type": "LineString", "coordinates": []}}
                ]}
                """;
        HttpResponse<String> answer =
                post("?fields=owner,status", "application/geo+json", body, "application/geo+json");
        JsonNode features = JSON.readTree(answer.body()).path("features");
        assertThat(features.size()).isEqualTo(2);
        assertThat(features.at("/0/id").asString()).isEqualTo("p1");
        assertThat(features.at("/0/properties/note").asString()).isEqualTo("hi");
        assertThat(features.at("/0/properties/resolution/owner/unit").asString())
                .isEqualTo("HP-YUYUAN");
        assertThat(features.at("/0/properties/resolution").has("grids")).isFalse();
        assertThat(features.at("/1/properties/error/parameter").asString()).isEqualTo("geometry");
    }

    @Test
    void one_format_goes_in_and_another_comes_out() {
        HttpResponse<String> answer = post(
                "?fields=owner,ladder", "application/x-ndjson", "{\"lon\": 121.4930, \"lat\": 31.2300}\n", "text/csv");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines.get(0)).isEqualTo("status,owner,basis,chain,onBorder,error,ladder");
        assertThat(lines.get(1))
                .startsWith("OWNED,HP-YUYUAN,TERRITORY,district:310101/")
                .contains(",false,,\"[{\"\"unit\"\":\"\"HP-CG");
    }

    @Test
    void what_is_no_batch_is_refused_before_the_first_row() {
        assertThat(post("", "text/csv", "a,a\n1,2\n", "text/csv").statusCode()).isEqualTo(400);
        assertThat(post("", "application/geo+json", "[]", "text/csv").statusCode())
                .isEqualTo(400);
        assertThat(post("?fields=colour", "text/csv", "lon,lat\n", "text/csv").statusCode())
                .isEqualTo(400);
        assertThat(post("", "text/plain", "lon,lat\n", "text/csv").statusCode()).isEqualTo(415);
    }

    @Test
    void an_open_quote_ends_the_batch_with_an_error_and_not_with_silence() {
        List<String> lines = post("", "text/csv", "lon,lat\n121.4930,31.2300\n\"" + "x".repeat(70_000), "text/csv")
                .body()
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("HP-YUYUAN");
        assertThat(lines.get(2)).contains("no readable CSV");
    }

    @Test
    void a_batch_answers_as_single_questions_do() {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("lon,lat\n");
        List<String> places = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            double lon = 121.44 + random.nextDouble() * 0.08;
            double lat = 31.19 + random.nextDouble() * 0.06;
            places.add(String.format(Locale.ROOT, "lon=%.7f&lat=%.7f", lon, lat));
            csv.append(String.format(Locale.ROOT, "%.7f,%.7f%n", lon, lat));
        }
        List<String> lines =
                post("", "text/csv", csv.toString(), "text/csv").body().lines().toList();
        assertThat(lines).hasSize(5_001);
        for (int i = 0; i < places.size(); i += 250) {
            JsonNode one = http.json("/api/v1/resolve?" + places.get(i));
            String owner = one.at("/owner/unit").asString("");
            assertThat(lines.get(i + 1)).contains("," + one.path("status").asString() + "," + owner + ",");
        }
    }

    /** A column of the question, though it is empty, takes the way of rows that may differ in anything. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rows_that_differ_in_their_place_alone_are_answered_as_any_others(long seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            rows.add(oddRow(random));
        }
        String query = seed == 1 ? "" : "?matter=09001&severity=MAJOR";
        String lean = "id,lon,lat,remark\n" + String.join("\n", rows) + "\n";
        String usual = "severity,id,lon,lat,remark\n," + String.join("\n,", rows) + "\n";
        List<String> expected =
                post(query, "text/csv", usual, "text/csv").body().lines().toList();
        List<String> answers =
                post(query, "text/csv", lean, "text/csv").body().lines().toList();
        assertThat(answers).hasSizeGreaterThan(3_000).anyMatch(line -> line.contains(",OWNED,"));
        assertThat(withoutLines(answers)).isEqualTo(withoutLines(expected));
    }

    /** Without the header, the empty first column and the number of the line. */
    private static List<String> withoutLines(List<String> answers) {
        return answers.stream()
                .skip(1)
                .map(line -> line.replaceFirst("^,", "").replaceFirst("line \\d+: ", ""))
                .toList();
    }

    private static String oddRow(Random random) {
        String lon = String.format(Locale.ROOT, "%.7f", 121.44 + random.nextDouble() * 0.08);
        String lat = String.format(Locale.ROOT, "%.6f", 31.19 + random.nextDouble() * 0.06);
        return switch (random.nextInt(14)) {
            case 0 -> "a,\" " + lon + "\"," + lat + " ,\"says \"\"no\"\"\"";
            case 1 -> "b," + lon + "," + lat + ",\"上海, 黄浦\"";
            case 2 -> "c," + lon + "," + lat + ",\"two\r\nlines\"";
            case 3 -> "d,东," + lat + ",";
            case 4 -> "e," + lon + ",,no latitude";
            case 5 -> "f,,,nowhere";
            case 6 -> "g," + lon;
            case 7 -> "h,NaN," + lat + ",";
            case 8 -> "i,1.2149e2,+31.23,";
            case 9 -> "j,121.,31.,whole";
            case 10 -> "k,-" + lon + ",-" + lat + ",elsewhere";
            case 11 -> "l,1214.5,.5,far";
            case 12 -> "m,121.49300000000000000001," + lat + "d,long";
            default -> "n," + lon + "," + lat + ",";
        };
    }

    @Test
    void who_sends_all_rows_before_reading_an_answer_gets_all_answers() throws IOException {
        assertThat(LongBatch.send(port, 20_000)).isEqualTo(20_000);
    }
}
