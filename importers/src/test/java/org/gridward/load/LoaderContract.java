package org.gridward.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gridward.load.LoadProgress.Stage;
import org.gridward.mapping.LayerMapping.Columns;
import org.gridward.mapping.LayerMapping.Owners;
import org.gridward.mapping.LayerMapping.Target;
import org.gridward.model.Actor;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Text;
import org.gridward.model.UnitKind;
import org.gridward.source.Cases;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.SharedData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a load does, on each kind of database. */
abstract class LoaderContract {
    private static final String DAY_1 = "2026-01-01T00:00:00Z";
    private static final String DAY_2 = "2026-01-02T00:00:00Z";
    private static final String DAY_3 = "2026-01-03T00:00:00Z";
    private static final String FAR_DAY = "2999-01-01T00:00:00Z";

    private static final Actor TESTER = new Actor("tester", Actor.Via.COMMAND_LINE);

    private Database database;

    abstract DatabaseSettings freshDatabase();

    @BeforeEach
    void open() {
        database = Database.open(freshDatabase());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private LoadReport publish(LoadPlan request) {
        return new Loader(request, LoadProgress.NONE).publish(database, TESTER);
    }

    private LoadReport rehearse(LoadPlan request) {
        return new Loader(request, LoadProgress.NONE).rehearse(Optional.of(database));
    }

    private EditionContent content(LoadReport report) {
        return database.editions().getContent(report.edition().orElseThrow().number());
    }

    /** Rows of every table that a draft or an edition fills. */
    private long countRows() throws SQLException {
        long rows = 0;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {
                "draft",
                "draft_operation",
                "edition",
                "grid_key",
                "layer_row",
                "grid_row",
                "unit_row",
                "assignment_row",
                "scheme_row"
            }) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows += count.getLong(1);
                }
            }
        }
        return rows;
    }

    @Test
    void aPublicationIsAnEditionWithItsGridsOwnersAndScheme() {
        LoadReport report = publish(Plans.beats("two-beats", Plans.SAME, DAY_1));
        assertThat(report.features()).isEqualTo(2);
        assertThat(report.rows()).isEqualTo(8);
        assertThat(report.errors()).isZero();
        Edition edition = report.edition().orElseThrow();
        assertThat(edition.number()).isEqualTo(1);
        assertThat(edition.hash()).matches("sha256:[0-9a-f]{64}");
        assertThat(edition.effectiveFrom()).isEqualTo(DAY_1);
        EditionContent content = content(report);
        assertThat(content.layers()).extracting(l -> l.code()).containsExactly("beat");
        assertThat(content.grids()).extracting(Grid::code).containsExactly("B1", "B2");
        assertThat(content.grids()).extracting(Grid::gridId).doesNotContain(Grid.UNNUMBERED);
        assertThat(content.units()).extracting(u -> u.code()).containsExactly("B1", "B2");
        assertThat(content.assignments()).hasSize(2);
        assertThat(content.schemes()).extracting(s -> s.activeFrom().toString()).containsExactly("2026-01-01");
    }

    @Test
    void aRehearsalTellsTheSameAndLeavesNoRow() throws SQLException {
        publish(Plans.beats("two-beats", Plans.SAME, DAY_1));
        long before = countRows();
        LoadReport rehearsal = rehearse(Plans.beats("single-feature", Plans.NOBODY, DAY_2));
        assertThat(rehearsal.edition()).isEmpty();
        assertThat(rehearsal.features()).isEqualTo(1);
        assertThat(rehearsal.hasErrors()).isFalse();
        assertThat(countRows()).isEqualTo(before);
        assertThat(database.editions().getLatestNumber()).isEqualTo(1);
    }

    @Test
    void gridsOfTheSameCodeAreReplacedAndTheOthersStay() {
        EditionContent first = content(publish(Plans.beats("two-beats", Plans.SAME, DAY_1)));
        EditionContent second = content(publish(Plans.beats("open-ring", Plans.SAME, DAY_2)));
        assertThat(second.grids()).extracting(Grid::code).containsExactly("B1", "B2");
        assertThat(second.grids().get(0).shape())
                .isNotEqualTo(first.grids().get(0).shape());
        assertThat(second.grids().get(0).gridId())
                .isEqualTo(first.grids().get(0).gridId());
        assertThat(second.grids().get(1)).isEqualTo(first.grids().get(1));
        assertThat(second.schemes()).isEqualTo(first.schemes());
        assertThat(second.units()).isEqualTo(first.units());
    }

    @Test
    void withOneErrorNothingIsPublishedAndAllFindingsAreTold() {
        LoadReport report = publish(Plans.beats("many-defects", Plans.SAME, DAY_1));
        assertThat(report.findings())
                .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
                .extracting(Finding::code)
                .containsExactly(
                        "MISSING_CODE",
                        "DUPLICATE_CODE",
                        "NOT_FINITE",
                        "OUT_OF_RANGE",
                        "INVALID_SHAPE",
                        "WRONG_GEOMETRY_TYPE");
        assertThat(report.errors()).isEqualTo(6);
        assertThat(report.edition()).isEmpty();
        assertThat(database.editions().getLatestNumber()).isZero();
    }

    @Test
    void aShapeThatCrossesItselfIsToldWithItsFeatureAndPlace() {
        LoadReport report = rehearse(Plans.beats("bow-tie", Plans.NOBODY, DAY_1));
        assertThat(report.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("INVALID_SHAPE");
            assertThat(f.source()).isEqualTo(new Text("第 2 个要素，第 3 行", "feature 2, line 3"));
            assertThat(f.place())
                    .extracting("lon")
                    .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                    .isBetween(121.49, 121.52);
        });
    }

    @Test
    void aBrokenFileStoresNothingThoughItsBeginningIsGood() {
        LoadPlan truncated = Plans.beats("truncated", Plans.SAME, DAY_1);
        assertThatThrownBy(() -> publish(truncated))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class, e -> assertThat(e.line()).isEqualTo(3));
        assertThat(database.editions().getLatestNumber()).isZero();
        assertThat(publish(Plans.beats("two-beats", Plans.SAME, DAY_1)).edition())
                .isPresent();
    }

    @Test
    void aFileOfAnotherCrsIsUnreadableInBothLanguages() {
        LoadPlan mercator = Plans.beats("old-web-mercator", Plans.SAME, DAY_1);
        assertThatThrownBy(() -> rehearse(mercator)).isInstanceOfSatisfying(UnreadableFileException.class, e -> {
            assertThat(e.text().en()).contains("EPSG::3857", "WGS84", "line 2");
            assertThat(e.text().zh()).contains("EPSG::3857", "WGS84", "第 2 行");
        });
    }

    @Test
    void aLayerThatIsThereWithAnotherDefinitionIsAnError() {
        publish(Plans.beats("two-beats", Plans.SAME, DAY_1));
        LoadPlan free = Plans.of(
                Cases.file("two-beats.geojson"),
                new Target("beat", "Rounds", LayerPolicy.FREE, null),
                new Columns("BEAT", null, null, null),
                Plans.NOBODY,
                DAY_2);
        LoadReport report = publish(free);
        assertThat(report.findings()).extracting(Finding::code).contains("LAYER_DIFFERS");
        assertThat(report.edition()).isEmpty();
    }

    @Test
    void kindsThatTheLayerDoesNotHaveAreAnError() {
        publish(Plans.beats("two-beats", Plans.SAME, DAY_1));
        LoadPlan withKinds = Plans.of(
                Cases.file("two-beats.geojson"),
                new Target("beat", null, null, null),
                new Columns("BEAT", null, "NAME", null),
                Plans.NOBODY,
                DAY_2);
        assertThat(publish(withKinds).findings()).extracting(Finding::code).contains("LAYER_DIFFERS", "UNKNOWN_KIND");
    }

    @Test
    void aSecondLayerHangsBelowTheFirst() {
        publish(districtsOn(DAY_1));
        LoadReport report = publish(streets(new Owners.UnitInColumn("SQUAD", UnitKind.SQUAD)));
        EditionContent content = content(report);
        assertThat(content.layers())
                .hasSize(2)
                .allSatisfy(l -> assertThat(l.policy()).isEqualTo(LayerPolicy.DISJOINT));
        assertThat(content.grids()).extracting(Grid::parent).containsExactly(null, "D1", "D1", "D1");
        assertThat(content.units()).extracting(u -> u.code()).containsExactly("Q1");
        assertThat(report.findings()).extracting(Finding::code).containsExactly("MISSING_UNIT");
    }

    @Test
    void aParentThatIsNotThereIsTheChecksFinding() {
        LoadReport report = publish(streets(Plans.NOBODY));
        assertThat(report.findings()).extracting(Finding::code).contains("UNKNOWN_LAYER", "UNKNOWN_PARENT");
        assertThat(report.edition()).isEmpty();
    }

    private static LoadPlan districtsOn(String day) {
        return Plans.of(
                Cases.file("districts.geojson"),
                new Target("district", null, null, null),
                new Columns("CODE", null, null, null),
                Plans.NOBODY,
                day);
    }

    private static LoadPlan streets(Owners owners) {
        return Plans.of(
                Cases.file("streets.geojson"),
                new Target("street", null, null, "district"),
                new Columns("CODE", null, "KIND", "IN"),
                owners,
                DAY_2);
    }

    @Test
    void aUnitOfAnotherLayerIsNotTakenForTheGridsOwn() {
        publish(Plans.beats("two-beats", Plans.SAME, DAY_1));
        LoadPlan other = Plans.of(
                Cases.file("two-beats.geojson"),
                new Target("patrol", null, null, null),
                new Columns("BEAT", null, null, null),
                Plans.SAME,
                DAY_2);
        assertThat(publish(other).findings()).extracting(Finding::code).contains("UNIT_CODE_TAKEN", "UNIT_CODE_TAKEN");
        LoadPlan prefixed = Plans.of(
                Cases.file("two-beats.geojson"),
                new Target("patrol", null, null, null),
                new Columns("BEAT", null, null, null),
                new Owners.UnitPerGrid("P-", UnitKind.SQUAD),
                DAY_2);
        assertThat(content(publish(prefixed)).units()).hasSize(4);
    }

    @Test
    void anotherOwnerOfTheSameGridIsAnError() {
        publish(Plans.beats("two-beats", Plans.SAME, DAY_1));
        LoadReport report = publish(Plans.beats("two-beats", new Owners.UnitPerGrid("X", UnitKind.SQUAD), DAY_2));
        assertThat(report.findings())
                .filteredOn(f -> f.code().equals("OTHER_OWNER"))
                .extracting(f -> String.valueOf(f.source().en()))
                .containsExactly("feature 1, line 2", "feature 2, line 3");
        assertThat(report.edition()).isEmpty();
    }

    @Test
    void aLoadForAPastPeriodEndsAtTheNextEditionAndSaysSo() {
        Edition next =
                publish(Plans.beats("two-beats", Plans.SAME, DAY_2)).edition().orElseThrow();
        LoadPlan before = Plans.beats("single-feature", Plans.NOBODY, DAY_1);
        LoadReport rehearsal = rehearse(before);
        LoadReport report = publish(before);
        for (LoadReport each : List.of(rehearsal, report)) {
            assertThat(each.errors()).isZero();
            assertThat(each.findings()).extracting(Finding::code).containsExactly("LATER_EDITION");
            assertThat(each.findings().get(0).message().en()).contains("until edition 1 takes effect at " + DAY_2);
        }
        assertThat(inForce(DAY_1)).isEqualTo(report.edition());
        assertThat(inForce(DAY_2)).contains(next);
        assertThat(publish(Plans.beats("two-beats", Plans.SAME, DAY_3)).edition())
                .isPresent();
    }

    @Test
    void aLoadBeforeAScheduledEditionReachesItToo() throws SQLException {
        publish(Plans.beats("two-beats", Plans.SAME, DAY_1));
        publish(districtsOn(FAR_DAY));
        LoadPlan urgent = Plans.beats("open-ring", Plans.SAME, DAY_2);
        long before = countRows();
        assertThat(rehearse(urgent).hasErrors()).isFalse();
        assertThat(countRows()).isEqualTo(before);
        EditionContent content = content(publish(urgent));
        Edition scheduled = inForce(FAR_DAY).orElseThrow();
        assertThat(scheduled.number()).isEqualTo(4);
        assertThat(scheduled.successorOf()).isEqualTo(2);
        assertThat(database.editions().getContent(4).grids())
                .containsAll(content.grids())
                .hasSize(3);
    }

    @Test
    void aRowThatTheScheduledEditionChangesToIsAnErrorInBoth() {
        publish(Plans.beats("two-beats", Plans.SAME, DAY_1));
        publish(Plans.beats("open-ring", Plans.SAME, FAR_DAY));
        LoadPlan moved = Plans.beats("single-feature", Plans.NOBODY, DAY_2);
        for (LoadReport each : List.of(rehearse(moved), publish(moved))) {
            assertThat(each.findings()).last().satisfies(f -> {
                assertThat(f.code()).isEqualTo("LATER_EDITION_CONFLICT");
                assertThat(f.message().en()).contains("Edition 2", FAR_DAY, "GRID beat:B1");
                assertThat(f.message().zh()).contains("第 2 版");
            });
            assertThat(each.errors()).isEqualTo(1);
            assertThat(each.edition()).isEmpty();
        }
        assertThat(database.editions().getLatestNumber()).isEqualTo(2);
    }

    private Optional<Edition> inForce(String moment) {
        return database.editions().getTimeline().findInForce(Instant.parse(moment), Instant.now());
    }

    @Test
    void anEditionPublishedDuringALoadKeepsTheLoadFromPublication() {
        Loader slow = new Loader(districtsOn(DAY_2), (stage, n) -> {
            if (stage == Stage.READ) {
                publish(Plans.beats("two-beats", Plans.SAME, DAY_1));
            }
        });
        LoadReport report = slow.publish(database, TESTER);
        assertThat(report.findings()).extracting(Finding::code).containsExactly("BASE_MOVED");
        assertThat(report.hasErrors()).isTrue();
        assertThat(database.editions().getContent(1).grids())
                .extracting(Grid::layer)
                .containsOnly("beat");
        assertThat(database.editions().getLatestNumber()).isEqualTo(1);
    }

    @Test
    void aFileWithoutFeaturesIsAnError() {
        assertThat(publish(Plans.beats("empty-collection", Plans.SAME, DAY_1)).findings())
                .extracting(Finding::code)
                .containsExactly("NO_FEATURES");
    }

    @Test
    @Needs(Need.SHARED_DATA)
    void seattlesBeatsAreFiftyOne() {
        LoadPlan seattle = Plans.of(
                SharedData.file("seattle/spd-beats.geojson"),
                new Target("beat", "Beats", null, null),
                new Columns("name", null, null, null),
                Plans.SAME,
                DAY_1);
        LoadReport report = publish(seattle);
        assertThat(report.features()).isEqualTo(51);
        assertThat(report.errors()).isZero();
        assertThat(content(report).grids()).hasSize(51);
        assertThat(content(report).assignments()).hasSize(51);
    }
}
