package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.geo.Box;
import org.gridward.http.ProblemException;
import org.gridward.http.Reading;
import org.gridward.live.Snapshot;
import org.gridward.model.Attribute;
import org.gridward.model.ExpectedCount;
import org.gridward.model.Families;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /api/v1/layers}: the ways in which the ground is cut. */
@RestController
@Tag(name = "layers", description = "Layers and their grids · 图层与网格")
class LayerController {
    private final Pinned pinned;

    LayerController(Pinned pinned) {
        this.pinned = pinned;
    }

    /** The layers of an edition, families from coarse to fine, then unions, free layers last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LayersJson(
            int edition, @Nullable String draft, @Nullable String note, List<LayerJson> layers) {}

    /** @param bbox minimum and maximum longitude and latitude in degrees; absent when the layer has no grids */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LayerJson(
            String code,
            String name,
            @Nullable String parent,
            LayerPolicy policy,
            List<String> kinds,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attribute> attributes,
            @Nullable String unionOf,
            @Nullable String codeScheme,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ExpectedCount> expectedCounts,
            int gridCount,
            double @Nullable [] bbox) {
        static LayerJson of(Layer layer, Snapshot snapshot) {
            var grids = snapshot.index().listGrids(layer.code());
            Optional<Box> box = grids.stream().map(grid -> grid.shape().box()).reduce(Box::union);
            return new LayerJson(
                    layer.code(),
                    layer.name(),
                    layer.parent(),
                    layer.policy(),
                    layer.kinds(),
                    layer.attributes(),
                    layer.unionOf(),
                    layer.codeScheme() == null ? null : layer.codeScheme().pattern(),
                    layer.expectedCounts(),
                    grids.size(),
                    box.map(Box::toDegrees).orElse(null));
        }
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/layers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The layers of an edition, coarse to fine")
    @Nullable
    LayersJson listLayers(@ParameterObject Reading reading, Caller caller, ServletWebRequest request) {
        Pinned.Choice choice = pinned.choose(reading, caller);
        if (choice.isKnownTo(request)) {
            return null;
        }
        if (choice.snapshot().isEmpty()) {
            return new LayersJson(0, null, null, List.of());
        }
        Snapshot snapshot = choice.snapshot().get();
        List<LayerJson> layers = Families.inReadingOrder(snapshot.listLayers()).stream()
                .map(layer -> LayerJson.of(layer, snapshot))
                .toList();
        return new LayersJson(
                choice.edition(), choice.draft(), snapshot.edition().note(), layers);
    }

    static Layer getLayer(Snapshot snapshot, String code) {
        return snapshot.findLayer(code)
                .orElseThrow(() -> ProblemException.notFound(new Text("没有图层 " + code, "There is no layer " + code)));
    }
}
