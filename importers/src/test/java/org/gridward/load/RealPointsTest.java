package org.gridward.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridward.index.GridIndex;
import org.gridward.mapping.LayerMapping.Columns;
import org.gridward.mapping.LayerMapping.Target;
import org.gridward.model.Actor;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.testbed.SharedData;
import org.junit.jupiter.api.Test;

/** Each vertex of real boundaries, the step beside it and the middle of each edge, against judging each grid. */
@Needs(Need.SHARED_DATA)
class RealPointsTest {
    private static final String DAY = "2026-01-01T00:00:00Z";

    @Test
    void ofTheThreeLevelsOfCamden() {
        compare(Camden.plan(DAY), 28 + 133 + 749);
    }

    @Test
    void ofTheBeatsOfSeattle() {
        LoadPlan beats = Plans.of(
                SharedData.file("seattle/spd-beats.geojson"),
                new Target("beat", "Beats", null, null),
                new Columns("name", null, null, null),
                Plans.NOBODY,
                DAY);
        compare(beats, 51);
    }

    private static void compare(LoadPlan plan, int count) {
        EditionContent content = load(plan);
        GridIndex index = new GridIndex(content.layers(), content.grids());
        assertThat(index.listRefusals()).isEmpty();
        // without cells, as its ground differs
        GridIndex slow = new GridIndex(content.layers(), content.grids(), new GridIndex(content.layers(), List.of()));
        assertThat(content.grids()).hasSize(count);
        for (Grid grid : content.grids()) {
            grid.shape().forEachSegment((ax, ay, bx, by) -> {
                compare(index, slow, ax, ay);
                compare(index, slow, bx - 1, by);
                compare(index, slow, (int) (((long) ax + bx) / 2), (int) (((long) ay + by) / 2));
            });
        }
    }

    private static void compare(GridIndex index, GridIndex slow, int x, int y) {
        assertThat(index.locate(x, y)).as("%d %d", x, y).isEqualTo(slow.locate(x, y));
    }

    private static EditionContent load(LoadPlan plan) {
        try (Database database = Database.open(DatabaseSettings.inMemory())) {
            LoadReport report =
                    new Loader(plan, LoadProgress.NONE).publish(database, new Actor("tester", Actor.Via.COMMAND_LINE));
            return database.editions().getContent(report.edition().orElseThrow().number());
        }
    }
}
