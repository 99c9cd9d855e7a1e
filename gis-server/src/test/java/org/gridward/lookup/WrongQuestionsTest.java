package org.gridward.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SampleServer
class WrongQuestionsTest {
    private final Http http;

    WrongQuestionsTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/wrong-questions.csv", numLinesToSkip = 1)
    void a_wrong_question_gets_its_problem(
            String what, String path, int status, String type, @Nullable String parameter) {
        HttpResponse<String> response = http.get(path, "Accept-Language", "en");
        JsonNode problem = Http.json(response);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("parameter").asString("")).isEqualTo(parameter == null ? "" : parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid-parameter", "unknown-parameter", "unknown-crs", "not-found", "internal", "busy"})
    void a_problem_type_has_a_page_in_both_languages(String type) {
        JsonNode english = http.json("/problems/" + type, "Accept-Language", "en");
        JsonNode chinese = http.json("/problems/" + type, "Accept-Language", "zh-CN");
        assertThat(english.path("description").asString()).isNotBlank();
        assertThat(chinese.path("description").asString())
                .isNotBlank()
                .isNotEqualTo(english.path("description").asString());
    }

    @Test
    void a_state_that_no_answer_gave_is_refused_and_one_from_the_future_is_waited_for_in_vain() {
        HttpResponse<String> odd = http.get("/api/v1/layers", "Gridward-State", "new");
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(Http.json(odd).path("parameter").asString()).isEqualTo("Gridward-State");

        HttpResponse<String> future = http.get("/api/v1/layers", "Gridward-State", "99.0");
        assertThat(future.statusCode()).isEqualTo(503);
        assertThat(future.headers().firstValue("Retry-After")).isPresent();
        assertThat(http.get("/api/v1/layers", "Gridward-State", "1.0").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_method_is_told() {
        HttpResponse<String> response = http.get("/problems/not-found", "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
    }
}
