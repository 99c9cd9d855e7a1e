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
import org.gridward.access.Requires;
import org.gridward.geo.Crs;
import org.gridward.http.Coordinates;
import org.gridward.http.DiffFeatures;
import org.gridward.http.EditionHeaders;
import org.gridward.http.EditionRef;
import org.gridward.http.FeatureWriter;
import org.gridward.http.KnownState;
import org.gridward.http.Page;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveEditions;
import org.gridward.model.Edition;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.store.Database;
import org.gridward.store.RowChanges;
import org.gridward.store.RowChanges.RowChange;
import org.gridward.topology.GroundFlow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /api/v1/editions/{a}/diff/{b}}: what has to change for the one edition to become the other. */
@RestController
@Tag(name = "editions")
class DiffController {
    private static final DiffFeatures FEATURES = new DiffFeatures(GroundFlow::changed);

    private final LiveEditions live;
    private final Database database;

    DiffController(LiveEditions live, Database database) {
        this.live = live;
        this.database = database;
    }

    @Requires(Action.READ)
    @GetMapping(path = "/api/v1/editions/{a}/diff/{b}", produces = FeatureWriter.GEO_JSON)
    @Operation(
            summary = "The rows in which edition b differs from edition a, as GeoJSON by kind and key, page by page;"
                    + " rows without a shape have no geometry",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = FeatureWriter.GEO_JSON)))
    void getDifference(
            @PathVariable int a,
            @PathVariable int b,
            @RequestParam(required = false) @Nullable String layer,
            @RequestParam(required = false) @Nullable String outCrs,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        Crs out = Coordinates.crs("outCrs", outCrs);
        int size = Page.limit(limit);
        Optional<RowKey> from = Page.Cursor.parse(cursor).map(c -> readKey(c, cursor));
        Edition before = getEdition(a);
        Edition after = getEdition(b);
        if (EditionHeaders.answerNotModified(
                request, new KnownState(b, live.ledger().number()), before.hash() + "-" + plain(after.hash()))) {
            return;
        }
        RowChanges found = database.editions().getChanges(a, b, new RowChanges.Wanted(layer, from.orElse(null), size));
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("before", a);
        head.put("after", b);
        head.put("numberMatched", found.count());
        List<FeatureWriter.Feature> features = found.changes().stream()
                .map(change -> FEATURES.feature(change.key(), change.before(), change.after()))
                .toList();
        Page<RowChange> page = new Page<>(found.changes(), found.hasMore() ? cursorAfter(found, b) : null);
        FeatureWriter.writeCollection(response, head, features, page.nextLink(), out);
    }

    private static String plain(String hash) {
        return hash.substring(hash.indexOf(':') + 1);
    }

    private static String cursorAfter(RowChanges found, int edition) {
        RowKey last = found.changes().get(found.changes().size() - 1).key();
        return new Page.Cursor(new EditionRef.Numbered(edition), last.kind() + ":" + last.key()).text();
    }

    private static RowKey readKey(Page.Cursor cursor, @Nullable String text) {
        String after = cursor.afterCode();
        int colon = after.indexOf(':');
        try {
            return new RowKey(RowKey.Kind.valueOf(after.substring(0, Math.max(0, colon))), after.substring(colon + 1));
        } catch (IllegalArgumentException unreadable) {
            throw ProblemException.invalidParameter(
                    "cursor", text, new Text("cursor 不是本端点给出的游标", "cursor is not one that this endpoint gave"));
        }
    }

    private Edition getEdition(int number) {
        return live.timeline()
                .findByNumber(number)
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有版本 " + number, "There is no edition " + number)));
    }
}
