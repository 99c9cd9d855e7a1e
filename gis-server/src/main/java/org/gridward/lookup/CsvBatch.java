package org.gridward.lookup;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PushbackInputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridward.http.ProblemException;
import org.gridward.http.RowProblem;
import org.gridward.index.Place;
import org.gridward.model.Text;
import org.gridward.resolve.Owner;
import org.gridward.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/** Batches as CSV (RFC 4180, UTF-8, with or without a byte order mark); the first line names the columns. */
final class CsvBatch {
    static final String MEDIA_TYPE = "text/csv";
    static final List<String> ANSWERS = List.of("status", "owner", "basis", "chain", "onBorder", "error");
    private static final int BYTE_ORDER_MARK = 0xEFBBBF;
    private static final int MAX_ROW_CHARACTERS = 64 * 1024;

    private CsvBatch() {}

    /** The columns of an answer. */
    static List<@Nullable String> answers(Resolution answer) {
        Place place = answer.place();
        Optional<Owner> owner = answer.findOwner();
        return Arrays.asList(
                answer.kind().name(),
                owner.map(one -> one.unit().code()).orElse(null),
                owner.map(one -> one.basis().name()).orElse(null),
                chain(place.grids().stream().map(ResolutionJson.GridJson::of).toList()),
                answer.findParticulars().isPresent() ? String.valueOf(place.onBorder()) : null,
                null);
    }

    /** @param line 0: none in particular */
    static String text(int line, RowProblem problem, Locale locale) {
        String place = line == 0 ? "" : new Text("第 " + line + " 行：", "line " + line + ": ").in(locale);
        return place + (problem.parameter() == null ? "" : problem.parameter() + ": ") + problem.detail();
    }

    private static String chain(List<ResolutionJson.GridJson> grids) {
        return String.join(
                "/",
                grids.stream().map(grid -> grid.layer() + ":" + grid.code()).toList());
    }

    static final class Source implements BatchSource {
        private final CsvReader<CsvRow> reader;
        private final Iterator<CsvRow> rows;
        private final List<String> columns;
        private @Nullable ProblemException end;

        /** @throws ProblemException 400 without a line of different names */
        Source(InputStream in) throws IOException {
            reader = CsvReader.builder()
                    .maxBufferSize(MAX_ROW_CHARACTERS)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .build(new CsvRow(), new InputStreamReader(withoutMark(in), StandardCharsets.UTF_8));
            rows = reader.iterator();
            columns = readColumns();
        }

        private List<String> readColumns() {
            try {
                List<String> names = rows.hasNext() ? fields(rows.next()) : List.of();
                if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
                    throw badHeader();
                }
                return names;
            } catch (CsvParseException unreadable) {
                throw badHeader();
            }
        }

        private static List<String> fields(CsvRow row) {
            return IntStream.range(0, row.size()).mapToObj(row::field).toList();
        }

        private static ProblemException badHeader() {
            return ProblemException.invalidParameter(
                    "body", null, new Text("首行须为互不相同的列名", "The first line must name the columns, each once"));
        }

        private static InputStream withoutMark(InputStream in) throws IOException {
            PushbackInputStream start = new PushbackInputStream(in, 3);
            byte[] bytes = start.readNBytes(3);
            boolean marked = bytes.length == 3
                    && ((bytes[0] & 0xFF) << 16 | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF)) == BYTE_ORDER_MARK;
            if (!marked) {
                start.unread(bytes);
            }
            return start;
        }

        @Override
        public List<String> columns() {
            return columns;
        }

        @Override
        public @Nullable BatchRow next() {
            boolean ended = end != null;
            CsvRow row = nextRow();
            if (row != null) {
                boolean isWide = row.size() > columns.size();
                return new BatchRow(row.line(), values(row), isWide ? tooWide(row.size()) : null);
            }
            return end == null || ended ? null : new BatchRow(0, Map.of(), end);
        }

        /** The next row, which is good until the one after it is read; null after the last. */
        @Nullable
        CsvRow nextRow() {
            try {
                return end == null && rows.hasNext() ? rows.next() : null;
            } catch (CsvParseException unreadable) { // where the next row begins is no longer known
                end = ProblemException.invalidParameter(
                        "body",
                        null,
                        new Text(
                                "从此处起不是可读的 CSV（引号未闭合或行过长）",
                                "From here on this is no readable CSV: an open quote or too long a row"));
                return null;
            }
        }

        /** Why there are no more rows though there is more text. */
        Optional<ProblemException> findEnd() {
            return Optional.ofNullable(end);
        }

        Map<String, String> values(CsvRow row) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
                if (!row.isEmpty(i)) {
                    values.put(columns.get(i), row.field(i));
                }
            }
            return values;
        }

        ProblemException tooWide(int fields) {
            return ProblemException.invalidParameter(
                    "body",
                    null,
                    new Text(
                            "该行有 " + fields + " 列，首行只有 " + columns.size() + " 列",
                            "The row has " + fields + " fields, the first line only " + columns.size()));
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    static final class Sink implements BatchSink {
        private final CsvWriter writer;
        private final List<String> columns;
        private final List<String> members;
        private final MemberText texts;
        private final Locale locale;

        /**
         * @param columns of the input, which come first
         * @param members further members of each answer, as JSON text
         */
        Sink(OutputStream out, List<String> columns, List<String> members, MemberText texts, Locale locale) {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            this.writer = CsvWriter.builder().build(text);
            this.columns = columns;
            this.members =
                    members.stream().filter(one -> !ANSWERS.contains(one)).toList();
            this.texts = texts;
            this.locale = locale;
            List<String> header = new ArrayList<>(columns);
            header.addAll(ANSWERS);
            header.addAll(this.members);
            writer.writeRecord(header);
        }

        @Override
        public void write(BatchRow row, ResolutionJson answer) {
            List<@Nullable String> fields = input(row);
            fields.add(answer.status().name());
            fields.add(answer.owner() == null ? null : answer.owner().unit());
            fields.add(answer.owner() == null ? null : answer.owner().basis());
            fields.add(answer.grids() == null ? null : chain(answer.grids()));
            fields.add(
                    answer.border() == null
                            ? null
                            : String.valueOf(answer.border().onBorder()));
            fields.add(null);
            fields.addAll(texts.of(answer, members));
            writer.writeRecord(fields);
        }

        @Override
        public void write(BatchRow row, RowProblem problem) {
            List<@Nullable String> fields = input(row);
            for (int i = 0; i < ANSWERS.size() - 1; i++) {
                fields.add(null);
            }
            fields.add(text(row.line(), problem, locale));
            members.forEach(member -> fields.add(null));
            writer.writeRecord(fields);
        }

        private List<@Nullable String> input(BatchRow row) {
            List<@Nullable String> fields = new ArrayList<>();
            columns.forEach(column -> fields.add(row.values().get(column)));
            return fields;
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
