package org.gridward.incidents;

import java.time.Instant;
import java.util.List;
import org.gridward.access.Action;
import org.gridward.access.Caller;
import org.gridward.http.Fields;
import org.gridward.http.Moments;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveEditions;
import org.gridward.live.Snapshot;
import org.gridward.model.ModeDeclared;
import org.gridward.model.OperatingMode;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * The body of a declaration.
 *
 * @param mode EMERGENCY; normal operation needs no declaration
 * @param layer of the grid on whose ground it holds, together with grid; absent: on all ground
 * @param from default now
 * @param to absent: until it is ended
 */
record NewMode(
        @Nullable String mode,
        @Nullable String layer,
        @Nullable String grid,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason) {
    record Read(
            ModeDeclared declared, Instant from, @Nullable Instant to) {}

    Read read(LiveEditions live, Instant now) {
        requireEmergency();
        String why = Fields.requireText("reason", reason);
        Instant begins = Moments.moment("from", from, live.zone()).orElse(now);
        Instant ends = Moments.moment("to", to, live.zone()).orElse(null);
        if (ends != null && !ends.isAfter(begins)) {
            throw ProblemException.invalidParameter("to", to, new Text("to 须晚于 from", "to must be later than from"));
        }
        if ((layer == null) != (grid == null)) {
            throw ProblemException.invalidParameter(
                    layer == null ? "layer" : "grid",
                    null,
                    new Text("layer 与 grid 须一并给出", "layer and grid go together"));
        }
        return new Read(new ModeDeclared(OperatingMode.EMERGENCY, layer, grid, why), begins, ends);
    }

    private void requireEmergency() {
        if (!OperatingMode.EMERGENCY.name().equals(Fields.require("mode", mode))) {
            throw ProblemException.invalidParameter(
                    "mode",
                    mode,
                    new Text("只能宣布 EMERGENCY；结束即恢复常态", "Only EMERGENCY is declared; to end it brings normal back"));
        }
    }

    /** The grid must be known in the edition that holds when the mode begins, and lie on the caller's ground. */
    static void requireGround(Caller caller, LiveEditions live, String layer, String grid, Instant from) {
        Snapshot edition = live.findSnapshot(from, live.known(Instant.now()))
                .filter(snapshot -> snapshot.index().findGrid(layer, grid).isPresent())
                .orElseThrow(() -> ProblemException.invalidParameter(
                        "grid",
                        grid,
                        new Text(
                                "届时生效的版本中没有网格 " + layer + ":" + grid,
                                "The edition in force then has no grid " + layer + ":" + grid)));
        caller.requireGround(Action.RULE, edition, List.of(RowKey.grid(layer, grid)));
    }
}
