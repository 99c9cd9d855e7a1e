package org.gridward.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gridward.model.Text;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** A problem that work of long ago ended with: kept as text, shown later in the language of whoever asks. */
public final class KeptProblem {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeptProblem() {}

    private record Form(ProblemType type, String zh, String en, Map<String, Object> members) {}

    public static String write(ProblemException problem) {
        return write(problem.type(), problem.detail(), problem.members());
    }

    /** Of a bug, which tells nothing. */
    public static String ofBug() {
        return write(ProblemType.INTERNAL, ProblemType.INTERNAL.description(), Map.of());
    }

    private static String write(ProblemType type, Text detail, Map<String, Object> members) {
        return JSON.writeValueAsString(new Form(type, detail.zh(), detail.en(), new LinkedHashMap<>(members)));
    }

    public static ProblemDetail read(String kept, Locale locale) {
        Form form = JSON.readValue(kept, Form.class);
        ProblemDetail body = ProblemAdvice.body(form.type, new Text(form.zh, form.en).in(locale), locale);
        form.members.forEach(body::setProperty);
        return body;
    }
}
