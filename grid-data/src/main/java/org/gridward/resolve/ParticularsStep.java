package org.gridward.resolve;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.gridward.duty.Shifts;
import org.gridward.model.OperatingMode;
import org.gridward.model.Unit;
import org.jspecify.annotations.Nullable;

/** Steps 8 to 11 in their order: what follows from place and owner, as far as the question wants it. */
final class ParticularsStep {
    private static final Acting NOBODY = new Acting(List.of(), List.of(), List.of(), null, null, List.of());

    private final Steps steps;

    ParticularsStep(Steps steps) {
        this.steps = steps;
    }

    /**
     * @param finder who owns other places, for the same question
     * @param warnings to which it adds its own
     */
    Particulars describe(
            Situation here,
            Optional<Owner> owner,
            List<ExceptionHere> exceptions,
            OwnerFinder finder,
            List<Warning> warnings) {
        Asked asked = here.asked();
        boolean allowed = exceptions.stream().anyMatch(one -> one.effect() == ExceptionHere.Effect.ALLOWS);
        if (allowed) {
            warnings.add(Warning.EXCEPTION_ALLOWS);
        }
        Optional<Named> manager = wants(here, Part.MANAGED_BY, Part.DISCOVERER)
                ? steps.role.findManager(here.spot().place(), asked, here.trace())
                : Optional.empty();
        ZonesHere zones = allowed || !wants(here, Part.OBLIGED, Part.DISCOVERER)
                ? ZonesHere.NONE
                : steps.zone.find(here.spot(), owner, asked, here.trace());
        DiscovererHere discoverer = discoverer(here, owner, manager, zones);
        Doubt doubt = doubt(here, owner, finder, warnings);
        Acting acting = owner.map(one -> acting(here, one, warnings)).orElse(NOBODY);
        List<StationHere> stations = wants(here, Part.STATIONS, Part.SAFE_RADIUS_METERS)
                ? steps.station.list(here.spot(), asked, here.trace())
                : List.of();
        return new Particulars(
                asked.matter(),
                asked.domain(),
                owner.map(one -> steps.names.of(one.unit(), asked.moment())).orElse(null),
                owner.map(one -> steps.names.findLegalAuthority(one.unit(), asked.matter(), asked.moment()))
                        .orElse(null),
                manager.orElse(null),
                acting,
                wants(here, Part.OBLIGED) ? zones : null,
                discoverer,
                doubt,
                stations,
                exceptions,
                safeRadius(here, stations, doubt),
                validUntil(here));
    }

    private @Nullable DiscovererHere discoverer(
            Situation here, Optional<Owner> owner, Optional<Named> manager, ZonesHere zones) {
        Unit discoverer = here.question().discoverer();
        return discoverer == null || !wants(here, Part.DISCOVERER)
                ? null
                : steps.discoverer.find(discoverer, here.spot(), owner, manager, zones, here.asked(), here.trace());
    }

    private @Nullable Doubt doubt(Situation here, Optional<Owner> owner, OwnerFinder finder, List<Warning> warnings) {
        if (!wants(here, Part.BORDER, Part.CANDIDATES, Part.WARNINGS, Part.SAFE_RADIUS_METERS)) {
            return null;
        }
        Doubt doubt = steps.doubt.find(
                here.spot(), owner, here.question().accuracyMeters(), here.terms(), finder, here.asked(), here.trace());
        if (doubt.nearBorder()) {
            warnings.add(Warning.NEAR_BORDER);
        }
        if (doubt.confirmLocation()) {
            warnings.add(Warning.CONFIRM_LOCATION);
        }
        return doubt;
    }

    private Acting acting(Situation here, Owner owner, List<Warning> warnings) {
        Asked asked = here.asked();
        Shifts shifts = here.scheme().map(Shifts::new).orElse(null);
        List<Leading> leading = wants(here, Part.LEAD, Part.SUPPORT)
                ? steps.role.listLeading(here.spot().place(), owner, shifts, asked, here.trace())
                : List.of();
        return new Acting(
                leading,
                wants(here, Part.SUPPORT)
                        ? steps.role.listSupport(here.spot().place(), leading, shifts, asked)
                        : List.of(),
                wants(here, Part.ROLES) ? steps.role.listOthers(here.spot().place(), asked) : List.of(),
                wants(here, Part.DISPATCH) ? dispatch(here, owner, warnings) : null,
                wants(here, Part.LINKAGE) ? steps.dispatch.linkage(owner, asked, here.trace()) : null,
                wants(here, Part.LADDER) ? steps.dispatch.ladder(owner, asked) : List.of());
    }

    private DispatchHere dispatch(Situation here, Owner owner, List<Warning> warnings) {
        OperatingMode mode =
                here.ledger().modeAt(here.question().asOf(), here.spot().place().grids());
        DispatchHere dispatch = steps.dispatch.dispatch(here, owner, mode);
        if (!dispatch.dispatch().dispatchable()) {
            warnings.add(Warning.NOT_DISPATCHABLE);
        }
        return dispatch;
    }

    private OptionalDouble safeRadius(Situation here, List<StationHere> stations, @Nullable Doubt doubt) {
        if (doubt == null || !wants(here, Part.SAFE_RADIUS_METERS)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(steps.safeRadius.meters(
                here.spot(),
                here.asked(),
                stations,
                doubt,
                here.terms(),
                here.question().accuracyMeters()));
    }

    private static Optional<Instant> validUntil(Situation here) {
        return Stream.of(
                        here.asked().moment().horizon().earliest(),
                        here.ledger().findNextChange(here.question().asOf()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private static boolean wants(Situation here, Part... oneOf) {
        for (Part part : oneOf) {
            if (here.question().wants(part)) {
                return true;
            }
        }
        return false;
    }
}
