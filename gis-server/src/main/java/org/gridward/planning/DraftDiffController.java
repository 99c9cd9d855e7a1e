package org.gridward.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.access.Action;
import org.gridward.access.Requires;
import org.gridward.draft.Drafts;
import org.gridward.draft.RowDelta;
import org.gridward.geo.Crs;
import org.gridward.http.Coordinates;
import org.gridward.http.DiffFeatures;
import org.gridward.http.FeatureWriter;
import org.gridward.http.FeatureWriter.Feature;
import org.gridward.http.FeatureWriter.Geometry;
import org.gridward.model.Grid;
import org.gridward.store.DraftHead;
import org.gridward.topology.GroundFlow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /api/v1/drafts/{id}/diff}: what a draft changes of its base. */
@RestController
@Tag(name = "drafts")
class DraftDiffController {
    private static final DiffFeatures FEATURES = new DiffFeatures(GroundFlow::changed);

    private final Drafts drafts;
    private final DraftGate gate;

    DraftDiffController(Drafts drafts, DraftGate gate) {
        this.drafts = drafts;
        this.gate = gate;
    }

    @Requires({Action.EDIT, Action.BREAK_GLASS})
    @GetMapping(path = DraftController.PATH + "/{id}/diff", produces = FeatureWriter.GEO_JSON)
    @Operation(
            summary = "The rows that a draft changes, before and after, as GeoJSON; rows without a shape have no"
                    + " geometry, and grids that only got or lost vertices by rounding are named in noded",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = FeatureWriter.GEO_JSON)))
    void getDifference(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String outCrs,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        Crs out = Coordinates.crs("outCrs", outCrs);
        DraftHead head = gate.read(id, () -> drafts.getDraft(id));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        if (request.checkNotModified(DraftTag.of(head))) {
            return;
        }
        List<RowDelta> changes = gate.read(id, () -> drafts.listChanges(id));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("draft", id);
        members.put("before", head.draft().base());
        members.put(
                "noded",
                changes.stream()
                        .filter(RowDelta::noded)
                        .map(change -> String.join(":", change.key().listParts()))
                        .toList());
        List<Feature> features = changes.stream()
                .filter(change -> !change.noded())
                .map(DraftDiffController::feature)
                .toList();
        members.put("numberMatched", features.size());
        FeatureWriter.writeCollection(response, members, features, null, out);
    }

    /** The shape before stands beside the geometry, which is the one after. */
    private static Feature feature(RowDelta change) {
        Feature plain = FEATURES.feature(change.key(), change.before(), change.after());
        if (change.before().isPresent()
                && change.after().isPresent()
                && change.before().get() instanceof Grid before
                && change.after().get() instanceof Grid after
                && !before.shape().equals(after.shape())) {
            Map<String, Object> properties = new LinkedHashMap<>(plain.properties());
            properties.put("groundBefore", new Geometry.Ground(before.shape()));
            return new Feature(plain.id(), properties, plain.geometry());
        }
        return plain;
    }
}
