package org.gridward.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.Crs;
import org.gridward.geo.Position;
import org.gridward.mapping.LayerMapping.Columns;
import org.gridward.mapping.LayerMapping.Owners;
import org.gridward.mapping.LayerMapping.Target;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.Text;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.source.Cases;
import org.gridward.source.GeoJsonSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureMapperTest {
    private static final LayerMapping.Term TERM =
            new LayerMapping.Term(LocalDate.of(2026, 11, 1), ZoneId.of("Asia/Shanghai"));

    private final List<Row> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<LostGround> lost = new ArrayList<>();

    private FeatureMapper map(String file, LayerMapping mapping) {
        Layer layer = new Layer("beat", "Beats", mapping.target().parent(), LayerPolicy.DISJOINT, List.of());
        FeatureMapper mapper = new FeatureMapper(mapping, layer, TERM, findings::add, lost::add);
        try (GeoJsonSource source = GeoJsonSource.open(Cases.file(file + ".geojson"), mapping.crs())) {
            source.forEachRemaining(feature -> rows.addAll(mapper.map(feature)));
        }
        rows.addAll(mapper.finish());
        return mapper;
    }

    private static LayerMapping beats(Owners owners) {
        return mapping(new Columns("BEAT", "NAME", null, null), owners);
    }

    private static LayerMapping streets(Owners owners) {
        return mapping(new Columns("CODE", null, "KIND", "IN"), owners);
    }

    private static LayerMapping mapping(Columns columns, Owners owners) {
        Target target = new Target("beat", "Beats", null, columns.parent() == null ? null : "district");
        return new LayerMapping(target, columns, List.of(), owners, Crs.WGS84);
    }

    private <R extends Row> List<R> rows(Class<R> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void aFeatureBecomesAGridOfItsLayer() {
        map("two-beats", beats(new Owners.Nobody()));
        assertThat(rows(Grid.class))
                .extracting(Grid::key)
                .containsExactly(RowKey.grid("beat", "B1"), RowKey.grid("beat", "B2"));
        assertThat(rows(Grid.class)).extracting(Grid::name).containsExactly("North", "South");
        assertThat(rows(Grid.class).get(0).shape().box().minX()).isEqualTo(1_214_000_000);
        assertThat(rows).hasSize(3).endsWith(new Layer("beat", "Beats", null, LayerPolicy.DISJOINT, List.of()));
        assertThat(findings).isEmpty();
    }

    @Test
    void aGridWithoutANameIsNamedAsItsCode() {
        map("single-feature", beats(new Owners.Nobody()));
        assertThat(rows(Grid.class)).extracting(Grid::name).containsExactly("B1");
    }

    @Test
    void aUnitPerGridOwnsItUnderAPrefixedCode() {
        map("two-beats", beats(new Owners.UnitPerGrid("P-", UnitKind.STATION)));
        assertThat(rows(Unit.class))
                .containsExactly(
                        new Unit("P-B1", "North", UnitKind.STATION, null, null),
                        new Unit("P-B2", "South", UnitKind.STATION, null, null));
        assertThat(rows(Assignment.class))
                .containsExactly(
                        new Assignment("P-B1", "beat", "B1", Role.OWNER),
                        new Assignment("P-B2", "beat", "B2", Role.OWNER));
    }

    @Test
    void theSchemeCoversTheLayerFromItsDateOn() {
        map("two-beats", beats(new Owners.UnitPerGrid("", UnitKind.SQUAD)));
        Scheme scheme = rows(Scheme.class).get(0);
        assertThat(scheme.code()).isEqualTo("beat");
        assertThat(scheme.groundLayer()).isEqualTo("beat");
        assertThat(scheme.groundGrids()).isEmpty();
        assertThat(scheme.activeFrom()).isEqualTo("2026-11-01");
        assertThat(scheme.timeZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(scheme.ownerOrder()).containsExactly(new LayerKind("beat", null));
        assertThat(scheme.lastResortLayer()).isEqualTo("beat");
    }

    @Test
    void aUnitThatOwnsManyGridsIsMadeOnceAndAGridWithoutOneIsWarnedAbout() {
        map("streets", streets(new Owners.UnitInColumn("SQUAD", UnitKind.SQUAD)));
        assertThat(rows(Unit.class)).containsExactly(new Unit("Q1", "Q1", UnitKind.SQUAD, null, null));
        assertThat(rows(Assignment.class)).extracting(Assignment::grid).containsExactly("S1", "S2");
        assertThat(rows(Grid.class)).hasSize(3);
        assertThat(rows(Scheme.class)).hasSize(1);
        assertThat(codes()).containsExactly("MISSING_UNIT");
        assertThat(findings.get(0).severity()).isEqualTo(Finding.Severity.WARNING);
    }

    @Test
    void kindsAreThoseOfTheFileInTheirOrderAndParentsAreLinked() {
        map("streets", streets(new Owners.Nobody()));
        assertThat(rows(Layer.class).get(0).kinds()).containsExactly("RESIDENTIAL", "STREET_FACE");
        assertThat(rows(Grid.class))
                .extracting(Grid::kind)
                .containsExactly("RESIDENTIAL", "STREET_FACE", "RESIDENTIAL");
        assertThat(rows(Grid.class)).extracting(Grid::parent).containsOnly("D1");
    }

    @Test
    void everyMissingLinkOfAFeatureIsTold() {
        map("single-feature", mapping(new Columns("BEAT", null, "KIND", "IN"), new Owners.Nobody()));
        assertThat(codes()).containsExactly("MISSING_KIND", "MISSING_PARENT");
        assertThat(rows(Grid.class)).isEmpty();
    }

    @Test
    void aCodeThatStandsTwiceNamesBothFeatures() {
        map("duplicate-code", beats(new Owners.UnitPerGrid("", UnitKind.SQUAD)));
        assertThat(codes()).containsExactly("DUPLICATE_CODE");
        Finding twice = findings.get(0);
        assertThat(twice.source()).isEqualTo(new Text("第 3 个要素，第 4 行", "feature 3, line 4"));
        assertThat(twice.row()).isEqualTo(RowKey.grid("beat", "B1"));
        assertThat(twice.place()).isEqualTo(new Position(121.6, 31.2));
        assertThat(twice.message().en()).contains("B1", "feature 1 (line 2)", "feature 3 (line 4)");
        assertThat(twice.message().zh()).contains("B1", "第 1 个要素（第 2 行）", "第 3 个要素（第 4 行）");
        assertThat(rows(Grid.class)).hasSize(2);
        assertThat(rows(Unit.class)).hasSize(2);
    }

    @Test
    void aMissingCodeSaysWhatTheFeatureHasInstead() {
        map("missing-code", beats(new Owners.Nobody()));
        assertThat(codes()).containsExactly("MISSING_CODE", "MISSING_CODE", "MISSING_CODE");
        assertThat(findings)
                .extracting(f -> f.source().en())
                .containsExactly("feature 2, line 3", "feature 3, line 4", "feature 4, line 5");
        assertThat(findings)
                .extracting(f -> f.message().en())
                .first()
                .asString()
                .contains("\"BEAT\"", "has: NAME");
        assertThat(rows(Grid.class)).hasSize(1);
    }

    @Test
    void whatTheFileCallsItsPropertiesIsShownWithoutControlCharacters() {
        map("escape-in-name", beats(new Owners.Nobody()));
        assertThat(findings)
                .singleElement()
                .satisfies(f -> assertThat(f.message().en()).contains("[31mRED").doesNotContain("\u001b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    infinite     | NOT_FINITE   | lon = Infinity at polygon 1, ring 1, position 2
                    latitude-500 | OUT_OF_RANGE | lat = 500.0 at polygon 2, ring 2, position 2
                    """)
    void aBadCoordinateIsToldWithItsValueAndPlace(String file, String code, String told) {
        map(file, beats(new Owners.Nobody()));
        assertThat(codes()).containsExactly(code);
        assertThat(findings.get(0).message().en()).contains(told);
        assertThat(findings.get(0).source().en()).isEqualTo("feature 1, line 2");
        assertThat(rows(Grid.class)).isEmpty();
    }

    @Test
    void geometriesThatAreNoGroundAreTold() {
        map("point", beats(new Owners.Nobody()));
        map("no-geometry", beats(new Owners.Nobody()));
        map("malformed", beats(new Owners.Nobody()));
        assertThat(codes())
                .containsExactly(
                        "WRONG_GEOMETRY_TYPE",
                        "WRONG_GEOMETRY_TYPE",
                        "WRONG_GEOMETRY_TYPE",
                        "NO_GEOMETRY",
                        "NO_GEOMETRY",
                        "MALFORMED_GEOMETRY",
                        "MALFORMED_GEOMETRY",
                        "MALFORMED_GEOMETRY");
        assertThat(findings.get(0).message().en()).contains("Point");
        assertThat(findings.get(5).message().en()).contains("line 2, column");
        assertThat(rows(Grid.class)).extracting(Grid::code).containsExactly("B4", "B3", "B4");
    }

    @Test
    void aRingLostByRoundingIsAWarningAndAShapeLostAnError() {
        map("collapsed", beats(new Owners.Nobody()));
        assertThat(codes()).containsExactly("COLLAPSED_RING", "EMPTY_SHAPE");
        assertThat(findings)
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.WARNING, Finding.Severity.ERROR);
        assertThat(findings.get(1).place()).isEqualTo(new Position(121.6, 31.2));
        assertThat(rows(Grid.class)).extracting(g -> g.shape().ringCount(0)).containsExactly(1);
    }

    @Test
    void anOpenRingIsClosedWithAWarning() {
        map("open-ring", beats(new Owners.Nobody()));
        assertThat(codes()).containsExactly("RING_NOT_CLOSED");
        assertThat(findings.get(0).message().en()).contains("position 4");
        assertThat(rows(Grid.class)).extracting(g -> g.shape().vertexCount()).containsExactly(4);
    }

    @Test
    void codesThatNobodyCouldTypeOrStoreAreRefused() {
        map("unusable-code", beats(new Owners.Nobody()));
        assertThat(codes()).containsOnly("UNUSABLE_TEXT").hasSize(3);
        assertThat(rows(Grid.class)).isEmpty();
        assertThat(findings)
                .extracting(f -> f.message().en())
                .noneMatch(text -> text.matches("(?s).*[\\p{Cc}\\p{Cs}].*"));
    }

    @Test
    void allErrorsOfAllFeaturesAreTold() {
        map("many-defects", beats(new Owners.Nobody()));
        assertThat(codes())
                .containsExactly("MISSING_CODE", "DUPLICATE_CODE", "NOT_FINITE", "OUT_OF_RANGE", "WRONG_GEOMETRY_TYPE");
    }

    @Test
    void everyMessageIsInBothLanguages() {
        map("many-defects", beats(new Owners.Nobody()));
        map("collapsed", beats(new Owners.Nobody()));
        map("open-ring", beats(new Owners.Nobody()));
        map("unusable-code", beats(new Owners.Nobody()));
        map("no-geometry", beats(new Owners.Nobody()));
        map("malformed", beats(new Owners.Nobody()));
        assertThat(findings).extracting(Finding::message).allSatisfy(text -> {
            assertThat(text.zh()).containsPattern("\\p{IsHan}");
            assertThat(text.en()).doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void aFindingAboutAGridGetsTheFeatureItCameFrom() {
        FeatureMapper mapper = map("two-beats", beats(new Owners.Nobody()));
        Finding bare =
                new Finding("X", Finding.Severity.ERROR, RowKey.grid("beat", "B2"), null, null, new Text("无", "none"));
        assertThat(mapper.withSource(bare).source().en()).isEqualTo("feature 2, line 3");
        Finding other = new Finding("X", Finding.Severity.ERROR, RowKey.unit("B2"), null, null, new Text("无", "none"));
        assertThat(mapper.withSource(other)).isSameAs(other);
    }
}
