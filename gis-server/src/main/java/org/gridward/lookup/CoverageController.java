package org.gridward.lookup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.geo.Crs;
import org.gridward.geo.Geodesy;
import org.gridward.geo.JtsShapes;
import org.gridward.http.Coordinates;
import org.gridward.http.FeatureWriter;
import org.gridward.http.Reading;
import org.gridward.live.Snapshot;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.topology.CoverCount;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What of a grid the stations cover never, once and more than once, in square metres and in what its parts count. */
@RestController
@Tag(name = "layers")
class CoverageController {
    private static final List<String> IDS = List.of("never", "once", "several");

    private final Pinned pinned;

    CoverageController(Pinned pinned) {
        this.pinned = pinned;
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/layers/{layer}/grids/{code}/coverage", produces = FeatureWriter.GEO_JSON)
    @Operation(
            summary = "Which ground of a grid no station covers, one covers, several cover",
            description =
                    "Each part with its area, and with the sums of the attributes that add up (people, households)"
                            + " of the finest grids below, shared out by area.",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = FeatureWriter.GEO_JSON)))
    void getCoverage(
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
        List<Geometry> parts = CoverCount.divide(grid.shape(), snapshot.listCoverages());
        List<Grid> finest = listFinest(grid, snapshot);
        List<FeatureWriter.Feature> features = new ArrayList<>();
        for (int times = 0; times < parts.size(); times++) {
            features.add(feature(times, parts.get(times), finest, snapshot));
        }
        FeatureWriter.writeCollection(response, GridFeatures.head(snapshot), features, null, out);
    }

    private static List<Grid> listFinest(Grid grid, Snapshot snapshot) {
        List<Grid> children = snapshot.index().listChildren(grid);
        return children.isEmpty()
                ? List.of(grid)
                : children.stream()
                        .flatMap(child -> listFinest(child, snapshot).stream())
                        .toList();
    }

    private static FeatureWriter.Feature feature(int times, Geometry part, List<Grid> finest, Snapshot snapshot) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("times", times);
        properties.put("areaSquareMeters", GridFeatures.rounded(areaOf(part)));
        Map<String, Double> sums = new TreeMap<>();
        finest.forEach(grid -> addShares(grid, part, snapshot, sums));
        sums.replaceAll((name, sum) -> GridFeatures.rounded(sum));
        properties.put("attributes", sums);
        return new FeatureWriter.Feature(
                IDS.get(times), properties, new FeatureWriter.Geometry.Pieces(CoverCount.polygons(part)));
    }

    private static void addShares(Grid grid, Geometry part, Snapshot snapshot, Map<String, Double> sums) {
        List<Attribute> counted = snapshot.findLayer(grid.layer()).map(Layer::attributes).orElse(List.of()).stream()
                .filter(Attribute::additive)
                .filter(attribute -> grid.attributes().containsKey(attribute.name()))
                .toList();
        if (counted.isEmpty()) {
            return;
        }
        Geometry shape = JtsShapes.toSteps(grid.shape());
        double share =
                OverlayNGRobust.overlay(shape, part, OverlayNG.INTERSECTION).getArea() / shape.getArea();
        for (Attribute attribute : counted) {
            AttributeValue value = grid.attributes().get(attribute.name());
            if (value != null && value.plain() instanceof Number number) {
                sums.merge(attribute.name(), share * number.doubleValue(), Double::sum);
            }
        }
    }

    private static double areaOf(Geometry part) {
        return CoverCount.polygons(part).stream()
                .mapToDouble(Geodesy::areaSquareMetersOfSteps)
                .sum();
    }
}
