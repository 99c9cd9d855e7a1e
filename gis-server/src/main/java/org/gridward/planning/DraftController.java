package org.gridward.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.draft.Drafts;
import org.gridward.http.Fields;
import org.gridward.http.Moments;
import org.gridward.http.Page;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveDrafts;
import org.gridward.live.LiveEditions;
import org.gridward.model.Draft;
import org.gridward.model.Text;
import org.gridward.model.TimeOrderedId;
import org.gridward.store.DraftHead;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/drafts}: which there are; making, naming, copying and discarding them. */
@RestController
@Tag(name = "drafts", description = "Proposed editions · 草案")
class DraftController {
    static final String PATH = "/api/v1/drafts";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int MAX_NOTE = 4_000;

    private final Drafts drafts;
    private final DraftGate gate;
    private final LiveEditions live;
    private final LiveDrafts liveDrafts;

    DraftController(Drafts drafts, DraftGate gate, LiveEditions live, LiveDrafts liveDrafts) {
        this.drafts = drafts;
        this.gate = gate;
        this.live = live;
        this.liveDrafts = liveDrafts;
    }

    /** The newest first; {@code next} is absent on the last page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftsJson(List<DraftJson> drafts, @Nullable String next) {}

    /**
     * A draft to be made.
     *
     * @param effectiveFrom a moment or a date; from its publication on when absent. It decides the
     *     edition that the draft is based on
     * @param base number of the edition that the client believes it will be based on; refused when it is another
     * @param documentNumber of the document that orders the change
     */
    record NewDraft(
            @Nullable String title,
            @Nullable String note,
            @Nullable String documentNumber,
            @Nullable String effectiveFrom,
            @Nullable Integer base) {}

    /** Members that are absent stay as they are; an empty text takes the value away. */
    @Schema(name = "DraftPatch")
    record DraftPatch(
            @Nullable String title,
            @Nullable String note,
            @Nullable String documentNumber) {}

    /** @param title of the copy; that of the original when absent */
    record CopyJson(@Nullable String title) {}

    @Requires({Action.EDIT, Action.BREAK_GLASS})
    @GetMapping(path = PATH, produces = JSON)
    @Operation(summary = "Drafts in one state, the newest first")
    ResponseEntity<DraftsJson> listDrafts(
            @RequestParam(defaultValue = "OPEN") Draft.State state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Page.limit(limit);
        List<DraftHead> found = drafts.listDrafts(state, cursor, size + 1);
        List<DraftJson> page = found.stream()
                .limit(size)
                .map(head -> DraftJson.of(head, live.zone()))
                .toList();
        String next = found.size() > size ? page.get(size - 1).id() : null;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new DraftsJson(page, next));
    }

    @Requires(Action.EDIT)
    @PostMapping(path = PATH, consumes = JSON, produces = JSON)
    @Operation(summary = "Makes an empty draft on the edition that is in force at effectiveFrom")
    ResponseEntity<DraftJson> createDraft(@RequestBody NewDraft body, Caller caller) {
        String title = Fields.requireText("title", body.title());
        Optional<Instant> from = Moments.moment("effectiveFrom", body.effectiveFrom(), live.zone());
        requireBase(body.base(), from.orElseGet(Instant::now));
        Draft draft = drafts.by(caller.actor())
                .create(
                        TimeOrderedId.create(Clock.systemUTC()),
                        title,
                        Fields.findLongText("note", body.note(), MAX_NOTE),
                        documentNumber(body.documentNumber()),
                        from.orElse(null));
        return created(drafts.getDraft(draft.id()));
    }

    private void requireBase(@Nullable Integer base, Instant from) {
        int current = live.timeline()
                .findInForce(from, live.timeline().known(Instant.now()))
                .map(edition -> edition.number())
                .orElse(0);
        if (base != null && base != current) {
            throw ProblemException.conflict(new Text(
                            "该时刻的有效版本是第 " + current + " 版", "The edition in force at that moment is " + current))
                    .withMember("current", current);
        }
    }

    private static @Nullable String documentNumber(@Nullable String text) {
        return text == null || text.isBlank() ? null : Fields.requireText("documentNumber", text);
    }

    @Requires({Action.EDIT, Action.BREAK_GLASS})
    @GetMapping(path = PATH + "/{id}", produces = JSON)
    @Operation(summary = "One draft; its ETag is what If-Match wants")
    ResponseEntity<DraftJson> getDraft(@PathVariable String id) {
        return answer(gate.read(id, () -> drafts.getDraft(id)));
    }

    @Requires(Action.EDIT)
    @PatchMapping(path = PATH + "/{id}", consumes = JSON, produces = JSON)
    @Operation(summary = "Another title, note or document number")
    ResponseEntity<DraftJson> describeDraft(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DraftPatch body,
            Caller caller,
            Locale locale) {
        return gate.change(id, ifMatch, caller, locale, (mine, head) -> {
            Draft draft = head.draft();
            String title = body.title() == null ? draft.title() : Fields.requireText("title", body.title());
            String note = body.note() == null ? draft.note() : Fields.findLongText("note", body.note(), MAX_NOTE);
            String number =
                    body.documentNumber() == null ? draft.documentNumber() : documentNumber(body.documentNumber());
            return answer(mine.describe(id, head.revision(), title, note, number));
        });
    }

    @Requires(Action.EDIT)
    @PostMapping(path = PATH + "/{id}/copy", produces = JSON)
    @Operation(summary = "A new draft with the same base and the same operations, for another attempt")
    ResponseEntity<DraftJson> copyDraft(
            @PathVariable String id, @RequestBody(required = false) @Nullable CopyJson body, Caller caller) {
        return gate.read(id, () -> {
            DraftHead head = drafts.getDraft(id);
            String title = body == null || body.title() == null
                    ? head.draft().title()
                    : Fields.requireText("title", body.title());
            gate.requireGround(caller, Action.EDIT, head);
            return created(drafts.by(caller.actor()).copy(id, title));
        });
    }

    @Requires(Action.EDIT)
    @DeleteMapping(PATH + "/{id}")
    @Operation(summary = "Discards an open draft")
    ResponseEntity<Void> discardDraft(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale) {
        return gate.change(id, ifMatch, caller, locale, (mine, head) -> {
            gate.requireGround(caller, Action.EDIT, head);
            mine.discard(id);
            liveDrafts.forget(id);
            return ResponseEntity.noContent().build();
        });
    }

    private ResponseEntity<DraftJson> created(DraftHead head) {
        return ResponseEntity.created(URI.create(PATH + "/" + head.draft().id()))
                .eTag(DraftTag.of(head))
                .cacheControl(CacheControl.noStore())
                .body(DraftJson.of(head, live.zone()));
    }

    private ResponseEntity<DraftJson> answer(DraftHead head) {
        return ResponseEntity.ok()
                .eTag(DraftTag.of(head))
                .cacheControl(CacheControl.noCache())
                .body(DraftJson.of(head, live.zone()));
    }
}
