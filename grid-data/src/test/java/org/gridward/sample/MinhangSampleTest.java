package org.gridward.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.gridward.geo.Geodesy;
import org.gridward.model.Assignment;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.Grid;
import org.gridward.model.Role;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.junit.jupiter.api.Test;

class MinhangSampleTest {
    private final List<SampleEdition> editions =
            Samples.findSample("minhang").orElseThrow().editions();

    /** Rules M-02, M-03: 13 street-level units and since 2015 14. */
    @Test
    void pujinIsSplitFromPujiang() {
        assertThat(minhangStreets(editions.get(2))).hasSize(13).contains("310112501");
        assertThat(minhangStreets(editions.get(3))).hasSize(14).contains("310112009", "310112114");
        double before = squareKilometres(editions.get(2), "street", "310112114");
        double pujin = squareKilometres(editions.get(3), "street", "310112009");
        double pujiang = squareKilometres(editions.get(3), "street", "310112114");
        assertThat(pujin + pujiang).isCloseTo(before, within(1e-6));
        assertThat(before).isCloseTo(102.50, within(2.0));
        assertThat(pujin / before).isCloseTo(23.99 / 102.50, within(0.005));
    }

    private static List<String> minhangStreets(SampleEdition edition) {
        return SampleRows.grids(edition, "street").stream()
                .map(Grid::code)
                .filter(code -> code.startsWith("310112"))
                .toList();
    }

    private static double squareKilometres(SampleEdition edition, String layer, String code) {
        return Geodesy.areaSquareMeters(SampleRows.grid(edition, layer, code).shape()) / 1e6;
    }

    /** Rule M-06. */
    @Test
    void theCoveredGroundGrows() {
        assertThat(covered(editions.get(0))).isCloseTo(125, within(0.5));
        assertThat(covered(editions.get(1))).isCloseTo(165, within(0.5));
    }

    private static double covered(SampleEdition edition) {
        return SampleRows.grids(edition, "unit-grid").stream()
                        .mapToDouble(grid -> Geodesy.areaSquareMeters(grid.shape()))
                        .sum()
                / 1e6;
    }

    /** Rule M-05. */
    @Test
    void thereAre52DepartmentsAnd521Stations() {
        List<Unit> units = SampleRows.of(editions.get(1), Unit.class);
        assertThat(units).filteredOn(unit -> unit.kind() == UnitKind.DEPARTMENT).hasSize(52);
        assertThat(units)
                .filteredOn(unit -> unit.code().startsWith("MH-S0")
                        || unit.code().startsWith("MH-S1")
                        || unit.code().startsWith("MH-S5"))
                .hasSize(521);
    }

    /** Rule M-04. */
    @Test
    void pujiangManagesSevenOfSeventeenVillagesUntilTheyAreHandedOver() {
        assertThat(SampleRows.grids(editions.get(3), "community")).hasSize(17);
        assertThat(SampleRows.of(editions.get(3), Assignment.class))
                .filteredOn(one -> one.role() == Role.MANAGES)
                .hasSize(7)
                .allSatisfy(one -> {
                    assertThat(one.unit()).isEqualTo("MH-PUJIANG-CENTRE");
                    assertThat(one.validTo()).isNotNull();
                });
    }

    /** Rule M-07. */
    @Test
    void twoTownsBeganThreeMonthsEarlier() {
        List<Scheme> schemes = SampleRows.of(editions.get(0), Scheme.class);
        assertThat(schemes)
                .extracting(scheme -> scheme.code() + " " + scheme.activeFrom())
                .containsExactlyInAnyOrder("MH 2009-10-01", "MH-GM 2009-07-01", "MH-XZ 2009-07-01");
        assertThat(SampleRows.of(editions.get(2), Scheme.class))
                .extracting(Scheme::code)
                .contains("GM");
    }

    /** Rules M-10, M-17, M-18. */
    @Test
    void everyFieldHasAHostATimeLimitAndALegalBasis() {
        List<DutyRule> rules = SampleRows.of(editions.get(1), DutyRule.class);
        assertThat(rules).filteredOn(rule -> rule.level() == DutyLevel.DISTRICT).hasSize(6);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(Objects.requireNonNull(rule.legalBasis())).isNotBlank();
            assertThat(rule.timeLimits()).isNotEmpty();
        });
    }
}
