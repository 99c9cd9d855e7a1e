package org.gridward.draft;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridward.check.Repair;
import org.gridward.model.Effects;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Operation;
import org.gridward.model.Redraw;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.store.CodeCounters;
import org.gridward.store.CodesExhaustedException;

/** Does edits in a workspace. One that can't be done throws {@link EditRefusedException} and may leave half of it there. */
final class EditRunner {
    /** @param changes by key; rows that are new may not have their numbers yet */
    record Done(Operation operation, Effects effects, List<RowDelta> changes) {}

    private final Workspace workspace;
    private final CodeCounters counters;

    EditRunner(Workspace workspace, CodeCounters counters) {
        this.workspace = workspace;
        this.counters = counters;
    }

    Done run(Edit edit) {
        return run(edit, List.of());
    }

    /** @param recorded the codes that the operation took when it was new */
    Done run(Edit edit, List<String> recorded) {
        int mark = workspace.mark();
        GivenCodes codes = new GivenCodes(counters, recorded);
        Operation operation;
        Effects effects = Effects.NONE;
        if (edit instanceof Edit.Put put) {
            operation = put(put.row());
        } else if (edit instanceof Edit.Remove remove) {
            operation = remove(remove.row());
        } else if (edit instanceof Edit.Mend mend) {
            Repair repair = repairOf(mend);
            operation = mend(mend, repair);
            effects = new Effects(repair.shares(), List.of(), List.of(), List.of(), null, repair.noded());
        } else {
            operation = ((Edit.Execute) edit).operation();
            effects = execute(operation, codes);
        }
        List<RowDelta> changes = workspace.listChangesSince(mark);
        if (changes.isEmpty()) {
            throw EditRefusedException.of("NO_CHANGE", "此操作不会改变任何内容", "This would change nothing");
        }
        return new Done(operation, effects, Noded.marked(changes, List.of(effects)));
    }

    private Effects execute(Operation operation, GivenCodes codes) {
        try {
            GridStep step = new GridStep(workspace, codes);
            if (operation instanceof Redraw redraw) {
                return RedrawStep.execute(workspace, redraw, codes);
            } else if (operation instanceof Operation.Recode recode) {
                return step.recode(recode);
            } else if (operation instanceof Operation.NumberChildren number) {
                return step.number(number);
            } else if (operation instanceof Operation.Rename rename) {
                return step.rename(rename);
            } else if (operation instanceof Operation.Describe describe) {
                return step.describe(describe);
            }
        } catch (CodesExhaustedException e) {
            throw EditRefusedException.of(
                    "CODES_EXHAUSTED",
                    "图层 " + e.layer() + " 在 " + e.series() + " 中已无可用编码",
                    "Layer " + e.layer() + " has no code left in " + e.series());
        }
        throw new IllegalArgumentException("put, remove, mend and load are no operations to execute: " + operation);
    }

    private Operation put(Row row) {
        Optional<Row> before = workspace.find(row.key());
        if (row instanceof Grid grid && isDrawnTogether(grid.layer())) {
            boolean sameGround = before.isPresent()
                    && before.get() instanceof Grid was
                    && was.shape().equals(grid.shape())
                    && Objects.equals(was.parent(), grid.parent());
            if (!sameGround) {
                throw EditRefusedException.of(
                        "NEEDS_OPERATION",
                        "网格 " + grid.code() + " 的形状与上级只能通过划分操作改变",
                        "Shape and parent of grid " + grid.code() + " are changed by operations only");
            }
        }
        workspace.put(row instanceof GroundRow ground ? ground.withGridId(numberOf(before)) : row);
        return new Operation.Put(row.key());
    }

    private static long numberOf(Optional<Row> before) {
        return before.isPresent() && before.get() instanceof GroundRow ground ? ground.gridId() : Grid.UNNUMBERED;
    }

    private Operation remove(RowKey key) {
        if (workspace.find(key).isEmpty()) {
            throw EditRefusedException.of("GONE", "没有 " + key, "There is no " + key);
        }
        if (key.kind() == RowKey.Kind.GRID && isDrawnTogether(key.listParts().get(0))) {
            throw EditRefusedException.of(
                    "NEEDS_OPERATION", key + " 只能通过撤销或合并操作终止", key + " is ended by operations only");
        }
        workspace.remove(key);
        return new Operation.Remove(key);
    }

    private static Repair repairOf(Edit.Mend mend) {
        List<Repair> proposed = Mending.propose(mend.check(), mend.finding());
        if (mend.number() < 0 || mend.number() >= proposed.size()) {
            throw EditRefusedException.of(
                    "NO_REPAIR", "草案的检查没有提出这一修复方案", "The check of the draft proposes no such repair");
        }
        return proposed.get(mend.number());
    }

    /** Every row that it changes must still be as the check saw it. */
    private Operation mend(Edit.Mend mend, Repair repair) {
        Stream.concat(repair.rows().stream().map(Row::key), repair.removed().stream())
                .filter(key ->
                        !workspace.find(key).equals(mend.check().proposal().find(key)))
                .findFirst()
                .ifPresent(key -> {
                    throw EditRefusedException.of(
                            "REPAIR_OVERTAKEN",
                            key + " 在检查之后已被改动，请重新查看修复方案",
                            key + " has changed since it was checked; look at the repairs again");
                });
        repair.rows().forEach(workspace::put);
        repair.removed().forEach(workspace::remove);
        Finding finding = mend.finding();
        return new Operation.Mend(
                finding.code(), Objects.requireNonNull(finding.row()), finding.place(), repair.what());
    }

    private boolean isDrawnTogether(String layer) {
        return workspace.findFamily(layer).isPresent();
    }
}
