package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.OptionalDouble;
import org.gridward.model.DutyAction;
import org.gridward.model.PlaceException;
import org.gridward.model.TieBreaker;
import org.gridward.model.Zone;
import org.gridward.resolve.DiscovererHere;
import org.gridward.resolve.Doubt;
import org.gridward.resolve.ExceptionHere;
import org.gridward.resolve.Named;
import org.gridward.resolve.Obliged;
import org.gridward.resolve.Standing;
import org.gridward.resolve.StationHere;
import org.jspecify.annotations.Nullable;

/** Records of an answer about what lies around the place. */
final class NeighbourJson {
    private NeighbourJson() {}

    /** In centimetres, as exact as distances are; null for none. */
    static @Nullable Double rounded(OptionalDouble meters) {
        return meters.isPresent() ? Math.round(meters.getAsDouble() * 100) / 100.0 : null;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StationJson(
            String unit,
            String name,
            StationHere.Relation relation,
            @Nullable Double distanceMeters) {
        static StationJson of(StationHere station) {
            return new StationJson(
                    station.unit().unit(),
                    station.unit().name(),
                    station.relation(),
                    rounded(station.distanceMeters()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObligedJson(
            String unit,
            String name,
            Obliged.Basis basis,
            @Nullable String zone,
            @Nullable String agreement) {
        static ObligedJson of(Obliged obliged) {
            return new ObligedJson(
                    obliged.unit().unit(), obliged.unit().name(), obliged.basis(), obliged.zone(), obliged.agreement());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ZoneJson(String code, String name, @Nullable String lead) {
        static ZoneJson of(Zone zone) {
            return new ZoneJson(zone.code(), zone.name(), zone.lead());
        }
    }

    /** Units are given by their codes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DiscovererJson(
            String unit,
            String name,
            Standing standing,
            @Nullable String agreement,
            @Nullable String document,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DutyAction> actions,
            @Nullable TieBreaker tieBreaker,
            @Nullable String handOverTo,
            @Nullable String custody,
            @Nullable String aftercare,

            @JsonProperty("notify") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<String> notified) {
        static DiscovererJson of(DiscovererHere here) {
            return new DiscovererJson(
                    here.unit().unit(),
                    here.unit().name(),
                    here.standing(),
                    here.agreement(),
                    here.document(),
                    here.actions(),
                    here.tieBreaker(),
                    code(here.handOverTo()),
                    code(here.custody()),
                    code(here.aftercare()),
                    here.notified().stream().map(Named::unit).toList());
        }

        private static @Nullable String code(@Nullable Named unit) {
            return unit == null ? null : unit.unit();
        }
    }

    record CandidateJson(String unit, String name, double share) {
        static CandidateJson of(Doubt.Candidate candidate) {
            return new CandidateJson(
                    candidate.unit().unit(),
                    candidate.unit().name(),
                    Math.round(candidate.share() * 1_000_000) / 1_000_000.0);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExceptionJson(
            String code,
            String name,
            ExceptionHere.Effect effect,
            @Nullable String document,
            @Nullable String terms) {
        static ExceptionJson of(ExceptionHere here) {
            PlaceException exception = here.exception();
            return new ExceptionJson(
                    exception.code(), exception.name(), here.effect(), exception.document(), exception.terms());
        }
    }
}
