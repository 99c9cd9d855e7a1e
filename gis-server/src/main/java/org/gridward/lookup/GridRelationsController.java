package org.gridward.lookup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.geo.Crs;
import org.gridward.geo.Geodesy;
import org.gridward.http.Coordinates;
import org.gridward.http.FeatureWriter;
import org.gridward.http.FeatureWriter.Feature;
import org.gridward.http.Reading;
import org.gridward.index.Border;
import org.gridward.live.Snapshot;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /api/v1/layers/{layer}/grids/{code}/…}: what lies below and beside a grid, as GeoJSON. */
@RestController
@Tag(name = "layers")
class GridRelationsController {
    private final Pinned pinned;

    GridRelationsController(Pinned pinned) {
        this.pinned = pinned;
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/layers/{layer}/grids/{code}/children", produces = FeatureWriter.GEO_JSON)
    @Operation(
            summary = "The grids directly below, by layer and code",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = FeatureWriter.GEO_JSON)))
    void listChildren(
            @PathVariable String layer,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String outCrs,
            @ParameterObject Reading reading,
            Caller caller,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(new Asked(layer, code, outCrs, reading, caller), request, response, GridRelationsController::children);
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/layers/{layer}/grids/{code}/neighbours", produces = FeatureWriter.GEO_JSON)
    @Operation(
            summary = "The grids of the layer that share a border line with this one, with its length",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = FeatureWriter.GEO_JSON)))
    void listNeighbours(
            @PathVariable String layer,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String outCrs,
            @ParameterObject Reading reading,
            Caller caller,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(new Asked(layer, code, outCrs, reading, caller), request, response, GridRelationsController::neighbours);
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/layers/{layer}/grids/{code}/borders", produces = FeatureWriter.GEO_JSON)
    @Operation(
            summary = "The border lines of a grid, one feature per neighbour, the grid on the left; the outer rim last",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = FeatureWriter.GEO_JSON)))
    void listBorders(
            @PathVariable String layer,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String outCrs,
            @ParameterObject Reading reading,
            Caller caller,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(new Asked(layer, code, outCrs, reading, caller), request, response, GridRelationsController::borders);
    }

    /** The grid asked about and how. */
    private record Asked(
            String layer, String code, @Nullable String outCrs, Reading reading, Caller caller) {}

    private void answer(
            Asked asked,
            ServletWebRequest request,
            HttpServletResponse response,
            BiFunction<Grid, Snapshot, List<Feature>> relation)
            throws IOException {
        Crs out = Coordinates.crs("outCrs", asked.outCrs());
        Pinned.Choice choice = pinned.choose(asked.reading(), asked.caller());
        Snapshot snapshot = choice.getSnapshot();
        Grid grid = GridFeatures.getGrid(snapshot, asked.layer(), asked.code());
        if (!choice.isKnownTo(request)) {
            List<Feature> features = relation.apply(grid, snapshot);
            FeatureWriter.writeCollection(response, GridFeatures.head(snapshot), features, null, out);
        }
    }

    private static List<Feature> children(Grid grid, Snapshot snapshot) {
        return snapshot.index().listChildren(grid).stream()
                .map(child -> GridFeatures.feature(child, snapshot))
                .toList();
    }

    private static List<Feature> neighbours(Grid grid, Snapshot snapshot) {
        return snapshot.index().listBorders(grid).stream()
                .flatMap(border -> border.neighbour().stream().map(n -> neighbour(n, border, snapshot)))
                .toList();
    }

    private static List<Feature> borders(Grid grid, Snapshot snapshot) {
        return snapshot.index().listBorders(grid).stream()
                .map(border -> border(grid, border))
                .toList();
    }

    private static Feature neighbour(Grid neighbour, Border border, Snapshot snapshot) {
        Feature plain = GridFeatures.feature(neighbour, snapshot);
        Map<String, Object> properties = new LinkedHashMap<>(plain.properties());
        properties.put("borderMeters", lengthMeters(border));
        return new Feature(plain.id(), properties, plain.geometry());
    }

    private static Feature border(Grid grid, Border border) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("layer", grid.layer());
        properties.put("left", grid.code());
        border.neighbour().ifPresent(n -> properties.put("right", n.code()));
        properties.put("lengthMeters", lengthMeters(border));
        String id = grid.code() + border.neighbour().map(n -> "|" + n.code()).orElse("|");
        return new Feature(id, properties, new FeatureWriter.Geometry.Lines(border.lines()));
    }

    private static double lengthMeters(Border border) {
        return GridFeatures.rounded(
                border.lines().stream().mapToDouble(Geodesy::lengthMeters).sum());
    }
}
