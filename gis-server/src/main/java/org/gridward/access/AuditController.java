package org.gridward.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gridward.http.Page;
import org.gridward.http.ProblemException;
import org.gridward.model.AuditEntry;
import org.gridward.model.AuditVerification;
import org.gridward.model.Text;
import org.gridward.store.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** {@code /api/v1/audit}: who did what, and whether the record of it is whole. */
@RestController
@Tag(name = "access")
class AuditController {
    private final AuditLog audit;
    private final JsonMapper mapper;

    AuditController(AuditLog audit, JsonMapper mapper) {
        this.audit = audit;
        this.mapper = mapper;
    }

    /** @param next cursor of the following page, absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditJson(List<EntryJson> entries, @Nullable String next) {}

    record EntryJson(
            long seq,
            Instant at,
            String actor,
            String via,
            String action,
            String subject,
            JsonNode details,
            String hash) {}

    /** @param entries how many there should be */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificationJson(
            boolean intact,
            long entries,
            String head,
            @Nullable FaultJson fault) {}

    record FaultJson(long seq, String message) {}

    @Requires(Action.ADMINISTER)
    @GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Records of the audit, newest first")
    ResponseEntity<AuditJson> listEntries(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Page.limit(limit);
        List<AuditEntry> found = audit.list(before(cursor), actor, subject, size + 1);
        List<EntryJson> entries = found.stream().limit(size).map(this::json).toList();
        String next = found.size() > size ? String.valueOf(found.get(size - 1).seq()) : null;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new AuditJson(entries, next));
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw ProblemException.invalidParameter(
                    "cursor", cursor, new Text("cursor 不是本服务器给出的游标", "cursor is not one that this server gave"));
        }
    }

    private EntryJson json(AuditEntry entry) {
        return new EntryJson(
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.via(),
                entry.action(),
                entry.subject(),
                details(entry.details()),
                entry.hash());
    }

    /** Whoever changed a record behind the server's back may have left no JSON; it is shown all the same. */
    private JsonNode details(String text) {
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            return StringNode.valueOf(text);
        }
    }

    @Requires(Action.ADMINISTER)
    @GetMapping(path = "/api/v1/audit/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Reads the whole audit and tells whether anything was changed behind the server's back")
    ResponseEntity<VerificationJson> verify(Locale locale) {
        AuditVerification found = audit.verify();
        AuditVerification.Fault fault = found.fault();
        FaultJson json =
                fault == null ? null : new FaultJson(fault.seq(), fault.what().in(locale));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new VerificationJson(fault == null, found.entries(), found.head(), json));
    }
}
