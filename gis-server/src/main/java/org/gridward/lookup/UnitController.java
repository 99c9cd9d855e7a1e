package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.geo.Crs;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Shape;
import org.gridward.http.Coordinates;
import org.gridward.http.FeatureWriter;
import org.gridward.http.Page;
import org.gridward.http.ProblemException;
import org.gridward.http.Reading;
import org.gridward.live.Snapshot;
import org.gridward.model.Grid;
import org.gridward.model.Post;
import org.gridward.model.Text;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /api/v1/units}: the bodies that act, who commands them and the ground they own. */
@RestController
@Tag(name = "units", description = "Squads, stations, departments · 单位")
class UnitController {
    private final Pinned pinned;

    UnitController(Pinned pinned) {
        this.pinned = pinned;
    }

    /** A page of units by code; {@code next} is the cursor of the following page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitsJson(
            int edition,
            @Nullable String draft,
            List<UnitJson> units,
            @Nullable String next) {}

    /**
     * @param ladder the commanders above the unit, nearest first; like what follows only when one unit is asked for
     * @param posts how many people it has in each; absent when none is told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitJson(
            String code,
            String name,
            UnitKind kind,
            @Nullable String superior,
            @Nullable String legalAuthority,
            @Nullable List<String> ladder,
            @Nullable List<String> subordinates,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<PostJson> posts) {
        static UnitJson of(Unit unit) {
            return new UnitJson(
                    unit.code(), unit.name(), unit.kind(), unit.superior(), unit.legalAuthority(), null, null, null);
        }

        static UnitJson withTree(Unit unit, Snapshot snapshot) {
            return new UnitJson(
                    unit.code(),
                    unit.name(),
                    unit.kind(),
                    unit.superior(),
                    unit.legalAuthority(),
                    codes(snapshot.units().listSuperiors(unit.code())),
                    codes(snapshot.units().listSubordinates(unit.code())),
                    unit.posts().stream().map(PostJson::of).toList());
        }

        private static List<String> codes(List<Unit> units) {
            return units.stream().map(Unit::code).toList();
        }
    }

    /** @param shift in which they serve; absent: in no shift in particular */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostJson(String name, @Nullable String shift, int headcount) {
        static PostJson of(Post post) {
            return new PostJson(post.name(), post.shift(), post.headcount());
        }
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/units", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The units of an edition by code, page by page")
    @Nullable
    UnitsJson listUnits(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ParameterObject Reading reading,
            Caller caller,
            ServletWebRequest request) {
        Optional<Page.Cursor> from = Page.Cursor.parse(cursor);
        Pinned.Choice choice = pinned.choose(reading.continuedFrom(from), caller);
        int size = Page.limit(limit);
        if (choice.isKnownTo(request)) {
            return null;
        }
        List<Unit> units = choice.snapshot().map(s -> s.units().listUnits()).orElse(List.of());
        Page<Unit> page = Page.of(units, Unit::code, from, size, choice.ref());
        return new UnitsJson(
                choice.edition(),
                choice.draft(),
                page.items().stream().map(UnitJson::of).toList(),
                page.next());
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/units/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One unit with the commanders above it, the units under it and its posts")
    @Nullable
    UnitJson getUnit(
            @PathVariable String code, @ParameterObject Reading reading, Caller caller, ServletWebRequest request) {
        Pinned.Choice choice = pinned.choose(reading, caller);
        Unit unit = getUnit(choice.getSnapshot(), code);
        if (choice.isKnownTo(request)) {
            return null;
        }
        return UnitJson.withTree(unit, choice.getSnapshot());
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/units/{code}/territory", produces = FeatureWriter.GEO_JSON)
    @Operation(
            summary = "The union of the grids that a unit owns, as a GeoJSON feature",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = FeatureWriter.GEO_JSON)))
    void getTerritory(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String outCrs,
            @ParameterObject Reading reading,
            Caller caller,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        Crs out = Coordinates.crs("outCrs", outCrs);
        Pinned.Choice choice = pinned.choose(reading, caller);
        Snapshot snapshot = choice.getSnapshot();
        Unit unit = getUnit(snapshot, code);
        Shape territory = snapshot.findTerritory(code)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("单位 " + code + " 没有地界", "Unit " + code + " owns no ground")));
        if (choice.isKnownTo(request)) {
            return;
        }
        FeatureWriter.writeFeature(response, feature(unit, snapshot.listOwnedGrids(code), territory, snapshot), out);
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/units/{code}/coverage", produces = FeatureWriter.GEO_JSON)
    @Operation(
            summary = "The ground that a station covers: the grids that it serves and what is drawn for it",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = FeatureWriter.GEO_JSON)))
    void getCoverage(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String outCrs,
            @ParameterObject Reading reading,
            Caller caller,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        Crs out = Coordinates.crs("outCrs", outCrs);
        Pinned.Choice choice = pinned.choose(reading, caller);
        Snapshot snapshot = choice.getSnapshot();
        Unit unit = getUnit(snapshot, code);
        Shape coverage = snapshot.findCoverage(code)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("单位 " + code + " 不覆盖任何区域", "Unit " + code + " covers no ground")));
        if (choice.isKnownTo(request)) {
            return;
        }
        FeatureWriter.writeFeature(response, feature(unit, snapshot.listServedGrids(code), coverage, snapshot), out);
    }

    private static FeatureWriter.Feature feature(Unit unit, List<Grid> grids, Shape ground, Snapshot snapshot) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("unit", unit.code());
        properties.put("name", unit.name());
        properties.put(
                "grids",
                grids.stream()
                        .map((Grid grid) -> grid.layer() + ":" + grid.code())
                        .toList());
        properties.put("areaSquareMeters", GridFeatures.rounded(Geodesy.areaSquareMeters(ground)));
        properties.putAll(GridFeatures.head(snapshot));
        return new FeatureWriter.Feature(unit.code(), properties, ground);
    }

    private static Unit getUnit(Snapshot snapshot, String code) {
        return snapshot.units()
                .findUnit(code)
                .orElseThrow(() -> ProblemException.notFound(new Text("没有单位 " + code, "There is no unit " + code)));
    }
}
