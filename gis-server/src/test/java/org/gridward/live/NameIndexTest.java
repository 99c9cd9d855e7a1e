package org.gridward.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NameIndexTest {
    private static final Shape SHAPE = Shape.of(new int[][][] {{{0, 0, 9, 0, 9, 9}}});
    private static final List<Layer> LAYERS = List.of(
            new Layer("district", "区", null, LayerPolicy.DISJOINT, List.of()),
            new Layer("street", "街镇", "district", LayerPolicy.TILES_PARENT, List.of()));

    private final NameIndex index = new NameIndex(
            LAYERS,
            List.of(
                    List.of(
                            grid("district", "310101", "黄浦区"),
                            grid("district", "310105", "长宁区"),
                            grid("district", "310112", "闵行区"),
                            grid("district", "500000", "重庆"),
                            grid("district", "350200", "厦门")),
                    List.of(
                            grid("street", "310101013", "外滩街道"),
                            grid("street", "310101018", "豫园街道"),
                            grid("street", "310112006", "Ｇumei 古美路街道"),
                            grid("street", "310101099", "绿波路"))),
            List.of(
                    new Unit("HP-YUYUAN", "豫园街道城管中队", UnitKind.SQUAD, null, null),
                    new Unit("A-1", "黄浦区城管局", UnitKind.BUREAU, null, null)));

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/search.csv", numLinesToSkip = 1)
    void the_best_fit_is_first(String question, String code, NameIndex.Match match) {
        List<NameIndex.Hit> hits = index.search(question, 5);
        if (code.equals("-")) {
            assertThat(hits).isEmpty();
        } else {
            assertThat(hits.get(0).code()).isEqualTo(code);
            assertThat(hits.get(0).match()).isEqualTo(match);
        }
    }

    @Test
    void better_fits_come_first_and_of_equal_ones_the_coarser_layer() {
        assertThat(index.search("yy", 9)).extracting(NameIndex.Hit::code).containsExactly("310101018", "HP-YUYUAN");
        assertThat(index.search("街", 9))
                .extracting(NameIndex.Hit::code)
                .startsWith("street")
                .contains("310101018", "HP-YUYUAN");
        assertThat(index.search("310101", 9))
                .extracting(NameIndex.Hit::code)
                .containsExactly("310101", "310101099", "310101013", "310101018");
        assertThat(index.search("街", 2)).hasSize(2);
    }

    /** A matcher that tries every way to read such a name would not come to an end here. */
    @Test
    void a_question_and_names_made_to_be_slow_are_answered() {
        List<Grid> many = new ArrayList<>();
        IntStream.range(0, 2_000).forEach(i -> many.add(grid("district", "N" + i, "行重长乐曾单行重长乐曾单".repeat(90) + i)));
        NameIndex hostile = new NameIndex(LAYERS, List.of(many, List.of()), List.of());
        assertThat(hostile.search("xhczlc".repeat(10), 10)).isEmpty();
        assertThat(hostile.search("x".repeat(100_000), 10)).isEmpty();
        assertThat(hostile.search("hang".repeat(15), 10)).isEmpty();
        assertThat(hostile.search("行".repeat(500), 10)).isEmpty();
        assertThat(hostile.search("\u0000%_*.\\'\"", 10)).isEmpty();
        assertThat(hostile.search("hang", 10)).hasSize(10);
    }

    private static Grid grid(String layer, String code, String name) {
        return new Grid(0, layer, code, null, name, null, SHAPE);
    }
}
