package org.gridward.webmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridward.lookup.Http;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files of the page as the server gives them, without a browser. */
@EmptyServer
class PageFilesTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"#]+)\"");
    private static final Path STATIC = Checkout.root().resolve("gis-server/src/main/resources/static");

    private final Http http;

    PageFilesTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/plan.html"})
    void every_file_that_a_page_names_is_there(String page) {
        ADDRESS.matcher(http.get(page).body())
                .results()
                .map(match -> match.group(1))
                .forEach(address -> assertThat(http.get("/" + address).statusCode())
                        .as(address)
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/plan.html", "/app/main.js", "/app/page.css", "/favicon.svg"})
    void own_files_are_asked_for_again_each_time_and_not_sent_twice(String path) {
        HttpResponse<String> first = http.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(http.get(path, "If-None-Match", header(first, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void the_map_library_is_kept_for_ever_under_the_address_of_its_version_only() {
        String library = ADDRESS.matcher(http.get("/").body())
                .results()
                .map(match -> match.group(1))
                .filter(address -> address.endsWith("ol.js"))
                .findFirst()
                .orElseThrow();
        assertThat(header(http.get("/" + library), "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(http.get("/webjars/ol/dist/ol.js").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/plan.html", "/app/main.js", "/api/v1/editions", "/api/v1/nothing"})
    void nothing_is_loaded_or_run_from_elsewhere(String path) {
        HttpResponse<String> response = http.get(path);
        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void only_the_description_of_the_api_may_style_its_elements() {
        assertThat(header(http.get("/swagger-ui/index.html"), "Content-Security-Policy"))
                .contains("script-src 'self';", "style-src 'self' 'unsafe-inline'");
    }

    @Test
    void no_script_writes_markup_and_no_markup_has_script_or_style() throws IOException {
        try (Stream<Path> files = Files.walk(STATIC)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
                        .doesNotContain("<style", " style=\"", "<script>");
            }
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
