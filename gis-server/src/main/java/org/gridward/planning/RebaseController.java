package org.gridward.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.draft.RebaseConflictException;
import org.gridward.draft.Settlement;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/drafts/{id}/rebase}: draws a draft anew from the edition that is in force when it is to take effect. */
@RestController
@Tag(name = "drafts")
class RebaseController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final List<String> MEMBERS = List.of("number", "take", "operations");

    private final DraftGate gate;
    private final AppliedAnswer answer;

    RebaseController(DraftGate gate, AppliedAnswer answer) {
        this.gate = gate;
        this.answer = answer;
    }

    enum Side {
        mine,
        theirs
    }

    /** How conflicts that an attempt before has told are to end. The body may be absent. */
    @Schema(name = "Rebase")
    record RebaseJson(
            List<SettlementJson> settlements,

            @Schema(description = "Coordinate system of all shapes; WGS84 when absent") @Nullable
            String crs) {}

    /** How one operation's conflict is to end; either {@code take} or {@code operations}. */
    @Schema(name = "Settlement")
    record SettlementJson(
            @Schema(description = "Of the operation in the draft's log")
            int number,

            @Schema(description = "mine: the operation is done all the same; theirs: it is left out") @Nullable
            Side take,

            @Schema(description = "What is done instead") @Nullable
            List<OperationJson> operations) {}

    @Requires(Action.EDIT)
    @PostMapping(path = DraftController.PATH + "/{id}/rebase", produces = JSON)
    @Operation(
            summary = "Repeats the operations on the edition now in force at the draft's effectiveFrom",
            description = "409 with a GeoJSON collection conflicts when some can't be repeated with the same outcome:"
                    + " the border, the draft's line (mine) and what lies there now (theirs).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(mediaType = JSON, schema = @Schema(implementation = RebaseJson.class))))
    ResponseEntity<AppliedJson> rebase(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) byte @Nullable [] body,
            Caller caller,
            Locale locale) {
        return gate.change(id, ifMatch, caller, locale, (mine, head) -> {
            List<Settlement> settlements =
                    body == null || body.length == 0 ? List.of() : EditReader.open(body, RebaseController::settlements);
            try {
                return answer.of(mine.rebase(id, head.revision(), settlements), locale);
            } catch (RebaseConflictException conflict) {
                throw ConflictProblem.of(conflict, locale);
            }
        });
    }

    private static List<Settlement> settlements(EditReader reader, Map<String, @Nullable Object> members) {
        Object given = members.remove("settlements");
        reader.requireNoOther("", members, List.of("settlements", "crs"));
        List<Settlement> settlements = new ArrayList<>();
        if (given instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                String path = "settlements[" + i + "]";
                settlements.add(settlement(reader, reader.object(path, elements.get(i)), path));
            }
        } else if (given != null) {
            throw reader.text().wrong("settlements", null, new Text("须为列表", "must be a list"));
        }
        return settlements;
    }

    private static Settlement settlement(EditReader reader, Map<String, @Nullable Object> members, String path) {
        int number = reader.requireNumber(path + ".number", members.remove("number"));
        Object operations = members.remove("operations");
        Object take = members.remove("take");
        reader.requireNoOther(path, members, MEMBERS);
        if (operations != null && take == null) {
            return new Settlement.Replace(number, reader.list(path + ".operations", operations));
        }
        if (operations == null && Side.mine.name().equals(take)) {
            return new Settlement.Mine(number);
        }
        if (operations == null && Side.theirs.name().equals(take)) {
            return new Settlement.Theirs(number);
        }
        throw reader.text()
                .wrong(
                        path + ".take",
                        take,
                        new Text(
                                "须为 mine 或 theirs，或改为给出 operations",
                                "must be mine or theirs, unless operations are given instead"));
    }
}
