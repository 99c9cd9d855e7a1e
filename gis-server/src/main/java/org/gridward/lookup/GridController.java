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
import java.util.Optional;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.geo.Box;
import org.gridward.geo.Crs;
import org.gridward.geo.Geodesy;
import org.gridward.http.Coordinates;
import org.gridward.http.FeatureWriter;
import org.gridward.http.Page;
import org.gridward.http.Reading;
import org.gridward.live.Snapshot;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /api/v1/layers/{layer}/grids}: grids as GeoJSON. */
@RestController
@Tag(name = "layers")
class GridController {
    private final Pinned pinned;

    GridController(Pinned pinned) {
        this.pinned = pinned;
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/layers/{layer}/grids", produces = FeatureWriter.GEO_JSON)
    @Operation(
            summary = "The grids of a layer as GeoJSON, by code, page by page",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = FeatureWriter.GEO_JSON)))
    void listGrids(
            @PathVariable String layer,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(required = false) @Nullable String crs,
            @RequestParam(required = false) @Nullable String outCrs,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ParameterObject Reading reading,
            Caller caller,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Page.Cursor> from = Page.Cursor.parse(cursor);
        Pinned.Choice choice = pinned.choose(reading.continuedFrom(from), caller);
        Snapshot snapshot = choice.getSnapshot();
        LayerController.getLayer(snapshot, layer);
        Crs out = Coordinates.crs("outCrs", outCrs);
        Optional<Box> box = Coordinates.bbox(bbox, Coordinates.crs("crs", crs));
        int size = Page.limit(limit);
        if (choice.isKnownTo(request)) {
            return;
        }
        List<Grid> grids = box.map(b -> snapshot.index().listGridsIn(layer, b))
                .orElseGet(() -> snapshot.index().listGrids(layer));
        Page<Grid> page = Page.of(grids, Grid::code, from, size, choice.ref());
        List<FeatureWriter.Feature> features = page.items().stream()
                .map(grid -> GridFeatures.feature(grid, snapshot))
                .toList();
        Map<String, Object> head = GridFeatures.head(snapshot);
        head.put("numberMatched", grids.size());
        FeatureWriter.writeCollection(response, head, features, page.nextLink(), out);
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/layers/{layer}/grids/{code}", produces = FeatureWriter.GEO_JSON)
    @Operation(
            summary = "One grid as a GeoJSON feature, with its area and border length",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = FeatureWriter.GEO_JSON)))
    void getGrid(
            @PathVariable String layer,
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
        Grid grid = GridFeatures.getGrid(snapshot, layer, code);
        if (choice.isKnownTo(request)) {
            return;
        }
        FeatureWriter.Feature plain = GridFeatures.feature(grid, snapshot);
        Map<String, Object> properties = new LinkedHashMap<>(plain.properties());
        properties.put("areaSquareMeters", GridFeatures.rounded(Geodesy.areaSquareMeters(grid.shape())));
        properties.put("perimeterMeters", GridFeatures.rounded(Geodesy.perimeterMeters(grid.shape())));
        properties.putAll(GridFeatures.head(snapshot));
        FeatureWriter.writeFeature(response, new FeatureWriter.Feature(plain.id(), properties, grid.shape()), out);
    }
}
