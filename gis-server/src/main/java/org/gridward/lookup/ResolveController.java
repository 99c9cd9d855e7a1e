package org.gridward.lookup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.gridward.geo.Crs;
import org.gridward.geo.Position;
import org.gridward.http.Coordinates;
import org.gridward.http.EditionHeaders;
import org.gridward.resolve.Question;
import org.gridward.resolve.Resolution;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/resolve}: who is responsible here. */
@RestController
@Tag(name = "resolve", description = "Who is responsible here · 此处由谁负责")
class ResolveController {
    private final Pinned pinned;

    ResolveController(Pinned pinned) {
        this.pinned = pinned;
    }

    @GetMapping(path = "/api/v1/resolve", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who is responsible at a point, at a moment, and why")
    ResponseEntity<ResolutionJson> resolve(
            @Parameter(description = "longitude or easting; with lat") @RequestParam(required = false) @Nullable Double lon,
            @Parameter(description = "latitude or northing; with lon") @RequestParam(required = false) @Nullable Double lat,
            @Parameter(description = "the same as lon, for plane systems; with y") @RequestParam(required = false) @Nullable Double x,
            @Parameter(description = "the same as lat, for plane systems; with x") @RequestParam(required = false) @Nullable Double y,
            @Parameter(description = "WGS84 (default), CGCS2000, GCJ02, BD09, EPSG:n") @RequestParam(required = false) @Nullable String crs,
            @Parameter(description = "moment in the world, default now") @RequestParam(required = false) @Nullable String asOf,
            @Parameter(description = "as known at that moment, default now") @RequestParam(required = false) @Nullable String knownAt,
            @Parameter(description = "number of the edition to read; excludes knownAt") @RequestParam(required = false) @Nullable Integer edition,
            @Parameter(description = "whether to say why, default true") @RequestParam(defaultValue = "true") boolean explain,
            Locale locale) {
        Crs system = Coordinates.crs("crs", crs);
        Position position = Coordinates.position(system, lon, lat, x, y);
        Pinned.Choice choice = pinned.choose(asOf, knownAt, edition);
        Question question = new Question(position.latticeX(), position.latticeY(), choice.asOf(), explain);
        ResolutionJson.Asked asked = new ResolutionJson.Asked(lon, lat, x, y, crs, asOf, knownAt, edition);
        ResolutionJson body = choice.snapshot()
                .map(snapshot -> {
                    Resolution resolution = snapshot.resolver().resolve(question);
                    return ResolutionJson.of(resolution, snapshot.edition(), asked, locale);
                })
                .orElseGet(() -> ResolutionJson.noEdition(asked));
        return ResponseEntity.ok()
                .header(EditionHeaders.STATE, choice.edition() + ".0")
                .header(EditionHeaders.AS_OF, choice.asOf().toString())
                .header(EditionHeaders.KNOWN_AT, choice.knownAt().toString())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
