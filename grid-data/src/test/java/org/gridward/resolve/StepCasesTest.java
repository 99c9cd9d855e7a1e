package org.gridward.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridward.model.Zone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Cases as data, in {@link BorderTown}. */
class StepCasesTest {
    private static final BorderTown TOWN = new BorderTown();

    @ParameterizedTest(name = "{0}: {1}, {2} {3} {4} {5}")
    @CsvFileSource(resources = "/cases/resolve/standings.csv", delimiter = '|', numLinesToSkip = 2)
    void who_must_act_and_what_the_discoverer_may_do(
            String rule,
            double east,
            double north,
            String matter,
            String time,
            String discoverer,
            String owner,
            String zones,
            String obliged,
            String standing,
            String document,
            String tieBreaker,
            String handOverTo,
            String notified) {
        Spot spot = TOWN.spot(east, north);
        Asked asked = TOWN.asked(matter, null, time);
        Optional<Owner> owning = TOWN.findOwner(spot, asked);
        Trace trace = new Trace(true);
        ZonesHere here = TOWN.zoneStep.find(spot, owning, asked, trace);
        DiscovererHere found = TOWN.discovererStep.find(
                TOWN.units.findUnit(discoverer).orElseThrow(), spot, owning, Optional.empty(), here, asked, trace);
        assertThat(owning.orElseThrow().unit().code()).as("owner").isEqualTo(owner);
        assertThat(here.zones().stream().map(Zone::code).collect(Collectors.joining(" ")))
                .as("zones")
                .isEqualTo(text(zones));
        assertThat(here.obliged().stream()
                        .map(one -> one.unit().unit() + ":" + one.basis())
                        .collect(Collectors.joining(" ")))
                .as("obliged")
                .isEqualTo(text(obliged));
        assertThat(found.standing().name()).as("standing").isEqualTo(standing);
        assertThat(text(found.document())).as("document").isEqualTo(text(document));
        assertThat(found.tieBreaker() == null ? "" : found.tieBreaker().name())
                .as("tie-breaker")
                .isEqualTo(text(tieBreaker));
        assertThat(found.handOverTo() == null ? "" : found.handOverTo().unit())
                .as("hand over to")
                .isEqualTo(text(handOverTo));
        assertThat(units(found.notified())).as("notified").isEqualTo(text(notified));
        assertThat(List.of(found.custody(), found.aftercare()))
                .as("custody and aftercare stay with the owner")
                .allMatch(one -> one.unit().equals(owner));
        assertThat(trace.reasons()).as("explained").isNotEmpty();
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    private static String units(List<Named> units) {
        return units.stream().map(Named::unit).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}: {1}, {2} {3} {4}")
    @CsvFileSource(resources = "/cases/resolve/strips.csv", delimiter = '|', numLinesToSkip = 2)
    void who_owns_in_the_strip_of_a_border_rule(
            String rule,
            double east,
            double north,
            String domain,
            String time,
            String code,
            String grid,
            String meaning) {
        Spot spot = TOWN.spot(east, north);
        Trace trace = new Trace(true);
        Optional<StripHere> here = TOWN.stripStep.find(spot, TOWN.asked(null, domain, time), trace);
        assertThat(here.map(one -> one.rule().code()).orElse("")).isEqualTo(text(code));
        assertThat(here.map(one -> one.grid().code()).orElse("")).isEqualTo(text(grid));
        assertThat(here.map(one -> one.terms().meaning()).map(Enum::name).orElse(""))
                .isEqualTo(text(meaning));
        assertThat(trace.reasons()).hasSize(here.isPresent() ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}: {1}, {2} {3} {4}")
    @CsvFileSource(resources = "/cases/resolve/places.csv", delimiter = '|', numLinesToSkip = 2)
    void what_is_no_violation_here_and_which_stations_there_are(
            String rule, double east, double north, String matter, String time, String exceptions, String stations) {
        Spot spot = TOWN.spot(east, north);
        Asked asked = TOWN.asked(matter, null, time);
        Trace trace = new Trace(true);
        assertThat(TOWN.exceptionStep.list(spot, asked, trace).stream()
                        .map(one -> one.exception().code() + ":" + one.effect())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(text(exceptions));
        assertThat(TOWN.stationStep.list(spot, asked, trace).stream()
                        .map(one -> one.unit().unit() + ":" + one.relation())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(text(stations));
    }
}
