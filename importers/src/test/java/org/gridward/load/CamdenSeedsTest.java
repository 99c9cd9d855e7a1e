package org.gridward.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridward.check.BorderSeeds;
import org.gridward.check.BorderSeeds.Seed;
import org.gridward.check.Checks;
import org.gridward.check.DraftCheck;
import org.gridward.check.Proposal;
import org.gridward.geo.Lattice;
import org.gridward.geo.Shape;
import org.gridward.model.Actor;
import org.gridward.model.EditionContent;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.testbed.Checkout;
import org.gridward.testbed.Need;
import org.gridward.testbed.Needs;
import org.gridward.topology.Dissolve;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class CamdenSeedsTest {
    private static final List<String> LEVELS = List.of("msoa", "lsoa", "oa");
    private static final double[] SIZES = {0.2, 1, 10, 300};
    /** Steps in a metre to the north; more go into one to the east. */
    private static final double METER = 90;

    @Test
    @Needs(Need.SHARED_DATA)
    void gapsAndOverlapsOfEverySizeAreFoundAtTheirPlaceAndTheFileHasNone() {
        List<Row> rows = loadedRows();
        assertThat(Checks.check(Proposal.ofEdition(rows)))
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .isEmpty();
        List<Grid> grids = rows.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
        DraftCheck clean = DraftCheck.of(Proposal.ofEdition(rows));
        for (long seed = 0; seed < Checkout.count(3, 100); seed++) {
            BorderSeeds seeds = new BorderSeeds(grids, LEVELS, seed);
            DraftCheck check = clean;
            List<Finding> told = new ArrayList<>();
            for (String level : LEVELS) {
                for (double size : SIZES) {
                    for (boolean gap : new boolean[] {true, false}) {
                        Seed next = seeds.next(level, gap, size);
                        List<Finding> before = errors(check);
                        check = check.after(next.rows(), List.of());
                        List<Finding> added = new ArrayList<>(errors(check));
                        before.forEach(added::remove);
                        assertThat(added)
                                .as(
                                        "seed %d, %s of %s m² in %s at %s",
                                        seed, gap ? "gap" : "overlap", size, level, next)
                                .hasSize(1);
                        assertFound(next, gap, added.get(0));
                        told.add(added.get(0));
                    }
                }
            }
            assertThat(errors(DraftCheck.of(check.proposal())))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(told);
        }
    }

    private static void assertFound(Seed seed, boolean gap, Finding finding) {
        assertThat(finding.code()).isEqualTo(gap ? "GAP" : "OVERLAP");
        RowKey row = Objects.requireNonNull(finding.row());
        if (gap) {
            assertThat(row.listParts().get(1)).isEqualTo(seed.grid().parent());
        } else {
            assertThat(row).isIn(seed.grid().key(), seed.neighbour().key());
            assertThat(finding.message().en())
                    .contains(seed.grid().code(), seed.neighbour().code());
        }
        var place = Objects.requireNonNull(finding.place());
        var point = new GeometryFactory()
                .createPoint(
                        new Coordinate(place.lon() * Lattice.STEPS_PER_DEGREE, place.lat() * Lattice.STEPS_PER_DEGREE));
        assertThat(seed.ground().distance(point)).isLessThan(METER);
        Matcher number =
                Pattern.compile("([0-9.]+) m²").matcher(finding.message().en());
        assertThat(number.find()).isTrue();
        double found = Double.parseDouble(number.group(1));
        // a square step has a ten-thousandth of a square metre
        assertThat(found).isCloseTo(seed.squareMeters(), within(Math.max(0.0001, 0.01 * seed.squareMeters())));
    }

    private static List<Finding> errors(DraftCheck check) {
        return check.listFindings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }

    /** As stored, and below one grid, so that the uppermost level has something to tile. */
    private static List<Row> loadedRows() {
        try (Database database = Database.open(DatabaseSettings.inMemory())) {
            LoadReport report = new Loader(Camden.plan("2026-01-01T00:00:00Z"), LoadProgress.NONE)
                    .publish(database, new Actor("tester", Actor.Via.COMMAND_LINE));
            EditionContent content = database.editions()
                    .getContent(report.edition().orElseThrow().number());
            List<Row> rows = new ArrayList<>();
            List<Shape> top = new ArrayList<>();
            for (Row row : content.listRows()) {
                if (row instanceof Layer layer && layer.code().equals("msoa")) {
                    rows.add(new Layer("msoa", layer.name(), "borough", LayerPolicy.TILES_PARENT, List.of()));
                } else if (row instanceof Grid grid && grid.layer().equals("msoa")) {
                    top.add(grid.shape());
                    rows.add(new Grid(grid.gridId(), "msoa", grid.code(), null, grid.name(), "Camden", grid.shape()));
                } else {
                    rows.add(row);
                }
            }
            rows.add(new Layer("borough", "Borough", null, LayerPolicy.DISJOINT, List.of()));
            rows.add(new Grid(0, "borough", "Camden", null, "Camden", null, Dissolve.union(top)));
            return rows;
        }
    }
}
