package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gridward.access.Action;
import org.gridward.access.Requires;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveEditions;
import org.gridward.model.Edition;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/editions}: which states of the ground there are, on both clocks. */
@RestController
@Tag(name = "editions", description = "Complete, dated states of everything · 版本")
class EditionController {
    private final LiveEditions live;

    EditionController(LiveEditions live) {
        this.live = live;
    }

    /** Which editions there are, and which is in force now; {@code current} is absent when none is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditionsJson(@Nullable Integer current, List<EditionJson> editions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditionJson(
            int number,
            int base,
            @Nullable Integer successorOf,
            OffsetDateTime effectiveFrom,
            OffsetDateTime publishedAt,
            @Nullable OffsetDateTime cancelledAt,
            String hash,
            String title,
            @Nullable String note) {
        static EditionJson of(Edition edition, ZoneId zone) {
            return new EditionJson(
                    edition.number(),
                    edition.base(),
                    edition.successorOf() == 0 ? null : edition.successorOf(),
                    in(zone, edition.effectiveFrom()),
                    in(zone, edition.publishedAt()),
                    edition.cancelledAt() == null ? null : in(zone, edition.cancelledAt()),
                    edition.hash(),
                    edition.title(),
                    edition.note());
        }

        private static OffsetDateTime in(ZoneId zone, Instant moment) {
            return moment.atZone(zone).toOffsetDateTime();
        }
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/editions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "All editions by number, and which is in force now")
    ResponseEntity<EditionsJson> listEditions() {
        Instant now = Instant.now();
        Integer current =
                live.timeline().findInForce(now, now).map(Edition::number).orElse(null);
        List<EditionJson> editions = live.timeline().listEditions().stream()
                .map(edition -> EditionJson.of(edition, live.zone()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new EditionsJson(current, editions));
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/editions/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One edition")
    ResponseEntity<EditionJson> getEdition(@PathVariable int number) {
        Edition edition = live.timeline()
                .findByNumber(number)
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有版本 " + number, "There is no edition " + number)));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(EditionJson.of(edition, live.zone()));
    }
}
