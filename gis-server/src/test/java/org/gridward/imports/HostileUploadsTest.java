package org.gridward.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gridward.access.People;
import org.gridward.lookup.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Uploads that nobody sends by mistake: each is answered with a problem, and leaves no file behind. */
@UploadServer
class HostileUploadsTest {
    private static final String MAPPING = Beats.mapping("hostile", "f");

    @LocalServerPort
    private int port;

    @Value("${gridward.data-dir}")
    private String dataDir;

    private ImportServer server;
    private String planner;

    @BeforeEach
    void signIn() {
        server = new ImportServer(port, dataDir);
        planner = server.people().somebody(People.EVERYWHERE.formatted("PLANNER"));
    }

    /** A form and the status that it gets. */
    private record Case(int status, Form form) {}

    private static Map<String, Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("no part at all", new Case(400, new Form()));
        cases.put("no mapping", new Case(400, new Form().file("f", "{}")));
        cases.put("two mappings", new Case(400, new Form().mapping(MAPPING).mapping(MAPPING)));
        cases.put(
                "two files of one name",
                new Case(400, new Form().mapping(MAPPING).file("f", "").file("f", "")));
        cases.put(
                "a part without a name",
                new Case(422, new Form().mapping(MAPPING).part("filename=\"f\"", "{}")));
        cases.put("a blank name", new Case(400, new Form().mapping(MAPPING).part("name=\" \"", "{}")));
        cases.put("a name with NUL", new Case(400, new Form().mapping(MAPPING).part("name=\"f\u0000g\"", "{}")));
        cases.put("an endless name", new Case(400, new Form().mapping(MAPPING).file("f".repeat(300), "{}")));
        cases.put(
                "headers of a part without end",
                new Case(400, new Form().mapping(MAPPING).file("f".repeat(20_000), "{}")));
        cases.put("a climbing name that the mapping does not use", new Case(400, used().file("../../evil", "{}")));
        cases.put("an absolute name", new Case(400, used().file("/etc/evil", "{}")));
        cases.put("a name of another system", new Case(400, used().file("C:\\evil", "{}")));
        cases.put("a file called as the folder's own", new Case(400, used().file("0", "{}")));
        cases.put("six files where five may be", new Case(413, files(6)));
        cases.put("ten thousand parts", new Case(413, files(10_000)));
        cases.put("a mapping of megabytes", new Case(413, new Form().mapping(" ".repeat(1_100_000))));
        cases.put(
                "more bytes than may be",
                new Case(413, new Form().mapping(MAPPING).file("f", " ".repeat(3_000_000))));
        cases.put("an empty mapping", new Case(422, new Form().mapping("").file("f", "{}")));
        cases.put(
                "a mapping that is no object",
                new Case(422, new Form().mapping("[]").file("f", "{}")));
        cases.put("a mapping in another encoding", new Case(422, gbkMapping().file("f", "{}")));
        cases.put(
                "a deep mapping",
                new Case(422, new Form().mapping("[".repeat(100_000)).file("f", "{}")));
        cases.put(
                "a member twice",
                new Case(
                        422,
                        new Form().mapping("{\"title\":\"a\",\"title\":\"b\"}").file("f", "{}")));
        return cases;
    }

    private static Form used() {
        return new Form().mapping(MAPPING).file("f", Beats.squares(1, 110, 30));
    }

    private static Form files(int count) {
        Form form = new Form().mapping(MAPPING);
        for (int i = 0; i < count; i++) {
            form.file("f" + i, "");
        }
        return form;
    }

    private static Form gbkMapping() {
        byte[] gbk = Beats.mapping("hostile", "f").getBytes(java.nio.charset.Charset.forName("GBK"));
        return new Form().part("name=\"mapping\"", gbk);
    }

    @TestFactory
    Stream<DynamicTest> a_hostile_form_is_a_problem_and_leaves_nothing() {
        return cases().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    HttpResponse<String> answer =
                            server.upload("", each.getValue().form(), planner);
                    assertThat(answer.statusCode())
                            .as(answer.body())
                            .isEqualTo(each.getValue().status());
                    assertThat(Http.json(answer).path("type").asString()).startsWith("/problems/");
                    assertThat(answer.body()).doesNotContain(dataDir).doesNotContain("Exception");
                    assertThat(server.strayFiles()).isEmpty();
                }));
    }

    @Test
    void what_the_files_hold_is_judged_by_the_job() throws Exception {
        for (String content : new String[] {"", "\u0000\u0001", "{\"type\": \"Point\"}", "[".repeat(100_000)}) {
            Form form = new Form().mapping(MAPPING).file("f", content);
            JsonNode job = server.end(server.start("", form, planner), planner);
            assertThat(job.path("state").asString()).isEqualTo("FAILED");
            assertThat(job.path("problem").path("type").asString())
                    .as(job.toString())
                    .isEqualTo("/problems/refused");
        }
        assertThat(server.strayFiles()).isEmpty();
    }

    /** The name is compared with the mapping's and never becomes a path. */
    @Test
    void a_climbing_name_that_the_mapping_uses_stays_in_quarantine() throws Exception {
        Form form = new Form()
                .mapping(Beats.mapping("climbing", "../../../evil.geojson"))
                .file("../../../evil.geojson", Beats.squares(1, 110, 31));
        JsonNode job = server.end(server.start("?dryRun=true", form, planner), planner);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("SUCCEEDED");
        assertThat(server.strayFiles()).isEmpty();
        assertThat(java.nio.file.Path.of(dataDir).resolve("../../../evil.geojson"))
                .doesNotExist();
    }

    @Test
    void a_body_that_is_no_form_is_refused() {
        HttpResponse<String> json = server.http().send("POST", "/api/v1/imports", "{}", "Authorization", planner);
        assertThat(json.statusCode()).isEqualTo(415);
        HttpResponse<String> noBoundary = server.http()
                .send("POST", "/api/v1/imports", "x", "Authorization", planner, "Content-Type", "multipart/form-data");
        assertThat(noBoundary.statusCode()).as(noBoundary.body()).isEqualTo(400);
        assertThat(server.strayFiles()).isEmpty();
    }

    @Test
    void a_length_that_is_too_large_is_refused_before_anything_is_read() throws Exception {
        assertThat(raw(9_000_000_000L, new byte[0], false)).contains("413");
        assertThat(server.strayFiles()).isEmpty();
    }

    @Test
    void a_length_that_promises_too_much_ends_with_the_silence() throws Exception {
        byte[] form = new Form().mapping(MAPPING).file("f", "{}").bytes();
        // the end of the form has come, so the rest is not waited for
        assertThat(raw(form.length + 1_000, form, false)).contains("202");
        byte[] cut = new Form().mapping(MAPPING).part("name=\"f\"", "{").cutShort();
        // Tomcat itself makes it a bad request, after the handler has given up
        assertThat(raw(cut.length + 1_000, cut, false)).contains("400").contains("/problems/");
        assertThat(server.strayFiles()).allMatch(name -> name.startsWith("jobs"));
    }

    @Test
    void a_length_that_promises_too_little_cuts_the_form() throws Exception {
        byte[] form =
                new Form().mapping(MAPPING).file("f", Beats.squares(9, 110, 30)).bytes();
        assertThat(raw(form.length - 500, form, true)).contains("400");
        assertThat(server.strayFiles()).noneMatch(name -> name.contains("evil"));
    }

    @Test
    void a_client_that_leaves_leaves_nothing() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(1_000_000));
            out.write(new Form().mapping(MAPPING).part("name=\"f\"", "half").cutShort());
            out.flush();
            Thread.sleep(300);
            socket.setSoLinger(true, 0);
        }
        for (int i = 0; i < 100 && !server.strayFiles().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(server.strayFiles()).isEmpty();
    }

    private byte[] head(long length) {
        return ("POST /api/v1/imports?dryRun=true HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + planner
                        + "\r\nContent-Type: multipart/form-data; boundary=" + Form.BOUNDARY + "\r\nContent-Length: "
                        + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** What comes back, up to the end of its first line or, for a problem, to the end of its body. */
    private String raw(long length, byte[] body, boolean close) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(length));
            out.write(body);
            out.flush();
            if (close) {
                socket.shutdownOutput();
            }
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0 && next != '}'; next = in.read()) {
                answer.write(next);
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
