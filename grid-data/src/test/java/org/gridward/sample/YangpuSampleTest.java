package org.gridward.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.gridward.geo.Location;
import org.gridward.geo.Position;
import org.gridward.model.Assignment;
import org.gridward.model.AttributeValue.NumberValue;
import org.gridward.model.Grid;
import org.gridward.model.MatterClass;
import org.gridward.model.Role;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YangpuSampleTest {
    private static final Position S5 = new Position(121.5140, 31.3010);

    private final List<SampleEdition> editions =
            Samples.findSample("yangpu").orElseThrow().editions();

    /** Rules Y-04, Y-05, Y-06: 4,536 people on three cuts. */
    @ParameterizedTest
    @CsvSource({"linkage,28,420", "patrol,34,328", "station-ground,312,3788"})
    void eachCutHasAsManyPeopleAsTheSourceSays(String layer, int count, int people) {
        List<Grid> grids = SampleRows.grids(editions.get(1), layer);
        assertThat(grids).hasSize(count);
        assertThat(grids.stream()
                        .mapToInt(grid -> ((NumberValue)
                                        Objects.requireNonNull(grid.attributes().get("headcount")))
                                .number()
                                .intValueExact())
                        .sum())
                .isEqualTo(people);
    }

    @Test
    void theCutsDoNotNest() {
        List<Grid> streets = SampleRows.grids(editions.get(1), "street");
        for (String layer : List.of("linkage", "patrol")) {
            assertThat(SampleRows.grids(editions.get(1), layer))
                    .as(layer)
                    .anySatisfy(grid -> assertThat(streets.stream()
                                    .filter(street -> hasVertexInside(grid, street))
                                    .count())
                            .isGreaterThan(1));
        }
    }

    private static boolean hasVertexInside(Grid grid, Grid street) {
        boolean[] inside = {false};
        grid.shape()
                .forEachSegment((ax, ay, bx, by) -> inside[0] |= street.shape().locate(ax, ay) == Location.INSIDE);
        return inside[0];
    }

    /** Rule Y-03: the new street has the old town and the south-east of the street beside it. */
    @Test
    void changhaiRoadTakesThePlaceOfTheTownIn2019() {
        assertThat(SampleRows.codeAt(editions.get(1), "street", S5)).isEqualTo("310110019");
        assertThat(SampleRows.codeAt(editions.get(2), "street", S5)).isEqualTo("310110019");
        Grid town = SampleRows.grid(editions.get(1), "street", "310110106");
        Grid street = SampleRows.grid(editions.get(2), "street", "310110021");
        assertThat(town.name()).isEqualTo("五角场镇");
        assertThat(street.shape().twiceArea()).isGreaterThan(town.shape().twiceArea());
        assertThat(SampleRows.grids(editions.get(2), "street")).hasSize(12);
        Grid before = SampleRows.grid(editions.get(1), "street", "310110019");
        Grid after = SampleRows.grid(editions.get(2), "street", "310110019");
        assertThat(before.shape().twiceArea() - after.shape().twiceArea())
                .isEqualTo(street.shape().twiceArea() - town.shape().twiceArea());
    }

    /** Rules Y-01, Y-02. */
    @Test
    void theDistrictAndEachStreetHaveOneCommitteeAndOneCentre() {
        List<Unit> units = SampleRows.of(editions.get(1), Unit.class);
        for (UnitKind kind : List.of(UnitKind.COMMITTEE, UnitKind.COMMAND_CENTRE)) {
            assertThat(units).filteredOn(unit -> unit.kind() == kind).hasSize(13);
        }
    }

    /** Rule Y-13. */
    @Test
    void threeStreetsBeganEarlier() {
        List<Scheme> schemes = SampleRows.of(editions.get(1), Scheme.class);
        assertThat(schemes).extracting(Scheme::code).containsExactly("YP-ALL", "YP-PILOT");
        assertThat(schemes).extracting(scheme -> scheme.groundGrids().size()).containsExactly(9, 3);
        assertThat(schemes)
                .extracting(Scheme::activeFrom)
                .extracting(Object::toString)
                .containsExactly("2011-04-12", "2010-11-29");
    }

    /** Rules Y-07, Y-11. */
    @Test
    void teamsFindAndActAndStationsServe() {
        List<Assignment> roles = SampleRows.of(editions.get(1), Assignment.class);
        assertThat(roles).filteredOn(one -> one.role() == Role.DISCOVERS).hasSize(34);
        assertThat(roles).filteredOn(one -> one.role() == Role.SERVES).hasSize(312);
        assertThat(SampleRows.of(editions.get(1), MatterClass.class))
                .filteredOn(one -> one.code().equals("SP"))
                .extracting(MatterClass::validFrom)
                .extracting(String::valueOf)
                .containsExactly("2013-01-01");
    }
}
