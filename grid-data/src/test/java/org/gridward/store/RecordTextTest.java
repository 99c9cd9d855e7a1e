package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.AttributeValue;
import org.gridward.model.Cascade;
import org.gridward.model.Effects;
import org.gridward.model.NewGrid;
import org.gridward.model.Operation;
import org.gridward.model.Redraw;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a log keeps comes back as it was. */
class RecordTextTest {
    private static final Line LINE = Line.of(-1_800_000_000, 900_000_000, 0, 0, 1_800_000_000, -900_000_000);
    private static final Shape SHAPE =
            Shape.of(new int[][][] {{{0, 0, 90, 0, 90, 90, 0, 90}, {10, 10, 10, 20, 20, 20}}, {{200, 0, 210, 0, 205, 9}}
            });
    private static final NewGrid NAMED = new NewGrid("𠮷\"\\", null, "BLANK");
    private static final Cascade CUT = new Cascade(
            Cascade.Mode.CUT, List.of(new Cascade.Cut("block", "B", null), new Cascade.Cut("block", "C", "D")), null);

    static Stream<Record> records() {
        TreeMap<String, Optional<AttributeValue>> values = new TreeMap<>();
        values.put("people", Optional.of(AttributeValue.of(new BigDecimal("12345678901234567890.05"))));
        values.put("built", Optional.of(AttributeValue.of(true)));
        values.put("text", Optional.of(AttributeValue.of("12")));
        values.put("gone", Optional.empty());
        return Stream.of(
                new Operation.Load("file \u2028", 3_000_000_000L),
                new Operation.Put(RowKey.grid("a", "b")),
                new Operation.Remove(RowKey.unit("u")),
                new Operation.Recode("a", "b", null),
                new Operation.NumberChildren("a", "p"),
                new Operation.Rename("a", "b", ""),
                new Operation.Describe("a", "b", "K", values),
                new Operation.Mend("GAP", RowKey.grid("a", "b"), new Position(121.4, 31.1), new Text("补", "mended")),
                new Operation.Mend("SLIVER", RowKey.grid("a", "b"), null, new Text("补", "mended")),
                new Redraw.Split("a", "b", List.of(LINE, LINE.reversed()), List.of(new Redraw.Part(-5, 7, NAMED)), CUT),
                new Redraw.Merge("a", List.of("b", "c"), NewGrid.NUMBERED),
                new Redraw.MoveBorder("a", "b", "c", LINE, LINE, Cascade.REFUSE),
                new Redraw.TransferGround("a", null, "c", SHAPE, Cascade.join(RowKey.grid("x", "y"))),
                new Redraw.Reshape("a", "b", SHAPE, List.of(), true, Cascade.CUT),
                new Redraw.Create("a", null, List.of(new Redraw.NewGround(SHAPE, NAMED)), NAMED),
                new Redraw.DissolveGap("a", 1, -2, "b", Cascade.REFUSE),
                new Redraw.AssignBlank("a", "b", null, Cascade.REFUSE),
                new Redraw.Reparent("a", "b", "p"),
                new Redraw.Retire("a", List.of("b")),
                new Effects(
                        List.of(new Effects.Share("a", null, "b", Long.MAX_VALUE, 0.1 + 0.2)),
                        List.of(new Effects.Moved("a", "b", null)),
                        List.of(),
                        List.of("1", "2"),
                        "n",
                        List.of(RowKey.grid("a", "b"))));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordComesBackEqual(Record record) {
        assertThat(RecordText.read(record.getClass(), RecordText.write(record))).isEqualTo(record);
    }
}
