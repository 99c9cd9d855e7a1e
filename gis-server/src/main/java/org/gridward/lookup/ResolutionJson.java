package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridward.http.EditionRef;
import org.gridward.http.Reading;
import org.gridward.index.Place;
import org.gridward.live.Snapshot;
import org.gridward.model.Edition;
import org.gridward.model.Grid;
import org.gridward.resolve.Owner;
import org.gridward.resolve.Resolution;
import org.gridward.store.DraftHead;
import org.jspecify.annotations.Nullable;

/** A resolution as it goes over the wire; absent rather than null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResolutionJson(
        Status status,
        @Nullable State state,
        Asked question,
        List<GridJson> grids,
        @Nullable OwnerJson owner,
        @Nullable BorderJson border,
        List<WarningJson> warnings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReasonJson> explanation) {

    enum Status {
        OWNED,
        OUT_OF_GRID,
        OUTSIDE
    }

    /**
     * Which edition the answer was read from.
     *
     * @param edition its number; of a draft that of its base
     * @param draft id of the draft that was read instead
     * @param revision which moment of the draft it was
     * @param hash of the edition; a draft has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            int edition,
            int ledger,
            @Nullable String draft,
            @Nullable Integer revision,
            OffsetDateTime effectiveFrom,
            @Nullable String hash,
            @Nullable String note) {
        static State of(Snapshot snapshot) {
            Edition edition = snapshot.edition();
            OffsetDateTime since =
                    edition.effectiveFrom().atZone(snapshot.zone()).toOffsetDateTime();
            Optional<DraftHead> draft = snapshot.findDraft();
            return new State(
                    snapshot.knownEdition(),
                    0,
                    draft.map(head -> head.draft().id()).orElse(null),
                    draft.map(DraftHead::revision).orElse(null),
                    since,
                    draft.isPresent() ? null : edition.hash(),
                    edition.note());
        }
    }

    /** What the client sent, as sent; what the server filled in stands in headers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Double x,
            @Nullable Double y,
            @Nullable String crs,
            @Nullable String asOf,
            @Nullable String knownAt,
            @Schema(type = "string") @Nullable EditionRef edition) {
        static Asked of(ResolveQuery query, Reading reading) {
            return new Asked(
                    query.lon(),
                    query.lat(),
                    query.x(),
                    query.y(),
                    query.crs(),
                    reading.asOf(),
                    reading.knownAt(),
                    reading.edition());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GridJson(String layer, String code, @Nullable String kind, String name) {
        static GridJson of(Grid grid) {
            return new GridJson(grid.layer(), grid.code(), grid.kind(), grid.name());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnerJson(
            String unit,
            String name,
            String basis,
            @Nullable String legalAuthority) {
        static OwnerJson of(Owner owner) {
            return new OwnerJson(
                    owner.unit().code(),
                    owner.unit().name(),
                    owner.basis().name(),
                    owner.unit().legalAuthority());
        }
    }

    record BorderJson(boolean onBorder, List<GridJson> touching) {
        static BorderJson of(Place place) {
            return new BorderJson(
                    place.onBorder(),
                    place.touching().stream().map(GridJson::of).toList());
        }
    }

    record WarningJson(String code, String message) {}

    record ReasonJson(String step, String rule, String text) {}

    static ResolutionJson of(Resolution resolution, Snapshot snapshot, Asked asked, Locale locale) {
        Place place = resolution.place();
        Status status = statusOf(resolution);
        return new ResolutionJson(
                status,
                State.of(snapshot),
                asked,
                place.grids().stream().map(GridJson::of).toList(),
                resolution.findOwner().map(OwnerJson::of).orElse(null),
                status == Status.OUTSIDE ? null : BorderJson.of(place),
                resolution.warnings().stream()
                        .map(w -> new WarningJson(w.name(), w.text().in(locale)))
                        .toList(),
                resolution.explanation().stream()
                        .map(r -> new ReasonJson(r.step(), r.rule(), r.text().in(locale)))
                        .toList());
    }

    /** The answer when no edition was in force: nothing is known of any ground. */
    static ResolutionJson noEdition(Asked asked) {
        return new ResolutionJson(Status.OUTSIDE, null, asked, List.of(), null, null, List.of(), List.of());
    }

    private static Status statusOf(Resolution resolution) {
        if (resolution instanceof Resolution.Owned) {
            return Status.OWNED;
        }
        return resolution instanceof Resolution.OutOfGrid ? Status.OUT_OF_GRID : Status.OUTSIDE;
    }
}
