package org.gridward.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.draft.Drafts;
import org.gridward.http.Fields;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveEditions;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.store.DraftComment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/drafts/{id}/comments}: what people say about a draft. Comments don't change it, so its tag stays. */
@RestController
@Tag(name = "drafts")
class CommentController {
    private static final String PATH = DraftController.PATH + "/{id}/comments";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int MAX_TEXT = 4_000;

    private final Drafts drafts;
    private final DraftGate gate;
    private final LiveEditions live;

    CommentController(Drafts drafts, DraftGate gate, LiveEditions live) {
        this.drafts = drafts;
        this.gate = gate;
        this.live = live;
    }

    /** The oldest first. */
    record CommentsJson(List<CommentJson> comments) {}

    /** @param layer of the grid that it is about; absent with code: the whole draft */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommentJson(
            String id,
            String author,
            OffsetDateTime at,
            String text,
            @Nullable String layer,
            @Nullable String code) {
        static CommentJson of(DraftComment comment, ZoneId zone) {
            List<String> grid =
                    comment.row() == null ? List.of() : comment.row().listParts();
            return new CommentJson(
                    comment.id(),
                    comment.author(),
                    comment.at().atZone(zone).toOffsetDateTime(),
                    comment.text(),
                    grid.isEmpty() ? null : grid.get(0),
                    grid.isEmpty() ? null : grid.get(1));
        }
    }

    /** @param layer of the grid that it is about, together with code; absent: the whole draft */
    record NewComment(
            @Nullable String text,
            @Nullable String layer,
            @Nullable String code) {}

    @Requires({Action.EDIT, Action.BREAK_GLASS})
    @GetMapping(path = PATH, produces = JSON)
    @Operation(summary = "What was said about a draft, the oldest first")
    ResponseEntity<CommentsJson> listComments(@PathVariable String id) {
        List<DraftComment> comments = gate.read(id, () -> drafts.listComments(id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new CommentsJson(comments.stream()
                        .map(comment -> CommentJson.of(comment, live.zone()))
                        .toList()));
    }

    @Requires(Action.EDIT)
    @PostMapping(path = PATH, consumes = JSON, produces = JSON)
    @Operation(summary = "Says something about a draft or one of its grids")
    ResponseEntity<CommentJson> comment(@PathVariable String id, @RequestBody NewComment body, Caller caller) {
        String text = Fields.require("text", Fields.findLongText("text", body.text(), MAX_TEXT));
        DraftComment made = gate.read(id, () -> drafts.by(caller.actor()).comment(id, text, row(body)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(CommentJson.of(made, live.zone()));
    }

    private static @Nullable RowKey row(NewComment body) {
        if (body.layer() == null && body.code() == null) {
            return null;
        }
        String missing = body.layer() == null ? "layer" : "code";
        if (body.layer() == null || body.code() == null) {
            throw ProblemException.invalidParameter(
                    missing, null, new Text("layer 与 code 须一并给出", "layer and code go together"));
        }
        return RowKey.grid(Fields.requireText("layer", body.layer()), Fields.requireText("code", body.code()));
    }
}
