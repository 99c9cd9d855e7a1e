package org.gridward.lookup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.http.EditionHeaders;
import org.gridward.http.LargeBody;
import org.gridward.http.ProblemException;
import org.gridward.http.Reading;
import org.gridward.http.RowProblem;
import org.gridward.http.SpooledBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /api/v1/resolve/batch}: many questions in one request, answered in their order as they come, in constant
 * memory. What is known of editions and ledger is pinned for all of them.
 */
@RestController
@Tag(name = "resolve")
class BatchController {
    private static final Logger LOG = LoggerFactory.getLogger(BatchController.class);
    private static final int BUFFER = 1 << 16;
    private static final List<String> TYPES =
            List.of(CsvBatch.MEDIA_TYPE, NdjsonBatch.MEDIA_TYPE, GeoJsonBatch.MEDIA_TYPE);

    private final Pinned pinned;
    private final JsonMapper json;

    BatchController(Pinned pinned, JsonMapper json) {
        this.pinned = pinned;
        this.json = json;
    }

    @Requires(Action.RESOLVE)
    @LargeBody
    @PostMapping(
            path = "/api/v1/resolve/batch",
            produces = {CsvBatch.MEDIA_TYPE, NdjsonBatch.MEDIA_TYPE, GeoJsonBatch.MEDIA_TYPE})
    @Operation(
            summary = "Many questions at once: rows of CSV, lines of JSON or points of GeoJSON",
            description =
                    "The query parameters hold for rows that say nothing else. A row that can't be answered gets an"
                            + " error with its line; the rest goes on. Explanations come with explain=true only.")
    void resolve(
            @ParameterObject ResolveQuery defaults,
            @ParameterObject Reading reading,
            Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotSupportedException {
        String in = inputType(request);
        ResolveQuery usual = defaults.quietly();
        WantedFields all = WantedFields.of(usual);
        Pinned.Choice first = pinned.choose(reading, caller);
        String out = answerType(request, in);
        WantedFields wanted = out.equals(CsvBatch.MEDIA_TYPE) ? all.forTable(usual.fields() != null) : all;
        try (SpooledBody body = new SpooledBody(request.getInputStream());
                BatchSource source = open(in, body)) {
            response.setContentType(out + ";charset=UTF-8");
            response.setHeader(EditionHeaders.STATE, first.state().toString());
            response.setHeader(EditionHeaders.AS_OF, first.asOf().toString());
            response.setHeader(EditionHeaders.KNOWN_AT, first.knownAt().toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            OutputStream stream = body.answerTo(response.getOutputStream());
            try {
                Optional<LeanCsv> lean = source instanceof CsvBatch.Source table && out.equals(CsvBatch.MEDIA_TYPE)
                        ? LeanCsv.find(table, stream, first, usual, wanted, locale)
                        : Optional.empty();
                if (lean.isPresent()) {
                    lean.get().answer();
                } else {
                    BatchAnswers answers = new BatchAnswers(pinned, first, reading, usual, wanted, locale);
                    answer(source, answers, create(out, stream, source, usual, locale), locale);
                }
            } catch (ProblemException endsTheBody) { // too large or too slow; nothing is out yet
                response.setContentType(null);
                throw endsTheBody;
            }
        }
    }

    private static void answer(BatchSource source, BatchAnswers answers, BatchSink sink, Locale locale)
            throws IOException {
        for (BatchRow row = source.next(); row != null; row = source.next()) {
            write(row, answers, sink, locale);
        }
        sink.close(); // only now: what ends well looks whole
    }

    private static void write(BatchRow row, BatchAnswers answers, BatchSink sink, Locale locale) throws IOException {
        ResolutionJson answer;
        try {
            answer = answers.answer(row);
        } catch (ProblemException problem) {
            sink.write(row, RowProblem.of(problem, locale));
            return;
        } catch (RuntimeException bug) {
            LOG.error("Row {} of a batch could not be answered", row.line(), bug);
            sink.write(row, RowProblem.internal(locale));
            return;
        }
        sink.write(row, answer);
    }

    /** Judged here and not by the mapping, so that who may not ask at all hears that first. */
    private static String inputType(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        return TYPES.stream()
                .filter(known -> type != null && type.startsWith(known))
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotSupportedException(
                        type, TYPES.stream().map(MediaType::parseMediaType).toList()));
    }

    private BatchSource open(String type, InputStream in) throws IOException {
        if (type.equals(CsvBatch.MEDIA_TYPE)) {
            return new CsvBatch.Source(in);
        }
        return type.equals(NdjsonBatch.MEDIA_TYPE)
                ? new NdjsonBatch.Source(in, json)
                : new GeoJsonBatch.Source(in, json);
    }

    private BatchSink create(String type, OutputStream stream, BatchSource source, ResolveQuery usual, Locale locale) {
        OutputStream out = new BufferedOutputStream(stream, BUFFER);
        if (type.equals(CsvBatch.MEDIA_TYPE)) {
            String fields = usual.fields();
            List<String> members = fields == null
                    ? List.of()
                    : Arrays.stream(fields.split(",", -1)).map(String::strip).toList();
            return new CsvBatch.Sink(out, source.columns(), members, new MemberText(json), locale);
        }
        return type.equals(NdjsonBatch.MEDIA_TYPE) ? new NdjsonBatch.Sink(out, json) : new GeoJsonBatch.Sink(out, json);
    }

    /** The first type that the client accepts and this endpoint has; without a wish the one that was sent. */
    private static String answerType(HttpServletRequest request, String same) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return same;
        }
        for (MediaType wish : MediaType.parseMediaTypes(accept)) {
            if (wish.includes(MediaType.parseMediaType(same))) {
                return same;
            }
            for (String type : TYPES) {
                if (wish.includes(MediaType.parseMediaType(type))) {
                    return type;
                }
            }
        }
        return same;
    }
}
