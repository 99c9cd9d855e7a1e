package org.gridward.planning;

import java.util.List;
import java.util.Locale;
import org.gridward.draft.Applied;
import org.gridward.live.LiveDrafts;
import org.gridward.live.LiveEditions;
import org.gridward.model.Finding;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a change of a draft: what it did, the new tag, and what is wrong now with what it touched. */
@Component
class AppliedAnswer {
    private final LiveDrafts drafts;
    private final LiveEditions editions;

    AppliedAnswer(LiveDrafts drafts, LiveEditions editions) {
        this.drafts = drafts;
        this.editions = editions;
    }

    ResponseEntity<AppliedJson> of(Applied applied, Locale locale) {
        drafts.follow(applied);
        String id = applied.head().draft().id();
        List<Finding> findings =
                drafts.findCheck(id).map(checked -> checked.check().listTold()).orElse(List.of());
        return ResponseEntity.ok()
                .eTag(DraftTag.of(applied.head()))
                .cacheControl(CacheControl.noStore())
                .body(AppliedJson.of(
                        applied, DraftJson.of(applied.head(), editions.zone()), FindingsJson.of(findings, locale)));
    }
}
