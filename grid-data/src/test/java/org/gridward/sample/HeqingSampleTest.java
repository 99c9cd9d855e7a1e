package org.gridward.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Location;
import org.gridward.geo.Position;
import org.gridward.model.Assignment;
import org.gridward.model.Duty;
import org.gridward.model.Grid;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.junit.jupiter.api.Test;

class HeqingSampleTest {
    private static final Position S4 = new Position(121.7190, 31.2390);

    private final List<SampleEdition> editions =
            Samples.findSample("heqing").orElseThrow().editions();

    /** Rules. */
    @Test
    void thirtySixStationsBecomeThirtySevenAndOneIsRemoved() {
        assertThat(editions.stream().map(edition -> stations(edition, "HQ-S").size()))
                .containsExactly(0, 36, 37, 36, 36);
        assertThat(stations(editions.get(1), "HQ-L")).hasSize(2);
        assertThat(grids(editions.get(1), "community"))
                .hasSize(36)
                .filteredOn(grid -> "VILLAGE".equals(grid.kind()))
                .hasSize(29);
        assertThat(stations(editions.get(1), "HQ-S").stream().map(Unit::name).distinct())
                .hasSize(36);
    }

    /** Rules. */
    @Test
    void twoResponsibilityGridsHoldEighteenEach() {
        List<UnionGrid> unions = rows(editions.get(1), UnionGrid.class);
        assertThat(unions).extracting(union -> union.members().size()).containsExactly(18, 18);
        assertThat(gridWith("益民村")).isEqualTo("蔡路责任网格");
        assertThat(gridWith("奚家村")).isEqualTo("合庆责任网格");
    }

    /** Rule Q-04: which station serves which grid is data, and can be corrected as such. */
    @Test
    void theLastEditionCorrectsWhichStationServesWhichGrid() {
        SampleEdition told = editions.get(1);
        SampleEdition corrected = editions.get(4);
        assertThat(corrected.effectiveFrom()).isEqualTo(told.effectiveFrom());
        assertThat(ownerOfCailu(told)).containsExactly("HQ-L1");
        assertThat(ownerOfCailu(corrected)).containsExactly("HQ-L2");
        assertThat(ownerOfCailu(editions.get(2))).containsExactly("HQ-L2");
    }

    private static List<String> ownerOfCailu(SampleEdition edition) {
        return rows(edition, Assignment.class).stream()
                .filter(one -> one.grid().equals("310115110-Z2") && one.role() == Role.OWNER)
                .map(Assignment::unit)
                .toList();
    }

    private String gridWith(String name) {
        String code = grids(editions.get(1), "community").stream()
                .filter(grid -> grid.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
        return rows(editions.get(1), UnionGrid.class).stream()
                .filter(union -> union.members().contains(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void theTownIsAsLargeAsItIsAndATidalPartBelongsToNoVillage() {
        Grid town = grids(editions.get(1), "street").get(0);
        double square = Geodesy.areaSquareMeters(town.shape());
        double villages = grids(editions.get(1), "community").stream()
                .mapToDouble(grid -> Geodesy.areaSquareMeters(grid.shape()))
                .sum();
        assertThat(square).isBetween(40e6, 44e6);
        assertThat(square - villages).isBetween(6e6, 8e6);
        assertThat(town.shape().locate(S4.latticeX(), S4.latticeY())).isEqualTo(Location.INSIDE);
    }

    /** Rule Q-12. */
    @Test
    void nightsAreStandby() {
        Scheme scheme = rows(editions.get(1), Scheme.class).get(0);
        Set<String> standby = new HashSet<>();
        scheme.terms().shifts().stream()
                .filter(shift -> shift.duty() == Duty.STANDBY)
                .forEach(shift -> standby.add(shift.windows().get(0).from() + "/"
                        + shift.windows().get(0).to()));
        assertThat(standby).containsExactly("22:00/06:00");
        assertThat(scheme.terms().shifts()).hasSize(3);
    }

    private static List<Unit> stations(SampleEdition edition, String letters) {
        return rows(edition, Unit.class).stream()
                .filter(unit -> unit.kind() == UnitKind.STATION && unit.code().startsWith(letters))
                .toList();
    }

    private static List<Grid> grids(SampleEdition edition, String layer) {
        return rows(edition, Grid.class).stream()
                .filter(grid -> grid.layer().equals(layer))
                .toList();
    }

    private static <R extends Row> List<R> rows(SampleEdition edition, Class<R> type) {
        List<R> found = new ArrayList<>();
        edition.rows().forEach(row -> {
            if (type.isInstance(row)) {
                found.add(type.cast(row));
            }
        });
        return found;
    }
}
