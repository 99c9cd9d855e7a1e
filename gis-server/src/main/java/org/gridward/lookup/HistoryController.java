package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.access.Action;
import org.gridward.access.Requires;
import org.gridward.http.Moments;
import org.gridward.http.ProblemException;
import org.gridward.http.VersionMembers;
import org.gridward.live.LiveEditions;
import org.gridward.model.Edition;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Lineage;
import org.gridward.model.Text;
import org.gridward.store.Database;
import org.gridward.store.GridVersion;
import org.gridward.store.StoredChange;
import org.gridward.topology.GroundFlow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/layers/{layer}/grids/{code}/history}: how a grid came to be what it is, or what became of it. */
@RestController
@Tag(name = "layers")
class HistoryController {
    private final LiveEditions live;
    private final Database database;

    HistoryController(LiveEditions live, Database database) {
        this.live = live;
        this.database = database;
    }

    /** The editions, as they follow each other in the world, in which something about the grid is new. */
    record HistoryJson(String layer, String code, List<VersionJson> versions) {}

    /**
     * @param changed what is new: {@code created}, {@code removed}, {@code vertices}, {@code shape} or names of members
     * @param grid as it is from then on; absent when it was removed
     * @param lineageIn ground that came from others
     * @param lineageOut what became of the ground it had, what it kept included
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record VersionJson(
            int edition,
            OffsetDateTime effectiveFrom,
            List<String> changed,
            @Nullable Map<String, Object> grid,
            List<LineageJson> lineageIn,
            List<LineageJson> lineageOut) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineageJson(
            Lineage.Change change,
            @Nullable String from,
            @Nullable String to,
            double squareMeters,
            double share) {
        static LineageJson of(Lineage lineage) {
            return new LineageJson(
                    lineage.change(), lineage.from(), lineage.to(), lineage.squareMeters(), lineage.share());
        }
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/layers/{layer}/grids/{code}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The versions of a grid, also of one that is no more, with what became of its ground")
    ResponseEntity<HistoryJson> getHistory(
            @PathVariable String layer,
            @PathVariable String code,
            @Parameter(description = "As known at that moment; default now") @RequestParam(required = false) @Nullable
                    String knownAt) {
        ZoneId zone = live.zone();
        Instant known = Moments.moment("knownAt", knownAt, zone)
                .orElseGet(() -> live.timeline().known(Instant.now()));
        List<GridVersion> versions = database.editions().listVersions(layer, code);
        List<StoredChange> lineage = database.editions().listLineage(layer, code);
        List<VersionJson> told = new ArrayList<>();
        Optional<GroundRow> before = Optional.empty();
        for (Edition edition : live.timeline().listSuccession(known)) {
            Optional<GroundRow> now = versions.stream()
                    .filter(version -> version.isIn(edition.number()))
                    .findFirst()
                    .map(GridVersion::grid);
            List<String> changed = listChanged(before, now);
            if (!changed.isEmpty()) {
                told.add(version(edition, zone, changed, now, lineage, code));
            }
            before = now;
        }
        if (told.isEmpty()) {
            throw ProblemException.notFound(
                    new Text("图层 " + layer + " 从未有过网格 " + code, "Layer " + layer + " never had a grid " + code));
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new HistoryJson(layer, code, told));
    }

    private static VersionJson version(
            Edition edition,
            ZoneId zone,
            List<String> changed,
            Optional<GroundRow> now,
            List<StoredChange> lineage,
            String code) {
        List<Lineage> here = lineage.stream()
                .filter(stored -> stored.edition() == edition.number())
                .map(StoredChange::lineage)
                .toList();
        return new VersionJson(
                edition.number(),
                edition.effectiveFrom().atZone(zone).toOffsetDateTime(),
                changed,
                now.map(VersionMembers::of).orElse(null),
                here.stream()
                        .filter(entry -> !code.equals(entry.from()))
                        .map(LineageJson::of)
                        .toList(),
                here.stream()
                        .filter(entry -> code.equals(entry.from()))
                        .map(LineageJson::of)
                        .toList());
    }

    private static List<String> listChanged(Optional<GroundRow> before, Optional<GroundRow> now) {
        if (before.isEmpty() || now.isEmpty()) {
            return before.equals(now) ? List.of() : List.of(before.isEmpty() ? "created" : "removed");
        }
        List<String> changed = new ArrayList<>(VersionMembers.listChanged(before.get(), now.get()));
        if (before.get() instanceof Grid old
                && now.get() instanceof Grid grid
                && !old.shape().equals(grid.shape())) {
            changed.add(GroundFlow.changed(old.shape(), grid.shape()).isEmpty() ? "vertices" : "shape");
        }
        return changed;
    }
}
