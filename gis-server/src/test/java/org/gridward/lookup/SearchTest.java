package org.gridward.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SampleServer
class SearchTest {
    private final Http http;

    SearchTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    private JsonNode search(String question, String more, String... headers) {
        return http.json("/api/v1/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + more, headers);
    }

    @Test
    void initials_pinyin_name_and_code_find_the_same_district() {
        for (String question : new String[] {"HPQ", "huangpuqu", "黄浦区", "310101", "３１０１０１"}) {
            JsonNode first = search(question, "").at("/results/0");
            assertThat(first.path("code").asString()).as(question).isEqualTo("310101");
            assertThat(first.path("layer").asString()).isEqualTo("district");
            assertThat(first.path("bbox")).hasSize(4);
        }
    }

    @Test
    void the_language_of_the_asker_changes_nothing() {
        assertThat(search("yuyuan", "", "Accept-Language", "en"))
                .isEqualTo(search("yuyuan", "", "Accept-Language", "zh-CN"));
        assertThat(search("yuyuan", "").at("/results/0/code").asString()).isEqualTo("310101018");
    }

    @Test
    void the_limit_and_the_edition_are_those_asked_for() {
        assertThat(search("3", "&limit=7&edition=1").path("results")).hasSize(7);
        assertThat(http.get("/api/v1/search?q=3&edition=99").statusCode()).isEqualTo(404);
        assertThat(http.get("/api/v1/search?q=").statusCode()).isEqualTo(400);
        assertThat(http.get("/api/v1/search").statusCode()).isEqualTo(400);
        assertThat(http.get("/api/v1/search?q=a&limit=0").statusCode()).isEqualTo(400);
        assertThat(search("zzzzzz", "").path("results")).isEmpty();
    }
}
