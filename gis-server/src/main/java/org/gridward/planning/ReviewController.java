package org.gridward.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.http.EditionHeaders;
import org.gridward.http.Fields;
import org.gridward.http.KnownState;
import org.gridward.live.LiveDrafts;
import org.gridward.live.LiveEditions;
import org.gridward.model.Edition;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.gridward.store.DraftHead;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/drafts/{id}/…}: the way of a draft to an edition. Publishing is answered in the request,
 * however large the draft: it takes seconds where an import takes minutes, can't be ended half way, and with If-Match a
 * repeated request does no harm.
 */
@RestController
@Tag(name = "drafts")
class ReviewController {
    private static final String PATH = DraftController.PATH + "/{id}";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int MAX_NOTE = 4_000;

    private final DraftGate gate;
    private final LiveEditions live;
    private final LiveDrafts drafts;

    ReviewController(DraftGate gate, LiveEditions live, LiveDrafts drafts) {
        this.gate = gate;
        this.live = live;
        this.drafts = drafts;
    }

    /**
     * What a second person says of a submitted draft.
     *
     * @param approve false gives it back
     */
    record VerdictJson(@Nullable Boolean approve, @Nullable String note) {}

    /**
     * How to publish; the body may be absent.
     *
     * @param carryForward whether a change of a past period also reaches the editions that took effect since
     * @param breakGlass an administrator's reason for doing without a second person; the audit keeps it
     */
    record PublishJson(
            @Nullable Boolean carryForward, @Nullable String breakGlass) {
        static final PublishJson PLAIN = new PublishJson(null, null);

        Publishing publishing() {
            return new Publishing(Boolean.TRUE.equals(carryForward), breakGlass);
        }
    }

    /** @param successors numbers of the editions that stand for later ones from now on */
    record PublishedJson(int edition, String hash, List<Integer> successors) {
        static PublishedJson of(Published published) {
            return new PublishedJson(
                    published.edition().number(),
                    published.edition().hash(),
                    published.successors().stream().map(Edition::number).toList());
        }
    }

    @Requires(Action.EDIT)
    @PostMapping(path = PATH + "/submit", produces = JSON)
    @Operation(summary = "Shows the draft to a second person; a further operation takes it back")
    ResponseEntity<DraftJson> submit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale) {
        return gate.change(id, ifMatch, caller, locale, (mine, head) -> {
            gate.requireGround(caller, Action.EDIT, head);
            return answer(mine.submit(id, head.revision()));
        });
    }

    @Requires(Action.PUBLISH)
    @PostMapping(path = PATH + "/review", consumes = JSON, produces = JSON)
    @Operation(summary = "Approves of a submitted draft or gives it back; for somebody who has not worked on it")
    ResponseEntity<DraftJson> review(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody VerdictJson body,
            Caller caller,
            Locale locale) {
        return gate.change(id, ifMatch, caller, locale, (mine, head) -> {
            boolean approve = Fields.require("approve", body.approve());
            String note = Fields.findLongText("note", body.note(), MAX_NOTE);
            gate.requireGround(caller, Action.PUBLISH, head);
            return answer(mine.review(id, head.revision(), approve, note));
        });
    }

    @Requires({Action.PUBLISH, Action.BREAK_GLASS})
    @PostMapping(path = PATH + "/publish", produces = JSON)
    @Operation(summary = "Makes a draft the next edition, in force from its effectiveFrom on")
    ResponseEntity<PublishedJson> publish(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable PublishJson how,
            Caller caller,
            Locale locale) {
        return gate.change(id, ifMatch, caller, locale, (mine, head) -> {
            Publishing publishing = (how == null ? PublishJson.PLAIN : how).publishing();
            requireRight(caller, publishing, head);
            Published published = mine.publish(id, head.revision(), publishing);
            drafts.forget(id);
            return ResponseEntity.ok()
                    .header(
                            EditionHeaders.STATE,
                            new KnownState(
                                            published.edition().number(),
                                            live.ledger().number())
                                    .toString())
                    .body(PublishedJson.of(published));
        });
    }

    private void requireRight(Caller caller, Publishing publishing, DraftHead head) {
        if (publishing.findBreakGlass().isEmpty()) {
            caller.require(Action.PUBLISH);
            gate.requireGround(caller, Action.PUBLISH, head);
            return;
        }
        caller.require(Action.BREAK_GLASS);
        if (publishing.findBreakGlass().filter(reason -> !reason.isBlank()).isEmpty()) {
            throw DraftProblems.noReason();
        }
    }

    private ResponseEntity<DraftJson> answer(DraftHead head) {
        return ResponseEntity.ok()
                .eTag(DraftTag.of(head))
                .cacheControl(CacheControl.noStore())
                .body(DraftJson.of(head, live.zone()));
    }
}
