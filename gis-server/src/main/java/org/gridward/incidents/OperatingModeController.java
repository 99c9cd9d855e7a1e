package org.gridward.incidents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.access.Requires;
import org.gridward.http.EditionHeaders;
import org.gridward.http.KnownState;
import org.gridward.http.Moments;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveEditions;
import org.gridward.model.LedgerEntry;
import org.gridward.model.ModeDeclared;
import org.gridward.model.Text;
import org.gridward.store.LedgerEntryReplacedException;
import org.gridward.store.LedgerStore;
import org.gridward.store.UnknownLedgerEntryException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/operating-modes}: where and when emergency is the mode (rule Q-16). Kept in the ledger. */
@RestController
@Tag(name = "operating-modes", description = "Emergency and normal operation · 运行模式")
class OperatingModeController {
    private static final String PATH = "/api/v1/operating-modes";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final LedgerStore ledger;
    private final LiveEditions live;

    OperatingModeController(LedgerStore ledger, LiveEditions live) {
        this.ledger = ledger;
        this.live = live;
    }

    /** By number. */
    record OperatingModesJson(List<OperatingModeJson> operatingModes) {}

    /** @param at when it ends, default now; a moment before it begins calls it off */
    record EndJson(@Nullable String at) {}

    @Requires(Action.READ)
    @GetMapping(path = PATH, produces = JSON)
    @Operation(
            summary = "The modes that hold at a moment or are to hold later; ground without one is in normal operation")
    ResponseEntity<OperatingModesJson> listModes(
            @Parameter(description = "Moment in the world; default now") @RequestParam(required = false) @Nullable
                    String asOf,
            @Parameter(description = "As known at that moment; default now") @RequestParam(required = false) @Nullable
                    String knownAt) {
        Instant now = Instant.now();
        Instant world = Moments.moment("asOf", asOf, live.zone()).orElse(now);
        Instant known = Moments.moment("knownAt", knownAt, live.zone()).orElseGet(() -> live.known(now));
        List<OperatingModeJson> modes = live.ledger().knownAt(known).listStanding().stream()
                .filter(entry -> entry.validTo() == null || entry.validTo().isAfter(world))
                .filter(entry -> entry.fact() instanceof ModeDeclared)
                .map(this::json)
                .toList();
        return answer(HttpStatus.OK, new OperatingModesJson(modes));
    }

    @Requires(Action.RULE)
    @PostMapping(path = PATH, consumes = JSON, produces = JSON)
    @Operation(summary = "Declares an emergency on some ground for some time")
    ResponseEntity<OperatingModeJson> declare(@RequestBody NewMode body, Caller caller) {
        NewMode.Read read = body.read(live, Instant.now());
        requireGround(caller, read.declared(), read.from());
        LedgerEntry entry = ledger.append(caller.actor(), read.declared(), read.from(), read.to());
        live.lookIntoLedger();
        return answer(HttpStatus.CREATED, json(entry));
    }

    @Requires(Action.RULE)
    @PostMapping(path = PATH + "/{number}/end", consumes = JSON, produces = JSON)
    @Operation(summary = "Ends a mode; what was known before stays known")
    ResponseEntity<OperatingModeJson> end(
            @PathVariable int number, @RequestBody(required = false) @Nullable EndJson body, Caller caller) {
        live.lookIntoLedger();
        LedgerEntry entry = live.ledger().findEntry(number).orElseThrow(() -> unknown(number));
        ModeDeclared declared = declared(entry);
        requireGround(caller, declared, entry.validFrom());
        Instant at = Moments.moment("at", body == null ? null : body.at(), live.zone())
                .orElseGet(Instant::now);
        LedgerEntry ended = replace(caller, entry, at.isBefore(entry.validFrom()) ? entry.validFrom() : at);
        live.lookIntoLedger();
        return answer(HttpStatus.OK, json(ended));
    }

    private LedgerEntry replace(Caller caller, LedgerEntry entry, Instant at) {
        try {
            return ledger.replace(caller.actor(), entry.number(), entry.fact(), entry.validFrom(), at);
        } catch (UnknownLedgerEntryException gone) {
            throw unknown(entry.number());
        } catch (LedgerEntryReplacedException replaced) {
            throw ProblemException.conflict(new Text(
                    "条目 " + entry.number() + " 已被条目 " + replaced.by() + " 取代",
                    "Entry " + entry.number() + " is already replaced by entry " + replaced.by()));
        }
    }

    private void requireGround(Caller caller, ModeDeclared declared, Instant from) {
        if (declared.layer() == null || declared.grid() == null) {
            if (!caller.mayEverywhere(Action.RULE)) {
                throw ProblemException.forbidden(
                        new Text("未指定网格即为全部区域，超出授权范围", "Without a grid it is all ground, which is more than granted"));
            }
            return;
        }
        NewMode.requireGround(caller, live, declared.layer(), declared.grid(), from);
    }

    private static ModeDeclared declared(LedgerEntry entry) {
        if (entry.fact() instanceof ModeDeclared declared) {
            return declared;
        }
        throw unknown(entry.number());
    }

    private static ProblemException unknown(int number) {
        return ProblemException.notFound(
                new Text("没有运行模式 " + number, "There is no operating mode with number " + number));
    }

    private OperatingModeJson json(LedgerEntry entry) {
        return OperatingModeJson.of(entry, declared(entry), live.zone());
    }

    private <T> ResponseEntity<T> answer(HttpStatus status, T body) {
        KnownState state =
                new KnownState(live.timeline().latestNumber(), live.ledger().number());
        return ResponseEntity.status(status)
                .header(EditionHeaders.STATE, state.toString())
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
