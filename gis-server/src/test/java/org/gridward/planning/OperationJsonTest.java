package org.gridward.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridward.draft.Edit;
import org.gridward.geo.Crs;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.http.JsonValues;
import org.gridward.http.ProblemException;
import org.gridward.model.AttributeValue;
import org.gridward.model.Cascade;
import org.gridward.model.NewGrid;
import org.gridward.model.Operation;
import org.gridward.model.RandomRows;
import org.gridward.model.Redraw;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.testbed.Checkout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class OperationJsonTest {
    private static final Path WRONG =
            Checkout.root().resolve("gis-server/src/test/resources/cases/operation-json/wrong.txt");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void an_operation_of_any_kind_comes_back_equal() {
        for (int i = 0; i < Checkout.count(300, 20_000); i++) {
            Operation operation = anyOperation();
            String text = write(operation, Crs.WGS84);
            assertThat(EditReader.read(bytes(text)))
                    .as("seed %d: %s", seed, text)
                    .containsExactly(new Edit.Execute(operation));
        }
    }

    @Test
    void several_are_read_in_their_order_with_rows_between_them() {
        Row row = new RandomRows(new Random(3)).next(RowKey.Kind.UNIT);
        StringWriter written = new StringWriter();
        try (JsonGenerator out = generator(written)) {
            RowJson.write(out, row, Crs.WGS84);
        }
        StringWriter key = new StringWriter();
        try (JsonGenerator out = generator(key)) {
            RowJson.write(out, row.key());
        }
        Operation first = anyOperation();
        String body = "{\"operations\":[" + write(first, Crs.WGS84) + ",{\"operation\":\"put\",\"row\":" + written
                + "},{\"row\":" + key + ",\"operation\":\"remove\"}]}";
        assertThat(EditReader.read(bytes(body)))
                .as("seed %d: %s", seed, body)
                .containsExactly(new Edit.Execute(first), new Edit.Put(row), new Edit.Remove(row.key()));
    }

    @Test
    void the_coordinate_system_may_come_last_and_holds_for_all() {
        Redraw.MoveBorder move = new Redraw.MoveBorder("d", "1", "2", line(), line(), Cascade.REFUSE);
        Crs shifted = Crs.get("GCJ02");
        String body = "{\"operations\":[" + write(move, shifted) + "],\"crs\":\"gcj02\"}";
        assertThat(EditReader.read(bytes(body))).containsExactly(new Edit.Execute(move));
        assertThat(EditReader.read(bytes(write(move, shifted)))).doesNotContain(new Edit.Execute(move));
    }

    @Test
    void lines_are_taken_from_whatever_geojson_holds_them() {
        String line = "{\"type\":\"LineString\",\"coordinates\":[[1,2],[1,3]]}";
        String feature = "{\"properties\":{\"type\":[1]},\"geometry\":" + line + ",\"type\":\"Feature\"}";
        String many = "{\"coordinates\":[[[1,2],[1,3]],[[1,3],[2,4,9]]],\"type\":\"MultiLineString\"}";
        String all = "{\"type\":\"FeatureCollection\",\"features\":[" + feature
                + ",{\"type\":\"Feature\",\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":[" + many
                + "]}}]}";
        Line one = Line.of(10_000_000, 20_000_000, 10_000_000, 30_000_000);
        Line other = Line.of(10_000_000, 30_000_000, 20_000_000, 40_000_000);
        assertThat(lines(line)).containsExactly(one);
        assertThat(lines("[" + line + "]")).containsExactly(one);
        assertThat(lines(feature)).containsExactly(one);
        assertThat(lines(many)).containsExactly(one, other);
        assertThat(lines(all)).containsExactly(one, one, other);
    }

    private static List<Line> lines(String json) {
        String body = "{\"operation\":\"split\",\"layer\":\"d\",\"grid\":\"1\",\"lines\":" + json + "}";
        Edit.Execute edit = (Edit.Execute) EditReader.read(bytes(body)).get(0);
        return ((Redraw.Split) edit.operation()).lines();
    }

    /** Each line of the file: what is sent, an arrow, and the start of what is answered. */
    @TestFactory
    Stream<DynamicTest> what_is_wrong_is_told_with_member_value_and_place() throws IOException {
        return Files.readAllLines(WRONG).stream().map(line -> {
            String[] parts = line.split(" => ");
            return DynamicTest.dynamicTest(
                    line,
                    () -> assertThatThrownBy(() -> EditReader.read(bytes(parts[0])))
                            .isInstanceOf(ProblemException.class)
                            .message()
                            .startsWith(parts[1]));
        });
    }

    private Operation anyOperation() {
        return switch (random.nextInt(14)) {
            case 0 ->
                new Redraw.Split(
                        code(),
                        code(),
                        List.of(line(), line()),
                        List.of(new Redraw.Part(step(180), step(90), grid())),
                        cascade());
            case 1 -> new Redraw.Merge(code(), List.of(code(), code()), grid());
            case 2 -> new Redraw.MoveBorder(code(), code(), code(), line(), line(), cascade());
            case 3 -> new Redraw.TransferGround(code(), maybe(code()), maybe(code()), shape(), cascade());
            case 4 -> new Redraw.Reshape(code(), code(), shape(), List.of(code()), random.nextBoolean(), cascade());
            case 5 ->
                new Redraw.Create(
                        code(),
                        maybe(code()),
                        List.of(new Redraw.NewGround(shape(), grid())),
                        maybe(new NewGrid(code(), null, null)));
            case 6 -> new Redraw.DissolveGap(code(), step(180), step(90), code(), cascade());
            case 7 -> new Redraw.AssignBlank(code(), code(), maybe(code()), cascade());
            case 8 -> new Redraw.Reparent(code(), code(), code());
            case 9 -> new Redraw.Retire(code(), List.of(code()));
            case 10 -> new Operation.Recode(code(), code(), maybe(code()));
            case 11 -> new Operation.NumberChildren(code(), maybe(code()));
            case 12 -> new Operation.Rename(code(), code(), "名 " + code());
            default -> describe();
        };
    }

    private Operation describe() {
        TreeMap<String, Optional<AttributeValue>> attributes = new TreeMap<>();
        attributes.put("a", Optional.of(AttributeValue.of(random.nextInt())));
        attributes.put("b", Optional.of(AttributeValue.of(random.nextBoolean())));
        if (random.nextBoolean()) {
            attributes.put("c", Optional.empty());
        }
        return new Operation.Describe(code(), code(), maybe(code()), attributes);
    }

    private Cascade cascade() {
        return switch (random.nextInt(4)) {
            case 0 -> Cascade.REFUSE;
            case 1 -> Cascade.CUT;
            case 2 -> Cascade.join(RowKey.grid(code(), code()));
            default -> new Cascade(Cascade.Mode.CUT, List.of(new Cascade.Cut(code(), code(), maybe(code()))), null);
        };
    }

    private NewGrid grid() {
        return new NewGrid(maybe(code()), maybe("名"), maybe(code()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private String code() {
        return "c" + random.nextInt(1000);
    }

    private int step(int degrees) {
        return random.nextInt(-degrees * 10_000_000, degrees * 10_000_000);
    }

    private Line line() {
        int x = 1_214_900_000 + random.nextInt(1000);
        int y = 312_300_000 + random.nextInt(1000);
        return Line.of(x, y, x + 1 + random.nextInt(1000), y, x - random.nextInt(1000), y + 7);
    }

    private Shape shape() {
        int x = 1_214_900_000 + random.nextInt(1000);
        int y = 312_300_000 + random.nextInt(1000);
        List<int[][]> polygons = new ArrayList<>();
        polygons.add(new int[][] {
            {x, y, x + 900, y, x + 900, y + 900, x, y + 900}, {x + 10, y + 10, x + 20, y + 10, x + 20, y + 20}
        });
        if (random.nextBoolean()) {
            polygons.add(new int[][] {{x + 5000, y, x + 5900, y, x + 5900, y + 900}});
        }
        return Shape.of(polygons.toArray(int[][][]::new));
    }

    private static String write(Operation operation, Crs crs) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = generator(text)) {
            JsonValues.write(out, OperationKinds.members(operation), crs);
        }
        return text.toString();
    }

    private static JsonGenerator generator(StringWriter text) {
        return new JsonFactory().createGenerator(ObjectWriteContext.empty(), text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
