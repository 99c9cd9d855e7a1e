package org.gridward.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Location;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.Grid;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.UnionGrid;
import org.junit.jupiter.api.Test;

class GumeiSampleTest {
    private static final Position S3 = new Position(121.3900, 31.1440);

    private final List<Row> rows = new ArrayList<>();

    GumeiSampleTest() {
        Samples.findSample("gumei").orElseThrow().rows().forEach(rows::add);
    }

    /** Rules G-04, G-34. */
    @Test
    void thirtyEightResidentialGridsTheStreetFaceAndBlankAreasAreOneStreet() {
        assertThat(smalls("RESIDENTIAL")).hasSize(38);
        assertThat(smalls("BLANK")).hasSize(5);
        assertThat(smalls("STREET_FACE"))
                .extracting(Grid::name)
                .containsExactlyInAnyOrder("新泾港水域", "新泾港以东街面", "新泾港以西街面");
        assertThat(grids("street")).hasSize(5);
        double sum = grids("small").stream()
                .mapToDouble(grid -> Geodesy.areaSquareMeters(grid.shape()))
                .sum();
        double street = Geodesy.areaSquareMeters(street("310112006"));
        assertThat(sum).isCloseTo(street, within(1.0));
        assertThat(street).isBetween(6.2e6, 6.8e6);
        assertThat(street("310112006").locate(S3.latticeX(), S3.latticeY())).isEqualTo(Location.INSIDE);
    }

    /** Rules G-06, G-07: no residential grid and no blank area is without its 片区. */
    @Test
    void sixZonesHoldEveryResidentialGridAndBlankAreaOnce() {
        List<String> members = new ArrayList<>();
        rows(UnionGrid.class).forEach(zone -> members.addAll(zone.members()));
        List<String> wanted = new ArrayList<>(codes(smalls("RESIDENTIAL")));
        wanted.addAll(codes(smalls("BLANK")));
        assertThat(rows(UnionGrid.class)).hasSize(6);
        assertThat(members).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(smalls("BLANK"))
                .allSatisfy(blank -> assertThat(blank.attributes()).containsKeys("assignedTo", "assignedBy"));
        assertThat(smalls("BLANK"))
                .filteredOn(blank ->
                        String.valueOf(blank.attributes().get("assignedBy")).contains("DECISION"))
                .hasSize(1);
    }

    /** A blank area that is nearest to one 片区 is its; the one that was decided is as near to another. */
    @Test
    void theNearestZoneHasTheBlankArea() {
        for (Grid blank : smalls("BLANK")) {
            String own =
                    Objects.requireNonNull(blank.attributes().get("assignedTo")).canonicalText();
            double ownMeters = metersTo(blank, own);
            double otherMeters = rows(UnionGrid.class).stream()
                    .filter(zone -> !zone.code().equals(own))
                    .mapToDouble(zone -> metersTo(blank, zone.code()))
                    .min()
                    .orElseThrow();
            boolean decided =
                    String.valueOf(blank.attributes().get("assignedBy")).contains("DECISION");
            assertThat(ownMeters < 0.8 * otherMeters).as(blank.name()).isEqualTo(!decided);
        }
    }

    private double metersTo(Grid blank, String zone) {
        UnionGrid union = rows(UnionGrid.class).stream()
                .filter(one -> one.code().equals(zone))
                .findFirst()
                .orElseThrow();
        double least = Double.POSITIVE_INFINITY;
        for (Grid member : smalls("RESIDENTIAL")) {
            if (union.members().contains(member.code())) {
                least = Math.min(least, meters(blank.shape(), member.shape()));
            }
        }
        return least;
    }

    private static double meters(Shape a, Shape b) {
        double[] least = {Double.POSITIVE_INFINITY};
        a.forEachSegment((ax, ay, bx, by) -> b.forEachSegment((cx, cy, dx, dy) -> least[0] =
                Math.min(least[0], Geodesy.distanceMeters(Position.ofLattice(ax, ay), Position.ofLattice(cx, cy)))));
        return least[0];
    }

    /** Rules G-10, G-31. */
    @Test
    void everyResidentialGridHasASecretaryAndEveryBlockALeaderAndAResponsible() {
        Set<String> led = grids(Role.BLOCK_LEADER);
        assertThat(led).isEqualTo(new HashSet<>(codes(grids("block")))).isEqualTo(grids(Role.BLOCK_RESPONSIBLE));
        assertThat(grids(Role.FIRST_RESPONSIBLE)).isEqualTo(new HashSet<>(codes(smalls("RESIDENTIAL"))));
        assertThat(grids("block")).hasSizeBetween(100, 300);
    }

    /** Rule G-12. */
    @Test
    void theStreetFaceHasTwoLeadsByTheClock() {
        for (Grid small : smalls("STREET_FACE")) {
            assertThat(rows(Assignment.class))
                    .filteredOn(one -> one.role() == Role.LEADS && one.grid().equals(small.code()))
                    .extracting(Assignment::unit)
                    .containsExactlyInAnyOrder("GM-CG", "GM-ZZ");
        }
    }

    /** Rules G-15, G-16. */
    @Test
    void thirteenOfTwentyCategoriesAreResidential() {
        assertThat(rows(DutyRule.class))
                .filteredOn(rule -> rule.level() == DutyLevel.RESIDENTIAL)
                .hasSize(13);
        assertThat(rows(DutyRule.class))
                .filteredOn(rule -> rule.level() == DutyLevel.STREET)
                .hasSize(20)
                .allSatisfy(rule -> assertThat(rule.support()).doesNotContain("GM-3X"));
    }

    private Set<String> grids(Role role) {
        Set<String> grids = new HashSet<>();
        rows(Assignment.class).stream().filter(one -> one.role() == role).forEach(one -> grids.add(one.grid()));
        return grids;
    }

    private List<Grid> grids(String layer) {
        return rows(Grid.class).stream()
                .filter(grid -> grid.layer().equals(layer))
                .toList();
    }

    private List<Grid> smalls(String kind) {
        return grids("small").stream().filter(grid -> kind.equals(grid.kind())).toList();
    }

    private Shape street(String code) {
        return grids("street").stream()
                .filter(grid -> grid.code().equals(code))
                .findFirst()
                .orElseThrow()
                .shape();
    }

    private static List<String> codes(List<Grid> grids) {
        return grids.stream().map(Grid::code).toList();
    }

    private <R extends Row> List<R> rows(Class<R> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
