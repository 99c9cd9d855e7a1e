package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.gridward.duty.MatterBook;
import org.gridward.index.Place;
import org.gridward.live.Snapshot;
import org.gridward.lookup.NeighbourJson.CandidateJson;
import org.gridward.lookup.NeighbourJson.DiscovererJson;
import org.gridward.lookup.NeighbourJson.ExceptionJson;
import org.gridward.lookup.NeighbourJson.ObligedJson;
import org.gridward.lookup.NeighbourJson.StationJson;
import org.gridward.lookup.NeighbourJson.ZoneJson;
import org.gridward.lookup.RolesJson.LeadJson;
import org.gridward.lookup.RolesJson.MatterJson;
import org.gridward.lookup.RolesJson.RoleJson;
import org.gridward.model.Grid;
import org.gridward.model.LineMeaning;
import org.gridward.model.Matter;
import org.gridward.model.TieBreaker;
import org.gridward.resolve.Acting;
import org.gridward.resolve.Doubt;
import org.gridward.resolve.LinkageHere;
import org.gridward.resolve.Named;
import org.gridward.resolve.Owner;
import org.gridward.resolve.Part;
import org.gridward.resolve.Particulars;
import org.gridward.resolve.Resolution;
import org.gridward.resolve.ZonesHere;
import org.jspecify.annotations.Nullable;

/** A resolution as it goes over the wire; absent rather than null, and what was not asked for is absent, too. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResolutionJson(
        Resolution.Kind status,
        @Nullable StateJson state,
        @Nullable AskedJson question,
        @Nullable MatterJson matter,
        @Nullable List<GridJson> grids,
        @Nullable OwnerJson owner,
        @Nullable Named managedBy,
        @Nullable List<LeadJson> lead,
        @Nullable List<Named> support,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<RoleJson> roles,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<StationJson> stations,

        @Nullable List<ObligedJson> obliged,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<ZoneJson> zones,

        @Nullable TieBreaker tieBreaker,
        @Nullable DiscovererJson discoverer,
        @Nullable BorderJson border,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<CandidateJson> candidates,

        @Nullable DispatchJson dispatch,
        @Nullable LinkageHere linkage,
        @Nullable List<Named> ladder,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<ExceptionJson> exceptions,

        @Nullable Double safeRadiusMeters,
        @Nullable OffsetDateTime validUntil,
        @Nullable List<WarningJson> warnings,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<ReasonJson> explanation) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GridJson(String layer, String code, @Nullable String kind, String name) {
        static GridJson of(Grid grid) {
            return new GridJson(grid.layer(), grid.code(), grid.kind(), grid.name());
        }
    }

    /**
     * @param borderRule code of the border rule that decided
     * @param line what the dividing line of that rule is in the street
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnerJson(
            String unit,
            String name,
            String basis,
            @Nullable String legalAuthority,
            @Nullable String borderRule,
            @Nullable LineMeaning line) {
        static OwnerJson of(Owner owner, Particulars particulars) {
            Named named = particulars.owner();
            return new OwnerJson(
                    owner.unit().code(),
                    named == null ? owner.unit().name() : named.name(),
                    owner.basis().name(),
                    particulars.legalAuthority(),
                    owner.borderRule(),
                    owner.meaning());
        }
    }

    /**
     * @param distanceMeters to the nearest line whose two sides have different owners for the question; absent: none near
     * @param between the grids that make the two owners, that of the place first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BorderJson(
            boolean onBorder,
            List<GridJson> touching,
            @Nullable Double distanceMeters,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GridJson> between) {
        static BorderJson of(Place place, @Nullable Doubt doubt) {
            OptionalDouble distance = doubt == null ? OptionalDouble.empty() : doubt.distanceMeters();
            return new BorderJson(
                    place.onBorder(),
                    place.touching().stream().map(GridJson::of).toList(),
                    NeighbourJson.rounded(distance),
                    doubt == null
                            ? List.of()
                            : doubt.between().stream().map(GridJson::of).toList());
        }
    }

    record WarningJson(String code, String message) {}

    record ReasonJson(String step, String rule, String text) {}

    static ResolutionJson of(
            Resolution resolution,
            Pinned.Choice choice,
            Snapshot snapshot,
            AskedJson asked,
            WantedFields wanted,
            Locale locale) {
        Place place = resolution.place();
        Optional<Particulars> found = resolution.findParticulars();
        Optional<Acting> acting = found.map(Particulars::acting);
        Optional<ZonesHere> zones = found.map(Particulars::zones);
        return new ResolutionJson(
                resolution.kind(),
                wanted.state() ? StateJson.of(snapshot, choice.ledger()) : null,
                wanted.question() ? asked : null,
                wanted.matter() ? matterOf(found, snapshot.resolver().matters()) : null,
                wanted.has(Part.GRIDS)
                        ? place.grids().stream().map(GridJson::of).toList()
                        : null,
                wanted.has(Part.OWNER) ? ownerOf(resolution) : null,
                found.map(Particulars::managedBy).orElse(null),
                wanted.has(Part.LEAD) ? list(acting.map(Acting::lead), LeadJson::of) : null,
                wanted.has(Part.SUPPORT) ? acting.map(Acting::support).orElse(null) : null,
                list(acting.map(Acting::roles), RoleJson::of),
                wanted.has(Part.STATIONS) ? list(found.map(Particulars::stations), StationJson::of) : null,
                list(zones.map(ZonesHere::obliged), ObligedJson::of),
                list(zones.map(ZonesHere::zones), ZoneJson::of),
                zones.map(ZonesHere::tieBreaker).orElse(null),
                found.map(Particulars::discoverer).map(DiscovererJson::of).orElse(null),
                found.isPresent() && (wanted.onBorder() || wanted.has(Part.BORDER))
                        ? BorderJson.of(place, found.get().doubt())
                        : null,
                wanted.has(Part.CANDIDATES)
                        ? list(found.map(Particulars::doubt).map(Doubt::candidates), CandidateJson::of)
                        : null,
                acting.map(Acting::dispatch)
                        .map(here -> DispatchJson.of(here, snapshot.zone()))
                        .orElse(null),
                acting.map(Acting::linkage).orElse(null),
                wanted.has(Part.LADDER) ? acting.map(Acting::ladder).orElse(null) : null,
                wanted.has(Part.EXCEPTIONS) ? list(found.map(Particulars::exceptions), ExceptionJson::of) : null,
                found.map(Particulars::findSafeRadius)
                        .map(NeighbourJson::rounded)
                        .orElse(null),
                wanted.has(Part.VALID_UNTIL)
                        ? choice.findValidUntil(resolution)
                                .map(until -> until.atZone(snapshot.zone()).toOffsetDateTime())
                                .orElse(null)
                        : null,
                wanted.has(Part.WARNINGS)
                        ? resolution.warnings().stream()
                                .map(w -> new WarningJson(w.name(), w.text().in(locale)))
                                .toList()
                        : null,
                resolution.explanation().stream()
                        .map(r -> new ReasonJson(r.step(), r.rule(), r.text().in(locale)))
                        .toList());
    }

    private static <A, B> @Nullable List<B> list(Optional<List<A>> all, Function<A, B> each) {
        return all.map(some -> some.stream().map(each).toList()).orElse(null);
    }

    private static @Nullable OwnerJson ownerOf(Resolution resolution) {
        return resolution
                .findOwner()
                .flatMap(owner -> resolution.findParticulars().map(particulars -> OwnerJson.of(owner, particulars)))
                .orElse(null);
    }

    private static @Nullable MatterJson matterOf(Optional<Particulars> particulars, MatterBook matters) {
        Matter matter = particulars.map(Particulars::matter).orElse(null);
        if (matter == null) {
            return null;
        }
        return matters.findClass(matter)
                .map(found ->
                        MatterJson.of(matter, found, matters.findDomain(matter).orElse(null), matters.isMobile(matter)))
                .orElse(null);
    }

    /** The answer when no edition was in force: nothing is known of any ground. */
    static ResolutionJson noEdition(AskedJson asked) {
        return new ResolutionJson(
                Resolution.Kind.OUTSIDE,
                null,
                asked,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
