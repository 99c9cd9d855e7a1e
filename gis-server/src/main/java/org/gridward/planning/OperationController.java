package org.gridward.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.draft.Drafts;
import org.gridward.draft.Edit;
import org.gridward.geo.Crs;
import org.gridward.http.Coordinates;
import org.gridward.http.JsonAnswer;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveEditions;
import org.gridward.model.Text;
import org.gridward.store.LoggedOperation;
import org.jspecify.annotations.Nullable;
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

/** {@code /api/v1/drafts/{id}/operations}: the log of a draft; adding to it, taking back, bringing back. */
@RestController
@Tag(name = "drafts")
class OperationController {
    private static final String PATH = DraftController.PATH + "/{id}/operations";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final Drafts drafts;
    private final DraftGate gate;
    private final AppliedAnswer answer;
    private final LiveEditions live;

    OperationController(Drafts drafts, DraftGate gate, AppliedAnswer answer, LiveEditions live) {
        this.drafts = drafts;
        this.gate = gate;
        this.answer = answer;
        this.live = live;
    }

    /** The log, as it was made; what was undone and can be brought back comes last. */
    @Schema(name = "OperationLog")
    record LogJson(List<LoggedJson> operations) {}

    /**
     * @param batch number of the first operation of those that were made together and are undone together
     * @param undone present when it was undone and can be brought back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LoggedOperation")
    record LoggedJson(
            int number,
            int batch,
            String actor,
            OffsetDateTime at,
            @Nullable Boolean undone,
            @Schema(type = "object") Object operation) {}

    @Requires({Action.EDIT, Action.BREAK_GLASS})
    @GetMapping(path = PATH, produces = JSON)
    @Operation(
            summary = "The operations of a draft in the order in which they were made, with who made them and when",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = JSON, schema = @Schema(implementation = LogJson.class))))
    void listOperations(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String outCrs,
            HttpServletResponse response)
            throws IOException {
        Crs out = Coordinates.crs("outCrs", outCrs);
        List<LoggedOperation> log = gate.read(id, () -> drafts.listOperations(id));
        ZoneId zone = live.zone();
        JsonAnswer.write(
                response,
                Map.of("operations", log.stream().map(it -> members(it, zone)).toList()),
                out);
    }

    private static Map<String, Object> members(LoggedOperation logged, ZoneId zone) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", logged.number());
        members.put("batch", logged.batch());
        members.put("actor", logged.actor());
        members.put("at", logged.at().atZone(zone).toOffsetDateTime());
        if (logged.isUndone()) {
            members.put("undone", true);
        }
        members.put("operation", OperationKinds.members(logged.operation()));
        return members;
    }

    /** Several operations of one request. */
    @Schema(name = "Operations")
    record ManyJson(
            @Schema(description = "Done together or not at all, and undone together")
            List<OperationJson> operations,

            @Schema(description = "Coordinate system of all shapes; WGS84 when absent") @Nullable
            String crs) {}

    @Requires(Action.EDIT)
    @PostMapping(path = PATH, consumes = JSON, produces = JSON)
    @Operation(
            summary = "Does one operation, or several together or not at all",
            description = "The body is one operation, or {\"operations\": […]}; its member crs names the coordinate"
                    + " system of all shapes in it.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema =
                                                    @Schema(
                                                            oneOf = {
                                                                ManyJson.class,
                                                                OperationJson.Create.class,
                                                                OperationJson.Split.class,
                                                                OperationJson.Merge.class,
                                                                OperationJson.MoveBorder.class,
                                                                OperationJson.TransferGround.class,
                                                                OperationJson.Reshape.class,
                                                                OperationJson.DissolveGap.class,
                                                                OperationJson.AssignBlank.class,
                                                                OperationJson.Reparent.class,
                                                                OperationJson.Retire.class,
                                                                OperationJson.Recode.class,
                                                                OperationJson.Number.class,
                                                                OperationJson.Rename.class,
                                                                OperationJson.Describe.class,
                                                                OperationJson.Put.class,
                                                                OperationJson.Remove.class
                                                            }))))
    ResponseEntity<AppliedJson> apply(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) byte @Nullable [] body,
            Caller caller,
            Locale locale) {
        return gate.change(id, ifMatch, caller, locale, (mine, head) -> {
            List<Edit> edits = EditReader.read(body == null ? new byte[0] : body);
            return answer.of(mine.apply(id, head.revision(), edits), locale);
        });
    }

    @Requires(Action.EDIT)
    @DeleteMapping(path = PATH + "/{last}", produces = JSON)
    @Operation(summary = "Takes the newest operation back, with those made together with it, when they are one's own")
    ResponseEntity<AppliedJson> undo(
            @PathVariable String id,
            @PathVariable int last,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale) {
        return gate.change(id, ifMatch, caller, locale, (mine, head) -> {
            if (last != head.lastOperation()) {
                throw ProblemException.conflict(new Text(
                        "只能撤销最近的操作（第 " + head.lastOperation() + " 号）",
                        "Only the newest operation can be undone, which is number " + head.lastOperation()));
            }
            return answer.of(mine.undo(id, head.revision()), locale);
        });
    }

    @Requires(Action.EDIT)
    @PostMapping(path = PATH + "/redo", produces = JSON)
    @Operation(summary = "Brings back what the last undo took away")
    ResponseEntity<AppliedJson> redo(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale) {
        return gate.change(
                id, ifMatch, caller, locale, (mine, head) -> answer.of(mine.redo(id, head.revision()), locale));
    }
}
