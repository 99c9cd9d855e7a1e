package org.gridward.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.http.Page;
import org.gridward.http.ProblemException;
import org.gridward.http.Reading;
import org.gridward.live.NameIndex;
import org.gridward.live.Snapshot;
import org.gridward.model.Grid;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /api/v1/search}: layers, grids and units by code, name or pinyin. */
@RestController
@Tag(name = "search", description = "By code, name or pinyin · 检索")
class SearchController {
    private final Pinned pinned;

    SearchController(Pinned pinned) {
        this.pinned = pinned;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SearchJson(int edition, @Nullable String draft, List<HitJson> results) {}

    /**
     * @param layer of a grid
     * @param bbox of a grid: minimum and maximum longitude and latitude in degrees
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HitJson(
            NameIndex.Kind kind,
            @Nullable String layer,
            String code,
            String name,
            NameIndex.Match match,
            double @Nullable [] bbox) {
        static HitJson of(NameIndex.Hit hit, Snapshot snapshot) {
            double[] bbox = hit.layer() == null
                    ? null
                    : snapshot.index()
                            .findGrid(hit.layer(), hit.code())
                            .map((Grid grid) -> grid.shape().box().toDegrees())
                            .orElse(null);
            return new HitJson(hit.kind(), hit.layer(), hit.code(), hit.name(), hit.match(), bbox);
        }
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Layers, grids and units whose code, name, pinyin or pinyin initials fit, best first")
    @Nullable
    SearchJson search(
            @Parameter(description = "310101, 黄浦, huangpu or hpq") @RequestParam String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @ParameterObject Reading reading,
            Caller caller,
            ServletWebRequest request) {
        if (q.isBlank()) {
            throw ProblemException.invalidParameter("q", q, new Text("q 不能为空", "q must not be empty"));
        }
        Pinned.Choice choice = pinned.choose(reading, caller);
        int size = Page.limit(limit);
        if (choice.isKnownTo(request)) {
            return null;
        }
        List<HitJson> results = choice.snapshot()
                .map(snapshot -> snapshot.names().search(q, size).stream()
                        .map(hit -> HitJson.of(hit, snapshot))
                        .toList())
                .orElse(List.of());
        return new SearchJson(choice.edition(), choice.draft(), results);
    }
}
