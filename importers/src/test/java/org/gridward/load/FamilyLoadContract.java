package org.gridward.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.geo.Crs;
import org.gridward.geo.Shape;
import org.gridward.load.LoadPlan.LayerFile;
import org.gridward.load.LoadProgress.Stage;
import org.gridward.load.NodingReport.NodedGrid;
import org.gridward.mapping.LayerMapping;
import org.gridward.mapping.LayerMapping.AttributeColumn;
import org.gridward.mapping.LayerMapping.Columns;
import org.gridward.mapping.LayerMapping.Target;
import org.gridward.model.Actor;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.gridward.model.EditionContent;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.LayerPolicy;
import org.gridward.source.Cases;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.topology.FamilyNoding.Outcome;
import org.gridward.topology.Partition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads of several layers, and of layers below layers that are there, on each kind of database. */
abstract class FamilyLoadContract {
    private static final Actor TESTER = new Actor("tester", Actor.Via.COMMAND_LINE);
    private static final String DAY_1 = "2026-01-01T00:00:00Z";
    private static final String DAY_2 = "2026-01-02T00:00:00Z";

    private Database database;

    abstract DatabaseSettings freshDatabase();

    /** Once is enough: the rows of the other database are the same. */
    void bruteForceAgrees(EditionContent content) {
        assertThat(content.edition().hash()).startsWith("sha256:");
    }

    @BeforeEach
    void open() {
        database = Database.open(freshDatabase());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private LoadReport publish(LoadPlan plan) {
        return new Loader(plan, LoadProgress.NONE).publish(database, TESTER);
    }

    private EditionContent content(LoadReport report) {
        return database.editions().getContent(report.edition().orElseThrow().number());
    }

    private static LayerFile top(String file) {
        return Plans.layer(
                Cases.file(file + ".geojson"),
                new Target("district", null, null, null),
                new Columns("CODE", null, null, null),
                Plans.NOBODY);
    }

    /** Below the districts; the parents by the property {@code IN}, or by their ground. */
    private static LayerFile below(String file, boolean byGround) {
        return Plans.layer(
                Cases.file(file + ".geojson"),
                new Target("beat", null, LayerPolicy.TILES_PARENT, "district"),
                new Columns("BEAT", null, null, byGround ? null : "IN"),
                Plans.NOBODY);
    }

    @Test
    @Needs(Need.SHARED_DATA)
    void theThreeLevelsOfCamdenAreOneEditionAndTileEachOtherExactly() {
        LoadReport report = publish(Camden.plan(DAY_1));
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsExactly("DISCONNECTED", "DISCONNECTED", "DISCONNECTED");
        assertThat(report.layers()).extracting(LoadReport.LayerCount::grids).containsExactly(28L, 133L, 749L);
        assertThat(report.noding().layers())
                .extracting(NodingReport.NodedLayer::layer)
                .contains("lsoa", "msoa");
        assertThat(report.noding().layers()).allSatisfy(layer -> {
            assertThat(layer.stayed()).isZero();
            assertThat(layer.maxMeters()).isLessThan(0.012);
            assertThat(layer.meanMeters()).isLessThan(0.001);
        });
        EditionContent camden = content(report);
        assertTiled(camden, "msoa", "lsoa");
        assertTiled(camden, "lsoa", "oa");
        bruteForceAgrees(camden);
    }

    private static void assertTiled(EditionContent content, String parents, String children) {
        for (Grid parent : grids(content, parents)) {
            List<Shape> shapes = grids(content, children).stream()
                    .filter(grid -> parent.code().equals(grid.parent()))
                    .map(Grid::shape)
                    .toList();
            assertThat(shapes).isNotEmpty();
            assertThat(Partition.tilingFaults(parent.shape(), shapes))
                    .as(parent.code())
                    .isEmpty();
        }
    }

    private static List<Grid> grids(EditionContent content, String layer) {
        return content.grids().stream()
                .filter(grid -> grid.layer().equals(layer))
                .toList();
    }

    /** Each cause once: what the three lost features leave open is no gap of its own, nor is the second A's ground. */
    @Test
    void sixDefectsOfOneFileAreSixFindingsAndNothingIsStored() throws SQLException {
        publish(Plans.of(DAY_1, top("six-defects-parent")));
        Map<String, Long> before = TableCounts.of(database);
        LoadPlan six = Plans.of(DAY_2, below("six-defects", false));
        Loader loader = new Loader(six, LoadProgress.NONE);
        for (LoadReport report : List.of(
                loader.rehearse(Optional.of(database)),
                loader.publish(database, TESTER),
                loader.fillDraft(database, TESTER))) {
            assertThat(report.findings())
                    .extracting(FamilyLoadContract::summary)
                    .containsExactly(
                            "DUPLICATE_CODE GRID beat:A 121.43 31.2 feature 4, line 5",
                            "INVALID_SHAPE GRID beat:E 121.405 31.215 feature 5, line 6",
                            "OUT_OF_RANGE GRID beat:F 121.42 31.21 feature 6, line 7",
                            "NOT_FINITE GRID beat:G 121.43 31.21 feature 7, line 8",
                            "OVERLAP GRID beat:A 121.40999475 31.2050045 feature 1, line 2",
                            "GAP GRID district:D1 121.42000525 31.2050045 null");
            assertThat(report.errors()).isEqualTo(6);
            assertThat(report.edition()).isEmpty();
            assertThat(report.draftId()).isEmpty();
            assertThat(report.findings().get(4).message().en()).contains("1.00 m²");
            assertThat(report.findings().get(5).message().en()).contains("1.00 m²");
            assertThat(TableCounts.of(database)).isEqualTo(before).containsEntry("grid_key", 1L);
        }
    }

    private static String summary(Finding finding) {
        return String.join(
                " ",
                finding.code(),
                String.valueOf(finding.row()),
                String.valueOf(finding.place().lon()),
                String.valueOf(finding.place().lat()),
                finding.source() == null ? "null" : finding.source().en());
    }

    @Test
    void gridsThatAreThereGetTheVerticesOfWhatIsLoadedBelowOneOfThem() {
        EditionContent first = content(publish(Plans.of(DAY_1, top("two-districts"))));
        LoadReport report = publish(Plans.of(DAY_2, below("blocks-of-one-district", true)));
        assertThat(report.findings()).extracting(Finding::code).containsExactly("VERTICES_ADDED");
        assertThat(report.noding().layers()).containsExactly(new NodingReport.NodedLayer("district", 2, 2, 0, 0, 0));
        EditionContent second = content(report);
        assertDistrictTiled(second);
        for (int d = 0; d < 2; d++) {
            Grid before = grids(first, "district").get(d);
            Grid after = grids(second, "district").get(d);
            assertThat(after.shape().vertexCount()).isGreaterThan(before.shape().vertexCount());
            assertThat(after.gridId()).isEqualTo(before.gridId());
            for (int i = 0; i < 4; i++) {
                int[] old = before.shape().ring(0, 0);
                assertThat(hasVertex(after.shape(), old[2 * i], old[2 * i + 1])).isTrue();
            }
        }
    }

    private static void assertDistrictTiled(EditionContent content) {
        List<Shape> blocks = grids(content, "beat").stream().map(Grid::shape).toList();
        Grid district = grids(content, "district").get(0);
        assertThat(Partition.tilingFaults(district.shape(), blocks)).isEmpty();
        assertThat(Partition.disjointFaults(
                        null,
                        grids(content, "district").stream().map(Grid::shape).toList()))
                .isEmpty();
    }

    private static boolean hasVertex(Shape shape, int x, int y) {
        int[] ring = shape.ring(0, 0);
        for (int i = 0; i < ring.length; i += 2) {
            if (ring[i] == x && ring[i + 1] == y) {
                return true;
            }
        }
        return false;
    }

    /** 3 cm is noise: the stored border follows, visibly; its neighbour, which has no blocks, then overlaps it. */
    @Test
    void aStoredBorderThatWouldMoveIsToldAndTheNeighbourIsNotMovedAlong() {
        publish(Plans.of(DAY_1, top("two-districts")));
        LoadReport report = publish(Plans.of(DAY_2, below("blocks-off-by-3cm", false)));
        assertThat(report.findings()).extracting(Finding::code).contains("BORDER_MOVED", "OVERLAP");
        assertThat(report.findings())
                .filteredOn(f -> f.code().equals("BORDER_MOVED"))
                .singleElement()
                .satisfies(f -> assertThat(f.message().en()).contains("0.03 m"));
        assertThat(report.edition()).isEmpty();
    }

    /** 48 cm is more than noise: the stored border stays where it is, and the check refuses. */
    @Test
    void aStoredBorderDoesNotFollowGridsBelowItBeyondTheLimit() throws SQLException {
        publish(Plans.of(DAY_1, top("two-districts")));
        Map<String, Long> before = TableCounts.of(database);
        LoadReport report = publish(Plans.of(DAY_2, below("blocks-off-by-48cm", false)));
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.findings()).extracting(Finding::code).contains("OUTSIDE_PARENT");
        assertThat(report.noding().grids())
                .filteredOn(grid -> grid.outcome() == Outcome.TOO_FAR)
                .extracting(NodedGrid::code)
                .containsExactly("D1");
        assertThat(TableCounts.of(database)).isEqualTo(before);
    }

    @Test
    void whatFitsAlreadyIsStoredAsTheFileHasIt() {
        LoadReport report = publish(Plans.of(DAY_1, top("districts"), below("blocks-of-d1", false)));
        assertThat(report.findings()).isEmpty();
        assertThat(report.noding().layers()).isEmpty();
        assertThat(report.noding().grids()).isEmpty();
    }

    @Test
    void aGridOnNoParentsGroundIsToldOnce() {
        publish(Plans.of(DAY_1, top("two-districts")));
        LoadReport report = publish(Plans.of(DAY_2, below("far-away", true)));
        assertThat(report.findings()).extracting(Finding::code).containsExactly("NO_PARENT_GROUND");
    }

    @Test
    void gridsBelowALostFeatureAreNotToldToHaveNoParent() {
        LoadReport report = publish(Plans.of(DAY_1, top("lost-district"), below("blocks-of-one-district", false)));
        assertThat(report.findings()).extracting(Finding::code).containsExactly("OUT_OF_RANGE");
        assertThat(report.findings().get(0).source().en()).isEqualTo("lost-district.geojson, feature 1, line 2");
    }

    @Test
    void aFilledDraftStaysOpenAndHoldsTheRows() {
        LoadReport report =
                new Loader(Plans.of(DAY_1, top("two-districts")), LoadProgress.NONE).fillDraft(database, TESTER);
        assertThat(report.edition()).isEmpty();
        String id = report.draftId().orElseThrow();
        assertThat(database.drafts().getDraft(id).author()).isEqualTo("tester");
        assertThat(database.drafts().getContent(id).rows()).hasSize(3);
        assertThat(database.editions().getLatestNumber()).isZero();
    }

    @Test
    void whateverTheProgressThrowsStopsTheLoadAtEveryStage() throws SQLException {
        for (Stage where : Stage.values()) {
            Loader stopped = new Loader(Plans.of(DAY_1, top("two-districts")), (stage, done) -> {
                if (stage == where) {
                    throw new IllegalStateException("stop at " + where);
                }
            });
            assertThatThrownBy(() -> stopped.publish(database, TESTER)).hasMessage("stop at " + where);
            assertThat(database.editions().getLatestNumber()).isZero();
            assertThat(TableCounts.of(database)).containsEntry("grid_row", 0L).containsEntry("layer_row", 0L);
        }
        assertThat(publish(Plans.of(DAY_1, top("two-districts"))).edition()).isPresent();
    }

    private static final List<AttributeColumn> ATTRIBUTES = List.of(
            new AttributeColumn("N", new Attribute("people", Attribute.Type.INTEGER, "人", true)),
            new AttributeColumn("A", new Attribute("area", Attribute.Type.DECIMAL, "m²", true)),
            new AttributeColumn("OPEN", new Attribute("open", Attribute.Type.BOOLEAN, null, false)),
            new AttributeColumn("SINCE", new Attribute("since", Attribute.Type.DATE, null, false)));

    private static LayerFile withAttributes(String file, List<AttributeColumn> attributes) {
        return new LayerFile(
                Cases.file(file + ".geojson"),
                file + ".geojson",
                new LayerMapping(
                        new Target("district", null, null, null),
                        new Columns("CODE", null, null, null),
                        attributes,
                        Plans.NOBODY,
                        Crs.WGS84));
    }

    @Test
    void declaredAttributesAreTakenOverAndStayWhereALaterFileDoesNotSpeakOfThem() {
        LoadReport report = publish(Plans.of(DAY_1, withAttributes("with-attributes", ATTRIBUTES)));
        EditionContent content = content(report);
        assertThat(content.layers().get(0).attributes())
                .extracting(Attribute::name)
                .containsExactly("people", "area", "open", "since");
        assertThat(content.grids().get(0).attributes())
                .containsEntry("people", AttributeValue.of(12))
                .containsEntry("area", AttributeValue.of(new BigDecimal("1.5")))
                .containsEntry("open", AttributeValue.of(true))
                .containsEntry("since", AttributeValue.of("2026-11-24"))
                .hasSize(4);
        assertThat(content.grids().get(1).attributes()).containsOnlyKeys("area", "open");
        EditionContent later = content(publish(Plans.of(DAY_2, top("two-districts"))));
        assertThat(later.grids().get(0).attributes())
                .isEqualTo(content.grids().get(0).attributes());
    }

    @Test
    void aValueOfAnotherTypeIsToldWithFeaturePropertyAndValue() {
        LoadReport report = publish(Plans.of(DAY_1, withAttributes("wrong-attributes", ATTRIBUTES)));
        assertThat(report.findings()).extracting(Finding::code).containsOnly("WRONG_ATTRIBUTE_TYPE");
        assertThat(report.findings())
                .extracting(f -> f.source().en() + ": " + f.message().en())
                .containsExactly(
                        "feature 1, line 2: The value \"12.5\" of the property \"N\" is not a whole number",
                        "feature 1, line 2: The value \"2026-02-30\" of the property \"SINCE\" is not a day, such as"
                                + " 2026-11-24",
                        "feature 2, line 3: The value \"many\" of the property \"A\" is not a number",
                        "feature 2, line 3: The value \"yes\" of the property \"OPEN\" is not true or false");
        assertThat(report.edition()).isEmpty();
    }
}
