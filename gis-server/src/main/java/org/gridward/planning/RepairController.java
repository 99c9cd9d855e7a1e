package org.gridward.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.check.Repairs;
import org.gridward.geo.Crs;
import org.gridward.http.Coordinates;
import org.gridward.http.JsonAnswer;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveDrafts;
import org.gridward.live.LiveDrafts.Checked;
import org.gridward.model.Finding;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/drafts/{id}/findings}: what is wrong with a draft, the repairs that would help, and accepting one. */
@RestController
@Tag(name = "drafts")
class RepairController {
    private static final String PATH = DraftController.PATH + "/{id}/findings";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    /** Each is tried on the draft, which takes milliseconds. */
    private static final int TRIED = 100;

    private final DraftGate gate;
    private final LiveDrafts drafts;
    private final AppliedAnswer answer;

    RepairController(DraftGate gate, LiveDrafts drafts, AppliedAnswer answer) {
        this.gate = gate;
        this.drafts = drafts;
        this.answer = answer;
    }

    @Requires({Action.EDIT, Action.BREAK_GLASS})
    @GetMapping(path = PATH, produces = JSON)
    @Operation(
            summary = "What is wrong with the edition that an open draft would become: all errors, and the warnings of"
                    + " what it changes",
            description = "With repairs=true each of the first " + TRIED + " findings that are of a kind that can be"
                    + " repaired says how many repairs are proposed.")
    ResponseEntity<FindingsJson> listFindings(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean repairs, Locale locale) {
        return gate.read(id, () -> {
            Checked checked = check(id);
            List<Finding> findings = checked.check().listFindings();
            Map<Finding, Integer> counts = new LinkedHashMap<>();
            if (repairs) {
                findings.stream()
                        .filter(Repairs::mayMend)
                        .distinct()
                        .limit(TRIED)
                        .forEach(finding -> counts.put(
                                finding,
                                ProposedRepair.list(checked.check(), List.of(finding))
                                        .size()));
            }
            return ResponseEntity.ok()
                    .eTag(DraftTag.of(checked.head()))
                    .cacheControl(CacheControl.noCache())
                    .body(FindingsJson.of(findings, counts, locale));
        });
    }

    /** Documented with these; written member by member, because of the coordinate system. */
    @Schema(name = "Repairs")
    record RepairsJson(FindingJson finding, List<RepairJson> repairs) {}

    /**
     * @param number by which it is accepted, of the draft as it is
     * @param squareMeters of the ground that goes elsewhere
     * @param greatestMeters how far a border moves at most
     * @param noded grids that only get or lose vertices
     */
    @Schema(name = "Repair")
    record RepairJson(
            int number,
            String what,
            double squareMeters,
            double greatestMeters,
            List<AppliedJson.ShareJson> shares,
            List<GroundChangeJson> changes,
            List<String> noded) {}

    @Schema(name = "RepairChange")
    record GroundChangeJson(
            String row,
            AppliedJson.Change change,
            List<String> changed,

            @Schema(type = "object", description = "GeoJSON; absent for what has no ground") @Nullable
            Object before,

            @Schema(type = "object") @Nullable Object after) {}

    @Requires({Action.EDIT, Action.BREAK_GLASS})
    @GetMapping(path = PATH + "/{finding}/repairs", produces = JSON)
    @Operation(
            summary =
                    "The repairs that are proposed for a finding, each with its effect; the longest common border first",
            description = "Each was tried on the draft: the finding would be gone and no other would come. Nothing is"
                    + " changed.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = JSON, schema = @Schema(implementation = RepairsJson.class))))
    void listRepairs(
            @PathVariable String id,
            @PathVariable String finding,
            @RequestParam(required = false) @Nullable String outCrs,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Crs out = Coordinates.crs("outCrs", outCrs);
        Checked checked = gate.read(id, () -> check(id));
        List<Finding> named = find(checked, finding);
        List<ProposedRepair> proposed = ProposedRepair.list(checked.check(), named);
        response.setHeader(HttpHeaders.ETAG, DraftTag.of(checked.head()));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("finding", FindingJson.of(named.get(0), locale).members());
        members.put(
                "repairs",
                IntStream.range(0, proposed.size())
                        .mapToObj(i -> proposed.get(i).members(i, locale))
                        .toList());
        JsonAnswer.write(response, members, out);
    }

    @Requires(Action.EDIT)
    @PostMapping(path = PATH + "/{finding}/repairs/{number}", produces = JSON)
    @Operation(summary = "Accepts a repair: it becomes an operation of the draft's log, which can be undone")
    ResponseEntity<AppliedJson> accept(
            @PathVariable String id,
            @PathVariable String finding,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale) {
        return gate.change(id, ifMatch, caller, locale, (mine, head) -> {
            Checked checked = check(id);
            if (checked.head().revision() != head.revision()) {
                throw DraftTag.stale(id);
            }
            List<ProposedRepair> proposed = ProposedRepair.list(checked.check(), find(checked, finding));
            if (number < 0 || number >= proposed.size()) {
                throw ProblemException.notFound(
                        new Text("没有第 " + number + " 个修复方案", "There is no repair number " + number));
            }
            return answer.of(
                    mine.apply(id, head.revision(), List.of(proposed.get(number).edit())), locale);
        });
    }

    private Checked check(String id) {
        return drafts.findCheck(id).orElseThrow(() -> DraftProblems.closed(id));
    }

    private static List<Finding> find(Checked checked, String name) {
        List<Finding> named = checked.check().listFindings().stream()
                .filter(finding -> FindingId.of(finding).equals(name))
                .toList();
        if (named.isEmpty()) {
            throw ProblemException.notFound(new Text("草案现在没有问题 " + name, "The draft has no finding " + name + " now"));
        }
        return named;
    }
}
