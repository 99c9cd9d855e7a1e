package org.gridward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridward.access.People;
import org.gridward.imports.UploadServer;
import org.gridward.lookup.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** {@code load --server} against a real server: the same words and exit codes as on a database. */
@UploadServer
class ServerLoadTest {
    private static final String PLANNER = People.EVERYWHERE.formatted("PLANNER");

    @LocalServerPort
    private int port;

    @Value("${gridward.data-dir}")
    private String dataDir;

    @TempDir
    private Path folder;

    private String key;
    private String err = "";

    @BeforeEach
    void makeKey() {
        People people = new People(new Http(port), dataDir);
        key = people.key(people.somebody(PLANNER), PLANNER).substring("Bearer ".length());
    }

    private record Ended(int exitCode, String out) {}

    private Ended load(String content, String layer, String... more) throws Exception {
        Path file = folder.resolve("网格 1.geojson");
        Files.writeString(file, content);
        List<String> args = new ArrayList<>(List.of("load", file.toString(), "--layer", layer, "--code-field", "code"));
        args.addAll(List.of("--lang", "en"));
        args.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        int exitCode = GridwardCommand.run(
                new PrintWriter(out, true), new PrintWriter(errors, true), args.toArray(String[]::new));
        err = errors.toString();
        return new Ended(exitCode, out.toString());
    }

    private String[] server(String... more) {
        List<String> args = new ArrayList<>(List.of("--server", "http://127.0.0.1:" + port, "--key", key));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private static String square(String code, double lon) {
        return String.format(
                java.util.Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[%.4f,10],[%.4f,10],[%.4f,10.01],[%.4f,10.01],[%.4f,10]]]}}",
                code,
                lon,
                lon + 0.01,
                lon + 0.01,
                lon,
                lon);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    @Test
    void a_rehearsal_on_a_server_says_what_one_on_a_database_says() throws Exception {
        String good = collection(square("A", 100), square("B", 100.01));
        String bad = collection(square("A", 100), square("A", 100.02));
        for (String content : List.of(good, bad)) {
            Ended there = load(content, "rehearsed", server());
            Ended here = load(
                    content, "rehearsed", "--data-dir", folder.resolve("none").toString());
            assertThat(withoutSample(there.out())).as(err).isEqualTo(here.out());
            assertThat(there.exitCode()).isEqualTo(here.exitCode());
        }
    }

    /** The server's sample has a warning of its own, which its sources have (rule H-06). */
    private static String withoutSample(String told) {
        return told.replaceAll("WARNING GROUPS_TOO_SMALL .*\\R", "").replace("warnings: 1", "warnings: 0");
    }

    @Test
    void what_is_published_is_an_edition_and_the_report_is_written() throws Exception {
        Path report = folder.resolve("report.json");
        Files.writeString(folder.resolve("key"), key + "\n");
        Ended done = load(
                collection(square("A", 101)),
                "published",
                "--server",
                "http://127.0.0.1:" + port,
                "--key-file",
                folder.resolve("key").toString(),
                "--publish",
                "--report",
                report.toString());
        assertThat(done.exitCode()).as(err + done.out()).isZero();
        int number = JsonMapper.shared()
                .readTree(Files.readString(report))
                .path("edition")
                .path("number")
                .asInt();
        assertThat(done.out()).contains("Published edition " + number + ", effective from ");
    }

    @Test
    void errors_are_listed_and_nothing_is_published() throws Exception {
        Ended done = load(collection(square("A", 102), square("A", 102.5)), "errors", server("--publish"));
        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(done.out()).contains("ERROR DUPLICATE").contains("nothing was published");
    }

    @Test
    void a_file_that_is_no_geojson_is_told_with_its_place() throws Exception {
        Ended done = load("{\n oops", "broken", server());
        assertThat(done.exitCode()).isEqualTo(4);
        assertThat(err).contains("not valid JSON at line 2");
    }

    @Test
    void a_key_that_is_not_valid_and_a_server_that_is_not_there_are_told() throws Exception {
        String content = collection(square("A", 103));
        assertThat(load(content, "x", "--server", "http://127.0.0.1:" + port, "--key", "wrong")
                        .exitCode())
                .isEqualTo(3);
        assertThat(err).contains("The server says: The credentials are not valid");
        assertThat(load(content, "x", "--server", "http://127.0.0.1:1", "--key", key)
                        .exitCode())
                .isEqualTo(3);
        assertThat(err).contains("No connection to http://127.0.0.1:1");
    }

    @Test
    void without_a_key_or_with_a_database_too_the_command_is_given_wrongly() throws Exception {
        String content = collection(square("A", 104));
        assertThat(load(content, "x", "--server", "http://127.0.0.1:" + port).exitCode())
                .isEqualTo(2);
        assertThat(err).contains("--key-file");
        assertThat(load(content, "x", server("--data-dir", folder.toString())).exitCode())
                .isEqualTo(2);
        assertThat(load(content, "x", "--server", "ftp://127.0.0.1", "--key", key)
                        .exitCode())
                .isEqualTo(2);
    }
}
