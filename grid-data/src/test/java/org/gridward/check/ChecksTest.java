package org.gridward.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridward.store.SampleRows.square;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.Finding.Severity;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.store.SampleRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChecksTest {
    @Test
    void theSampleHasNothingWrong() {
        assertThat(Checks.check(Proposal.ofEdition(SampleRows.city()).within(CheckLimits.NONE)))
                .isEmpty();
        assertThat(Checks.check(Proposal.of(List.of()).within(CheckLimits.NONE)))
                .isEmpty();
    }

    @Test
    void ringsThatCrossAreFoundWithTheirPlace() {
        Shape bow = Shape.of(new int[][][] {{{0, 0, 100, 100, 100, 0, 0, 60}}});
        Finding finding = only(street("X", "310101", bow));
        assertThat(finding.code()).isEqualTo("INVALID_SHAPE");
        assertThat(finding.place()).isNotNull();
        assertThat(finding.message().zh()).contains("自相交");
        assertThat(finding.row()).hasToString("GRID street:X");
    }

    @Test
    void aHoleOutsideItsShellIsFound() {
        Shape shape = Shape.of(new int[][][] {{{0, 0, 9, 0, 9, 9, 0, 9}, {20, 20, 25, 20, 25, 25}}});
        assertThat(only(street("X", "310101", shape)).place()).isEqualTo(Position.ofLattice(20, 20));
    }

    @Test
    void crossingsTooFlatForDegreesAreFoundInSteps() {
        // (1, 1) lies exactly on the long edge's line; one step lower the hole's tip pierces it.
        Shape pierced = Shape.of(new int[][][] {
            {{0, 0, 1_000_000, 1, 1_000_000, 9_000, 0, 9_000}, {500_000, 0, 500_010, 50, 500_000, 60}}
        });
        assertThat(only(street("X", "310101", pierced)).code()).isEqualTo("INVALID_SHAPE");
        Shape whole = Shape.of(new int[][][] {
            {{0, 0, 1_000_000, 1, 1_000_000, 9_000, 0, 9_000}, {500_000, 1, 500_010, 50, 500_000, 60}}
        });
        assertThat(codes(street("X", "310101", whole))).isEmpty();
    }

    @Test
    void anEdgeLongerThanTheLatticeAllowsIsFound() {
        int limit = 1 << 30;
        Shape longest = Shape.of(new int[][][] {{{0, 0, limit, 0, limit, 10, 0, 10}}});
        Shape longer = Shape.of(new int[][][] {{{0, 0, limit + 1, 0, limit, 10, 0, 10}}});
        assertThat(codes(street("X", "310101", longest))).isEmpty();
        assertThat(codes(street("X", "310101", longer))).containsExactly("EDGE_TOO_LONG");
    }

    @Test
    void aLayerThatIsNotThereIsFound() {
        assertThat(codes(new Grid(0, "nowhere", "X", null, "", null, square(0, 0, 1))))
                .containsExactly("UNKNOWN_LAYER");
        assertThat(codes(layer("x", "nowhere", LayerPolicy.DISJOINT))).containsExactly("UNKNOWN_LAYER");
    }

    @Test
    void aFamilyIsOneLine() {
        Layer patrol = layer("patrol", "district", LayerPolicy.DISJOINT);
        assertThat(codes(patrol)).isEmpty();
        assertThat(codes(patrol, layer("linkage", "district", LayerPolicy.DISJOINT)))
                .containsExactly("SEVERAL_CHILD_LAYERS");
        assertThat(codes(patrol, layer("linkage", "district", LayerPolicy.FREE)))
                .isEmpty();
        assertThat(codes(layer("a", "b", LayerPolicy.DISJOINT), layer("b", "a", LayerPolicy.DISJOINT)))
                .containsExactly("LAYER_CYCLE", "LAYER_CYCLE");
    }

    @Test
    void aKindThatTheLayerDoesNotHaveIsFound() {
        assertThat(codes(small("X", "BLANK"))).containsExactly("UNKNOWN_KIND");
        assertThat(codes(small("X", null))).containsExactly("UNKNOWN_KIND");
        assertThat(codes(small("X", "STREET_FACE"))).isEmpty();
    }

    @Test
    void aParentThatIsNotThereIsFound() {
        assertThat(codes(street("X", "999999", square(0, 0, 1)))).containsExactly("UNKNOWN_PARENT");
        assertThat(codes(street("X", null, square(0, 0, 1)))).containsExactly("UNKNOWN_PARENT");
        assertThat(codes(new Grid(0, "district", "X", null, "", "310101", square(2000, 0, 1))))
                .containsExactly("UNKNOWN_PARENT");
    }

    @Test
    void anAssignmentOfOrToNothingIsFound() {
        assertThat(codes(new Assignment("NOBODY", "street", "310101018", Role.OWNER)))
                .containsExactly("UNKNOWN_UNIT");
        assertThat(codes(new Assignment("HP", "street", "nowhere", Role.OWNER))).containsExactly("UNKNOWN_GRID");
        assertThat(codes(new Assignment("HP", "district", "310101018", Role.OWNER)))
                .containsExactly("UNKNOWN_GRID");
    }

    @Test
    void theLineOfCommandHasNoGapAndNoRing() {
        assertThat(codes(unit("X", "NOBODY"))).containsExactly("UNIT_WITHOUT_SUPERIOR");
        assertThat(codes(unit("X", "Y"), unit("Y", "X"), unit("Z", "Y")))
                .containsExactly("SUPERIOR_CYCLE", "SUPERIOR_CYCLE");
        assertThat(codes(unit("X", "X"))).containsExactly("SUPERIOR_CYCLE");
    }

    @Test
    void severalRootsAreOneWarning() {
        Finding finding = only(unit("X", null), unit("Y", null));
        assertThat(finding.code()).isEqualTo("SEVERAL_ROOTS");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message().en()).startsWith("3 units");
    }

    @Test
    void aSchemeNamesOnlyWhatIsThere() {
        assertThat(codes(scheme("nowhere", Set.of(), "district", null, "street")))
                .containsExactly("SCHEME_REFERENCE");
        assertThat(codes(scheme("street", Set.of("999"), "district", null, "street")))
                .containsExactly("SCHEME_REFERENCE");
        assertThat(codes(scheme("street", Set.of(), "nowhere", null, "street"))).containsExactly("SCHEME_REFERENCE");
        assertThat(codes(scheme("street", Set.of(), "small", "BLANK", "street")))
                .containsExactly("SCHEME_REFERENCE");
        assertThat(codes(scheme("street", Set.of(), "small", null, "nowhere"))).containsExactly("SCHEME_REFERENCE");
        assertThat(codes(scheme("street", Set.of("310101018"), "small", "RESIDENTIAL", "street")))
                .isEmpty();
    }

    @Test
    void aBlankCodeOrOneWithControlCharactersIsFound() {
        assertThat(codes(unit("", "HP"))).containsExactly("EMPTY_CODE");
        assertThat(codes(unit(" \u3000", "HP"))).containsExactly("EMPTY_CODE");
        assertThat(codes(unit("A\u001fB", "HP"))).containsExactly("EMPTY_CODE");
        assertThat(codes(street("\n1", "310101", square(0, 0, 1)))).containsExactly("EMPTY_CODE");
        assertThat(codes(layer("", null, LayerPolicy.FREE))).containsExactly("EMPTY_CODE");
    }

    private static List<String> codes(Row... more) {
        return findings(more).stream().map(Finding::code).toList();
    }

    private static Finding only(Row... more) {
        List<Finding> findings = findings(more);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    /** Of the sample with more rows in it. */
    private static List<Finding> findings(Row... more) {
        return Checks.check(Proposal.ofEdition(SampleRows.city())
                .with(List.of(more), List.of())
                .within(CheckLimits.NONE));
    }

    private static Layer layer(String code, @Nullable String parent, LayerPolicy policy) {
        return new Layer(code, "层", parent, policy, List.of());
    }

    private static Grid street(String code, @Nullable String parent, Shape shape) {
        return new Grid(0, "street", code, null, "", parent, shape);
    }

    private static Grid small(String code, @Nullable String kind) {
        return new Grid(0, "small", code, kind, "", "310101018", square(0, 0, 1));
    }

    private static Unit unit(String code, @Nullable String superior) {
        return new Unit(code, "队", UnitKind.SQUAD, superior, null);
    }

    private static Scheme scheme(
            String groundLayer, Set<String> ground, String ownerLayer, @Nullable String ownerKind, String lastResort) {
        return new Scheme(
                "X",
                "方案",
                groundLayer,
                ground,
                LocalDate.of(2026, 1, 1),
                null,
                ZoneId.of("Asia/Shanghai"),
                List.of(new LayerKind(ownerLayer, ownerKind)),
                lastResort);
    }
}
