package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridward.store.SampleRows.square;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Lineage;
import org.gridward.model.Lineage.Change;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.gridward.model.Row;
import org.junit.jupiter.api.Test;

/** What became of the ground, and how a grid was in each edition, on every database. */
abstract class LineageContract extends RowKindContract {
    private static final Instant SPRING = Instant.parse("2030-03-01T00:00:00+08:00");
    private static final Layer PLOTS = new Layer("plot", "地块", null, LayerPolicy.DISJOINT, List.of());
    private static final Layer OVER = new Layer("over", "叠加", null, LayerPolicy.FREE, List.of());

    private static Grid plot(String code, int x, int side) {
        return new Grid(0, "plot", code, null, code, null, square(x, 0, side * 100));
    }

    private Draft draftAt(Instant effectiveFrom, Row... rows) {
        Draft draft = drafts.create("试", null, effectiveFrom);
        drafts.load(draft.id(), "test", List.of(rows));
        return draft;
    }

    private Edition publishPlots() {
        return drafts.publish(draftAt(NEW_YEAR, PLOTS, OVER, plot("A", 0, 5), plot("B", 9_000, 5), over("O"))
                .id());
    }

    private static Grid over(String code) {
        return new Grid(0, "over", code, null, code, null, square(0, 0, 77));
    }

    @Test
    void aNewCodeOnTheSameGroundIsStoredWithTheEdition() {
        publishPlots();
        Draft draft = draftAt(NEW_YEAR, plot("A2", 0, 5));
        drafts.remove(draft.id(), plot("A", 0, 5).key());
        drafts.publish(draft.id());
        List<StoredChange> lineage = database.editions().listLineage("plot", "A");
        assertThat(lineage).hasSize(1);
        assertThat(lineage.get(0).edition()).isEqualTo(2);
        Lineage only = lineage.get(0).lineage();
        assertThat(only.change()).isEqualTo(Change.RECODED);
        assertThat(only.to()).isEqualTo("A2");
        assertThat(only.share()).isEqualTo(1);
        assertThat(only.squareMeters()).isEqualTo(26.41);
        assertThat(database.editions().listLineage("plot", "A2")).isEqualTo(lineage);
        assertThat(database.editions().listLineage("over", "A")).isEmpty();
    }

    @Test
    void aFirstEditionNewGroundAndFreeLayersHaveNone() throws SQLException {
        publishPlots();
        Draft draft = draftAt(NEW_YEAR, plot("C", 20_000, 3), over("O2"));
        drafts.remove(draft.id(), over("O").key());
        drafts.publish(draft.id());
        assertThat(count("select count(*) from lineage")).isZero();
    }

    @Test
    void aSuccessorHasTheLineageOfItsOwnChanges() throws SQLException {
        publishPlots();
        Draft scheduled = draftAt(SPRING, plot("A2", 0, 5));
        drafts.remove(scheduled.id(), plot("A", 0, 5).key());
        drafts.publish(scheduled.id());
        Grid renamed =
                new Grid(0, "plot", "B", null, "乙", null, plot("B", 9_000, 5).shape());
        Published urgent = drafts.publish(draftAt(NEW_YEAR, renamed).id(), Publishing.PLAIN);
        assertThat(urgent.successors()).extracting(Edition::number).containsExactly(4);
        assertThat(database.editions().listLineage("plot", "A"))
                .extracting(StoredChange::edition)
                .containsExactly(2, 4);
        assertThat(database.editions().listLineage("plot", "B"))
                .extracting(StoredChange::edition)
                .containsExactly(3);
        assertThat(count("select count(*) from lineage")).isEqualTo(3);
    }

    @Test
    void theVersionsOfAGridAreThoseOfTheEditions() {
        publishPlots();
        Grid renamed =
                new Grid(0, "plot", "B", null, "乙", null, plot("B", 9_000, 5).shape());
        drafts.publish(draftAt(NEW_YEAR, renamed).id());
        Draft draft = newDraft();
        drafts.remove(draft.id(), renamed.key());
        drafts.publish(draft.id());
        List<GridVersion> versions = database.editions().listVersions("plot", "B");
        assertThat(versions).extracting(GridVersion::fromEdition).containsExactly(1, 2);
        assertThat(versions).extracting(version -> version.grid().name()).containsExactly("B", "乙");
        assertThat(versions.get(1).isIn(2)).isTrue();
        assertThat(versions.get(1).isIn(3)).isFalse();
        assertThat(database.editions().listVersions("plot", "nobody")).isEmpty();
    }

    @Test
    void changesBetweenTwoEditionsAreReadInBothDirectionsPageByPage() {
        publishPlots();
        Grid renamed =
                new Grid(0, "plot", "B", null, "乙", null, plot("B", 9_000, 5).shape());
        Draft draft = draftAt(NEW_YEAR, renamed, plot("C", 20_000, 3));
        drafts.remove(draft.id(), plot("A", 0, 5).key());
        drafts.publish(draft.id());
        RowChanges all = database.editions().getChanges(1, 2, RowChanges.Wanted.all(10));
        assertThat(all.count()).isEqualTo(3);
        assertThat(all.changes())
                .extracting(change -> change.key().toString())
                .containsExactly("GRID plot:A", "GRID plot:B", "GRID plot:C");
        assertThat(all.changes().get(0).after()).isEmpty();
        assertThat(unnumbered(all.changes().get(1).after().orElseThrow())).isEqualTo(renamed);
        RowChanges back = database.editions().getChanges(2, 1, RowChanges.Wanted.all(10));
        assertThat(back.changes())
                .hasSize(3)
                .allSatisfy(change -> assertThat(all.changes()).anySatisfy(forth -> {
                    assertThat(forth.before()).isEqualTo(change.after());
                    assertThat(forth.after()).isEqualTo(change.before());
                }));
        RowChanges second = database.editions()
                .getChanges(
                        1, 2, new RowChanges.Wanted("plot", all.changes().get(0).key(), 1));
        assertThat(second.changes()).containsExactly(all.changes().get(1));
        assertThat(second.count()).isEqualTo(3);
        assertThat(second.hasMore()).isTrue();
        assertThat(database.editions()
                        .getChanges(1, 2, new RowChanges.Wanted("over", null, 5))
                        .count())
                .isZero();
    }
}
