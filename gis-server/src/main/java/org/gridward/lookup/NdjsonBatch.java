package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.http.ProblemException;
import org.gridward.http.RowProblem;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches as JSON objects, one in each line. */
final class NdjsonBatch {
    static final String MEDIA_TYPE = "application/x-ndjson";
    private static final int MAX_LINE_BYTES = 64 * 1024;

    private NdjsonBatch() {}

    static final class Source implements BatchSource {
        private final InputStream in;
        private final JsonMapper json;
        private int line;

        Source(InputStream in, JsonMapper json) {
            this.in = new BufferedInputStream(in, 1 << 16);
            this.json = json;
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public @Nullable BatchRow next() throws IOException {
            while (true) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
                boolean isLast = !readLine(bytes);
                line++;
                String text = bytes.toString(StandardCharsets.UTF_8).strip();
                if (!text.isEmpty()) {
                    return read(text, bytes.size());
                } else if (isLast) {
                    return null;
                }
            }
        }

        /** False when the input ended with it. What is longer than a line may be is read and not kept. */
        private boolean readLine(ByteArrayOutputStream bytes) throws IOException {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    return true;
                } else if (bytes.size() <= MAX_LINE_BYTES) {
                    bytes.write(next);
                }
            }
            return false;
        }

        private BatchRow read(String text, int size) {
            if (size > MAX_LINE_BYTES) {
                return new BatchRow(line, Map.of(), tooLong());
            }
            try {
                return JsonRows.row(line, json.readTree(text));
            } catch (JacksonException unreadable) {
                return new BatchRow(line, Map.of(), JsonRows.notAnObject());
            }
        }

        private static ProblemException tooLong() {
            return ProblemException.invalidParameter(
                    "body",
                    null,
                    new Text("一行至多 " + MAX_LINE_BYTES + " 字节", "A line may have at most " + MAX_LINE_BYTES + " bytes"));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    static final class Sink implements BatchSink {
        private final OutputStream out;
        private final JsonMapper json;

        Sink(OutputStream out, JsonMapper json) {
            this.out = out;
            this.json = json;
        }

        private record Answered(
                int line,
                Map<String, String> input,
                @JsonUnwrapped ResolutionJson answer) {}

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        private record Failed(int line, Map<String, String> input, RowProblem error) {}

        @Override
        public void write(BatchRow row, ResolutionJson answer) throws IOException {
            writeLine(new Answered(row.line(), row.values(), answer));
        }

        @Override
        public void write(BatchRow row, RowProblem problem) throws IOException {
            writeLine(new Failed(row.line(), row.values(), problem));
        }

        private void writeLine(Object value) throws IOException {
            out.write(json.writeValueAsBytes(value));
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** Rows whose values are members of a JSON object. */
    static final class JsonRows {
        private JsonRows() {}

        static BatchRow row(int line, JsonNode node) {
            Map<String, String> values = new LinkedHashMap<>();
            if (!node.isObject()) {
                return new BatchRow(line, values, notAnObject());
            }
            ProblemException problem = null;
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                JsonNode value = member.getValue();
                if (value.isContainer()) {
                    problem = ResolveQuery.isKnown(member.getKey()) ? nested(member.getKey()) : problem;
                } else if (!value.isNull()) {
                    values.put(member.getKey(), value.asString());
                }
            }
            return new BatchRow(line, values, problem);
        }

        static ProblemException notAnObject() {
            return ProblemException.invalidParameter("body", null, new Text("此行不是 JSON 对象", "This is no JSON object"));
        }

        private static ProblemException nested(String member) {
            return ProblemException.invalidParameter(
                    member, null, new Text(member + " 应为单个值", member + " must be a single value"));
        }
    }
}
