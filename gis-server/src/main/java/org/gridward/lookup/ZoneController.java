package org.gridward.lookup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.geo.Crs;
import org.gridward.http.Coordinates;
import org.gridward.http.FeatureWriter;
import org.gridward.http.Page;
import org.gridward.http.ProblemException;
import org.gridward.http.Reading;
import org.gridward.live.Snapshot;
import org.gridward.model.Text;
import org.gridward.model.Zone;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /api/v1/zones}: boundary zones with their members; their shapes are for display, places are measured. */
@RestController
@Tag(name = "zones", description = "Boundary zones · 结合部")
class ZoneController {
    private final Pinned pinned;

    ZoneController(Pinned pinned) {
        this.pinned = pinned;
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/zones", produces = FeatureWriter.GEO_JSON)
    @Operation(
            summary = "The zones that hold at a moment, by code, page by page, as GeoJSON",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = FeatureWriter.GEO_JSON)))
    void listZones(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String outCrs,
            @ParameterObject Reading reading,
            Caller caller,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        Crs out = Coordinates.crs("outCrs", outCrs);
        Optional<Page.Cursor> from = Page.Cursor.parse(cursor);
        Pinned.Choice choice = pinned.choose(reading.continuedFrom(from), caller);
        int size = Page.limit(limit);
        LocalDate day = LocalDate.ofInstant(
                choice.asOf(), choice.snapshot().<ZoneId>map(Snapshot::zone).orElse(ZoneOffset.UTC));
        List<Zone> zones =
                choice.snapshot().map(snapshot -> snapshot.listZones(day)).orElse(List.of());
        Page<Zone> page = Page.of(zones, Zone::code, from, size, choice.ref());
        if (choice.isKnownTo(request, day)) {
            return;
        }
        List<FeatureWriter.Feature> features = page.items().stream()
                .map(zone -> feature(zone, choice.getSnapshot()))
                .toList();
        FeatureWriter.writeCollection(response, Map.of("edition", choice.edition()), features, page.nextLink(), out);
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/zones/{code}", produces = FeatureWriter.GEO_JSON)
    @Operation(
            summary = "One zone as a GeoJSON feature",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = FeatureWriter.GEO_JSON)))
    void getZone(
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
        Zone zone = snapshot.findZone(code)
                .orElseThrow(() -> ProblemException.notFound(new Text("没有结合部 " + code, "There is no zone " + code)));
        if (choice.isKnownTo(request)) {
            return;
        }
        FeatureWriter.writeFeature(response, feature(zone, snapshot), out);
    }

    private static FeatureWriter.Feature feature(Zone zone, Snapshot snapshot) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("code", zone.code());
        properties.put("name", zone.name());
        properties.put("members", zone.members());
        put(properties, "lead", zone.lead());
        put(properties, "validFrom", zone.validFrom());
        put(properties, "validTo", zone.validTo());
        properties.put(
                "strips",
                zone.strips().stream()
                        .map(strip -> Map.of(
                                "layer", strip.border().layer(),
                                "left", strip.border().left(),
                                "right", strip.border().right(),
                                "leftMeters", strip.leftMeters(),
                                "rightMeters", strip.rightMeters()))
                        .toList());
        properties.putAll(GridFeatures.head(snapshot));
        return new FeatureWriter.Feature(
                zone.code(), properties, new FeatureWriter.Geometry.Pieces(snapshot.listGround(zone)));
    }

    private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value.toString());
        }
    }
}
