package org.gridward.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.geo.Crs;
import org.gridward.http.ProblemException;
import org.gridward.model.RandomRows;
import org.gridward.model.Requirements;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;
import org.gridward.model.UnitCount;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class RowJsonTest {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Path CASES = Checkout.root().resolve("gis-server/src/test/resources/cases/row-json");

    @Test
    void aRowOfAnyKindComesBackEqual() {
        long seed = System.nanoTime();
        RandomRows rows = new RandomRows(new Random(seed));
        for (RowKey.Kind kind : RowKey.Kind.values()) {
            for (int i = 0; i < Checkout.count(50, 2000); i++) {
                Row row = rows.next(kind);
                String text = write(out -> RowJson.write(out, row, Crs.WGS84));
                assertThat(read(text)).as("seed %d: %s", seed, text).isEqualTo(row);
                assertThat(readKey(write(out -> RowJson.write(out, row.key()))))
                        .as("seed %d", seed)
                        .isEqualTo(row.key());
            }
        }
    }

    /** Each file is one row as the API writes it, byte by byte but for line ends and blanks at their beginnings. */
    @TestFactory
    Stream<DynamicTest> aRowIsWrittenAsTheCaseSays() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        String text = String.join(
                                "",
                                Files.readAllLines(file).stream()
                                        .map(String::strip)
                                        .toList());
                        assertThat(write(out -> RowJson.write(out, read(text), Crs.WGS84)))
                                .isEqualTo(text);
                    }));
        }
    }

    /** Each line of the file: what is written, an arrow, and the start of what is answered. */
    @TestFactory
    Stream<DynamicTest> whatIsWrongIsToldWithMemberValueAndPlace() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(CASES.resolve("wrong.txt"))) {
            String[] parts = line.split(" => ");
            tests.add(DynamicTest.dynamicTest(
                    line,
                    () -> assertThatThrownBy(() -> read(parts[0]))
                            .isInstanceOf(ProblemException.class)
                            .message()
                            .startsWith(parts[1])));
        }
        return tests.stream();
    }

    @Test
    void whatASchemesTermsDoNotSayIsAsUsual() {
        assertThat(readScheme("")).isEqualTo(SchemeTerms.USUAL);
        assertThat(readScheme(",\"terms\":{}")).isEqualTo(SchemeTerms.USUAL);
        assertThat(readScheme(",\"terms\":null")).isEqualTo(SchemeTerms.USUAL);
        assertThat(readScheme(",\"terms\":{\"nearBorderMeters\":7}"))
                .isEqualTo(new SchemeTerms(List.of(), List.of(), List.of(), 0.8, 7));
        Requirements requirements =
                new Requirements(List.of(new UnitCount(null, List.of(), 17)), List.of(), List.of(), List.of());
        assertThat(readScheme(",\"terms\":{\"requirements\":{\"unitCounts\":[{\"count\":17}]}}"))
                .isEqualTo(SchemeTerms.USUAL.withRequirements(requirements));
    }

    private static SchemeTerms readScheme(String terms) {
        Row row = read(
                "{\"row\":\"SCHEME\",\"code\":\"S\",\"name\":\"\",\"groundLayer\":\"d\",\"activeFrom\":\"2026-01-01\","
                        + "\"timeZone\":\"UTC\",\"lastResortLayer\":\"d\"" + terms + "}");
        return ((Scheme) row).terms();
    }

    @Test
    void geometriesAreInTheSystemThatIsAskedFor() {
        Row row = new RandomRows(new Random(4)).next(RowKey.Kind.GRID);
        String shifted = write(out -> RowJson.write(out, row, Crs.find("GCJ02").orElseThrow()));
        assertThat(shifted).isNotEqualTo(write(out -> RowJson.write(out, row, Crs.WGS84)));
        try (JsonParser in = parser(shifted)) {
            assertThat(RowJson.read(in, "", Crs.find("GCJ02").orElseThrow())).isEqualTo(row);
        }
    }

    @Test
    void theParserIsLeftAtTheEndOfTheRow() {
        try (JsonParser in = parser("{\"row\":\"UNIT\",\"code\":\"A\",\"name\":\"\",\"kind\":\"SQUAD\"}, 7")) {
            RowJson.read(in, "", Crs.WGS84);
            assertThat(in.currentToken()).isEqualTo(JsonToken.END_OBJECT);
        }
    }

    private static Row read(String text) {
        try (JsonParser in = parser(text)) {
            return RowJson.read(in, "operations[2].row", Crs.WGS84);
        }
    }

    private static RowKey readKey(String text) {
        try (JsonParser in = parser(text)) {
            return RowJson.readKey(in, "");
        }
    }

    private static JsonParser parser(String text) {
        JsonParser in = JSON.createParser(ObjectReadContext.empty(), text);
        in.nextToken();
        return in;
    }

    private static String write(Consumer<JsonGenerator> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            body.accept(out);
        }
        return text.toString();
    }
}
