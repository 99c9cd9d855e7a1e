package org.gridward.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.access.RowGround;
import org.gridward.draft.Drafts;
import org.gridward.draft.PublicationRefusedException;
import org.gridward.draft.SecondPersonNeededException;
import org.gridward.http.EditionHeaders;
import org.gridward.http.Page;
import org.gridward.live.LiveEditions;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Finding;
import org.gridward.model.Published;
import org.gridward.model.Publishing;
import org.gridward.model.RowKey;
import org.gridward.store.BaseMovedException;
import org.gridward.store.DraftChangedException;
import org.gridward.store.DraftClosedException;
import org.gridward.store.DraftHead;
import org.gridward.store.SuccessorRefusedException;
import org.gridward.store.UnknownDraftException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/drafts}. Findings and publishing are answered in the request, however large the draft: they take seconds
 * where an import takes minutes, can't be ended half way, and with If-Match a repeated request does no harm.
 */
@RestController
@Tag(name = "drafts", description = "Proposed editions · 草案")
class DraftController {
    private final Drafts drafts;
    private final LiveEditions live;

    DraftController(Drafts drafts, LiveEditions live) {
        this.drafts = drafts;
        this.live = live;
    }

    /** The newest first; {@code next} is absent on the last page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftsJson(List<DraftJson> drafts, @Nullable String next) {}

    /** How many there are of each severity, and the first of all. */
    record FindingsJson(long errors, long warnings, List<FindingJson> findings) {
        static FindingsJson of(List<Finding> findings, Locale locale) {
            long errors = findings.stream()
                    .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                    .count();
            return new FindingsJson(errors, findings.size() - errors, FindingJson.listOf(findings, locale));
        }
    }

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

    @Requires({Action.EDIT, Action.BREAK_GLASS})
    @GetMapping(path = "/api/v1/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
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

    @Requires({Action.EDIT, Action.BREAK_GLASS})
    @GetMapping(path = "/api/v1/drafts/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One draft; its ETag is what If-Match wants")
    ResponseEntity<DraftJson> getDraft(@PathVariable String id) {
        return asked(id, () -> {
            DraftHead head = drafts.getDraft(id);
            return ResponseEntity.ok()
                    .eTag(DraftTag.of(head))
                    .cacheControl(CacheControl.noCache())
                    .body(DraftJson.of(head, live.zone()));
        });
    }

    @Requires({Action.EDIT, Action.BREAK_GLASS})
    @GetMapping(path = "/api/v1/drafts/{id}/findings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Everything wrong with the edition that an open draft would become")
    ResponseEntity<FindingsJson> listFindings(@PathVariable String id, Locale locale) {
        return asked(id, () -> {
            DraftHead head = drafts.getDraft(id);
            List<Finding> findings = drafts.check(id);
            return ResponseEntity.ok()
                    .eTag(DraftTag.of(head))
                    .cacheControl(CacheControl.noCache())
                    .body(FindingsJson.of(findings, locale));
        });
    }

    @Requires({Action.PUBLISH, Action.BREAK_GLASS})
    @PostMapping(path = "/api/v1/drafts/{id}/publish", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Makes a draft the next edition")
    ResponseEntity<PublishedJson> publish(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable PublishJson how,
            Caller caller,
            Locale locale) {
        return asked(id, () -> {
            DraftHead head = drafts.getDraft(id);
            int lastOperation = DraftTag.requireMatch(ifMatch, head);
            Publishing publishing = (how == null ? PublishJson.PLAIN : how).publishing();
            requireRight(caller, publishing, head);
            try {
                Published published = drafts.by(caller.actor()).publish(id, lastOperation, publishing);
                return ResponseEntity.ok()
                        .header(EditionHeaders.STATE, published.edition().number() + ".0")
                        .body(PublishedJson.of(published));
            } catch (SecondPersonNeededException needed) {
                throw DraftProblems.secondPerson();
            } catch (DraftChangedException changed) {
                throw DraftTag.stale(id);
            } catch (PublicationRefusedException refused) {
                throw DraftProblems.of(refused, locale);
            } catch (BaseMovedException moved) {
                throw DraftProblems.of(moved);
            } catch (SuccessorRefusedException refused) {
                throw DraftProblems.of(refused, locale);
            }
        });
    }

    @Requires(Action.EDIT)
    @DeleteMapping("/api/v1/drafts/{id}")
    @Operation(summary = "Discards an open draft")
    ResponseEntity<Void> discard(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return asked(id, () -> {
            DraftHead head = drafts.getDraft(id);
            DraftTag.requireMatch(ifMatch, head);
            requireGround(caller, Action.EDIT, head);
            drafts.by(caller.actor()).discard(id);
            return ResponseEntity.noContent().build();
        });
    }

    private void requireRight(Caller caller, Publishing publishing, DraftHead head) {
        if (publishing.findBreakGlass().isEmpty()) {
            caller.require(Action.PUBLISH);
            requireGround(caller, Action.PUBLISH, head);
            return;
        }
        caller.require(Action.BREAK_GLASS);
        if (publishing.findBreakGlass().filter(reason -> !reason.isBlank()).isEmpty()) {
            throw DraftProblems.noReason();
        }
    }

    private void requireGround(Caller caller, Action action, DraftHead head) {
        if (!caller.mayEverywhere(action)) {
            List<RowKey> foreign = new RowGround(caller, action, live)
                    .listForeign(
                            head.draft().base(),
                            drafts.listChangedRows(head.draft().id()));
            if (!foreign.isEmpty()) {
                throw DraftProblems.foreign(foreign);
            }
        }
    }

    private static <T> T asked(String id, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (UnknownDraftException unknown) {
            throw DraftProblems.of(unknown, id);
        } catch (DraftClosedException closed) {
            throw DraftProblems.of(closed, id);
        }
    }
}
