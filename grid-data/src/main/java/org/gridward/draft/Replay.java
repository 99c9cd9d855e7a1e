package org.gridward.draft;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.gridward.model.AttributeValue;
import org.gridward.model.Effects;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Operation;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.store.CodeCounters;
import org.gridward.store.DraftImage;
import org.gridward.store.LoggedOperation;

/**
 * Repeats operations in another workspace. One that would decide otherwise there, or would undo what the other side has
 * done, is refused unless it is forced.
 */
final class Replay {
    private final BaseGround base;
    private final BaseGround theirs;
    private final Workspace workspace;
    private final EditRunner runner;

    /**
     * @param base what both sides began with
     * @param theirs what the other side has made of it
     */
    Replay(BaseGround base, BaseGround theirs, Workspace workspace, CodeCounters counters) {
        this.base = base;
        this.theirs = theirs;
        this.workspace = workspace;
        this.runner = new EditRunner(workspace, counters);
    }

    /**
     * @param images what the operation left when it was new
     * @return empty when it has nothing left to do
     */
    Optional<EditRunner.Done> repeat(LoggedOperation logged, List<DraftImage> images, boolean forced) {
        Operation operation = logged.operation();
        if (operation instanceof Operation.Put
                || operation instanceof Operation.Remove
                || operation instanceof Operation.Load) {
            int mark = workspace.mark();
            images.forEach(image -> lay(image, forced));
            List<RowDelta> changes = workspace.listChangesSince(mark);
            return changes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new EditRunner.Done(operation, Effects.NONE, changes));
        }
        if (!forced) {
            refuseOverwriting(operation);
        }
        EditRunner.Done done = execute(operation, logged.effects().taken());
        if (!forced && !decidesAlike(logged.effects(), done.effects())) {
            throw EditRefusedException.of(
                    "DECIDED_OTHERWISE",
                    "在新的基础版本上，此操作会带走或切开别的网格",
                    "On the new base the operation would carry or cut other grids");
        }
        return Optional.of(done);
    }

    /**
     * A repair is a matter of the very lines it was proposed for: it is repeated only where these are the same.
     *
     * @param former a row as it was before the repair when that was new
     */
    EditRunner.Done mend(LoggedOperation logged, List<DraftImage> images, Function<RowKey, Optional<Row>> former) {
        int mark = workspace.mark();
        for (DraftImage image : images) {
            Optional<Row> now = workspace.find(image.key());
            if (!now.map(Replay::unnumbered).equals(former.apply(image.key()).map(Replay::unnumbered))) {
                throw EditRefusedException.of(
                        "REPAIR_OVERTAKEN",
                        image.key() + " 在新的基础版本上已不同：请不带此修复变基（theirs），之后重新查看修复方案",
                        image.key()
                                + " is another on the new base: rebase without the repair (theirs), then look at the"
                                + " repairs anew");
            }
            image.row()
                    .map(row -> row instanceof GroundRow ground && now.orElse(null) instanceof GroundRow known
                            ? ground.withGridId(known.gridId())
                            : row)
                    .ifPresentOrElse(workspace::put, () -> workspace.remove(image.key()));
        }
        return new EditRunner.Done(logged.operation(), logged.effects(), workspace.listChangesSince(mark));
    }

    private static Row unnumbered(Row row) {
        return row instanceof GroundRow ground ? ground.withGridId(Grid.UNNUMBERED) : row;
    }

    /** @param codes that the operation took when it was new */
    EditRunner.Done execute(Operation operation, List<String> codes) {
        return runner.run(new Edit.Execute(operation), codes);
    }

    EditRunner.Done replace(Edit edit) {
        return runner.run(edit);
    }

    static boolean decidesAlike(Effects a, Effects b) {
        return a.whole().equals(b.whole())
                && a.cut().equals(b.cut())
                && a.taken().equals(b.taken())
                && Objects.equals(a.nearest(), b.nearest());
    }

    private void lay(DraftImage image, boolean forced) {
        Optional<Row> was = base.findRow(image.key());
        Optional<Row> is = theirs.findRow(image.key());
        boolean drawn = image.key().kind() == RowKey.Kind.GRID
                && workspace.findFamily(image.key().listParts().get(0)).isPresent();
        if (drawn && image.row().isPresent() && was.isPresent() && is.isPresent()) {
            Grid now = workspace.find(image.key(), Grid.class).orElseThrow(() -> gone(image.key()));
            GridMerge merge = new GridMerge(
                    (Grid) was.get(), (Grid) is.get(), (Grid) image.row().get(), now);
            refuseIf(!forced && merge.hasConflict(), image.key());
            workspace.put(merge.merged());
            return;
        }
        refuseIf(!forced && !was.equals(is) && !is.equals(image.row()), image.key());
        image.row().ifPresentOrElse(workspace::put, () -> {
            if (workspace.find(image.key()).isPresent()) {
                workspace.remove(image.key());
            }
        });
    }

    private void refuseOverwriting(Operation operation) {
        if (operation instanceof Operation.Rename rename) {
            RowKey key = RowKey.grid(rename.layer(), rename.grid());
            Optional<String> was = nameIn(base, key);
            Optional<String> is = nameIn(theirs, key);
            refuseIf(is.isPresent() && !was.equals(is) && !is.get().equals(rename.name()), key);
        } else if (operation instanceof Operation.Describe describe) {
            RowKey key = RowKey.grid(describe.layer(), describe.grid());
            if (base.findRow(key).orElse(null) instanceof Grid was
                    && theirs.findRow(key).orElse(null) instanceof Grid is) {
                boolean kind = describe.kind() != null && !Objects.equals(was.kind(), is.kind());
                boolean values = describe.attributes().keySet().stream()
                        .anyMatch(name -> !valueOf(was, name).equals(valueOf(is, name)));
                refuseIf(kind || values, key);
            }
        }
    }

    private static Optional<AttributeValue> valueOf(Grid grid, String name) {
        return Optional.ofNullable(grid.attributes().get(name));
    }

    private static Optional<String> nameIn(BaseGround ground, RowKey key) {
        return ground.findRow(key)
                .or(() -> ground.findRow(new RowKey(RowKey.Kind.UNION_GRID, key.key())))
                .map(row -> ((GroundRow) row).name());
    }

    private static void refuseIf(boolean refused, RowKey key) {
        if (refused) {
            throw EditRefusedException.of(
                    "ROW_CHANGED", key + " 在新的基础版本中也被修改", key + " was changed in the new base too");
        }
    }

    private static EditRefusedException gone(RowKey key) {
        return EditRefusedException.of("GONE", "没有 " + key, "There is no " + key);
    }
}
