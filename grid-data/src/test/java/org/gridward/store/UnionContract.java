package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridward.store.SampleRows.square;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.gridward.model.Draft;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.gridward.model.Row;
import org.gridward.model.UnionGrid;
import org.gridward.topology.UnionGround;
import org.junit.jupiter.api.Test;

/** Grids made of others, on every database. */
abstract class UnionContract extends AttributeContract {
    private static final String HASH = "sha256:ecf6c4ca64dae3e8ffa4db31e99194b227c86548678fc9c3aae814d0bb1a4eb8";
    private static final Instant SPRING = Instant.parse("2030-03-01T00:00:00+08:00");

    private static final List<Row> PLOTS = List.of(
            new Layer("plot", "地块", null, LayerPolicy.DISJOINT, List.of()),
            Layer.union("part", "片区", "plot")
                    .withAttributes(List.of(new Attribute("staff", Attribute.Type.INTEGER, "人", true))),
            plot("A", 0, 100),
            plot("B", 100, 100),
            plot("C", 900, 100),
            new UnionGrid("part", "P", "第一片区", List.of("B", "A")).withAttributes(Map.of("staff", AttributeValue.of(6))),
            new UnionGrid("part", "Q", "第二片区", List.of("C")));

    private static Grid plot(String code, int x, int side) {
        return new Grid(0, "plot", code, null, code, null, square(x, 0, side));
    }

    private Draft draftAt(Instant effectiveFrom, Row... rows) {
        Draft draft = drafts.create("试", null, effectiveFrom);
        drafts.load(draft.id(), "test", List.of(rows));
        return draft;
    }

    private void publishPlots() {
        assertThat(drafts.publish(draftAt(NEW_YEAR, PLOTS.toArray(Row[]::new)).id())
                        .hash())
                .isEqualTo(HASH);
    }

    @Test
    void unionsComeBackEqualWithNumbersFromTheSameCounter() {
        publishPlots();
        assertThat(rowsOf(1)).isEqualTo(unnumbered(PLOTS));
        EditionContent content = database.editions().getContent(1);
        List<Long> ids = new ArrayList<>();
        content.grids().forEach(grid -> ids.add(grid.gridId()));
        content.unionGrids().forEach(grid -> ids.add(grid.gridId()));
        assertThat(ids).hasSize(5).doesNotHaveDuplicates().doesNotContain(Grid.UNNUMBERED);
    }

    @Test
    void aUnionFollowsItsMembersBorderInALaterEditionWithoutChangingItself() {
        publishPlots();
        drafts.publish(draftAt(NEW_YEAR, new Grid(0, "plot", "C", null, "C", null, square(900, 0, 60)))
                .id());
        assertThat(ground(1)).containsEntry("Q", square(900, 0, 100));
        assertThat(ground(2))
                .containsEntry("Q", square(900, 0, 60))
                .containsEntry("P", ground(1).get("P"));
        assertThat(database.editions().getContent(2).unionGrids())
                .isEqualTo(database.editions().getContent(1).unionGrids());
    }

    private Map<String, org.gridward.geo.Shape> ground(int edition) {
        EditionContent content = database.editions().getContent(edition);
        Map<String, org.gridward.geo.Shape> ground = new java.util.TreeMap<>();
        UnionGround.derive(content.layers(), content.grids(), content.unionGrids())
                .forEach(grid -> ground.put(grid.code(), grid.shape()));
        return ground;
    }

    @Test
    void aMemberThatAUnionNeedsCantBeRemoved() {
        publishPlots();
        Draft draft = draftAt(NEW_YEAR);
        drafts.remove(draft.id(), plot("C", 0, 1).key());
        assertThat(errorsOf(draft)).extracting(f -> f.code()).containsExactly("UNKNOWN_MEMBER");
        drafts.remove(draft.id(), new UnionGrid("part", "Q", "", List.of()).key());
        assertThat(errorsOf(draft)).isEmpty();
        drafts.publish(draft.id());
        assertThat(rowsOf(2)).hasSize(PLOTS.size() - 2);
    }

    @Test
    void aSuccessorRepeatsTheChangeOfAUnion() {
        publishPlots();
        drafts.publish(
                draftAt(SPRING, new UnionGrid("part", "Q", "改名", List.of("C"))).id());
        Published urgent = drafts.publish(
                draftAt(NEW_YEAR, new UnionGrid("part", "P", "加急", List.of("A", "B")))
                        .id(),
                Publishing.PLAIN);
        assertThat(urgent.successors()).hasSize(1);
        assertThat(database.editions().getContent(4).unionGrids())
                .extracting(UnionGrid::name)
                .containsExactly("加急", "改名");
    }
}
