package org.gridward.topology;

import java.util.List;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.model.Grid;
import org.gridward.model.Redraw;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/** {@code transferGround}: what one grid, or nobody, has in a shape goes to another grid, or to nobody. */
final class GroundTransfer {
    private GroundTransfer() {}

    static Redrawn execute(Setting setting, Redraw.TransferGround transfer) {
        int level = setting.level(transfer.layer());
        Setting.requireValid(transfer.ground());
        Optional<Grid> from = Optional.ofNullable(transfer.from()).map(code -> setting.getGrid(level, code));
        Optional<Grid> to = Optional.ofNullable(transfer.to()).map(code -> setting.getGrid(level, code));
        if (from.equals(to)) {
            throw new RedrawRefusedException(
                    Reason.NO_CHANGE,
                    new Text("给出方与接受方相同", "The ground would stay where it is"),
                    Figures.shape(transfer.ground()));
        }
        String parent = to.or(() -> from).map(Grid::parent).orElse(null);
        Recut recut = new Recut(
                setting.ground(),
                setting.labels(),
                boxOf(transfer, from),
                level,
                from.map(Grid::code).map(List::of).orElse(List.of()),
                from.isPresent() ? Labels.UNKNOWN : setting.openLabel(level, parent));
        recut.cut(transfer.ground(), 0);
        Components pieces = recut.flood(segment -> false);
        DrawnShape shape = new DrawnShape(transfer.ground(), 0, recut, pieces);
        Targets targets = setting.targets(recut);
        @Nullable String[] tuple = setting.chain(level, to.or(() -> from).orElseThrow());
        tuple[level] = transfer.to();
        boolean all = true;
        boolean any = false;
        for (int piece : pieces.list()) {
            boolean moves = shape.holds(piece);
            all &= moves;
            any |= moves;
            if (moves) {
                pieces.listFaces(piece).forEach(face -> targets.move(face, tuple.clone()));
            }
        }
        if (!any) {
            throw missed(transfer);
        }
        if (all && from.isPresent() && recut.around().holds(level, from.get())) {
            throw new RedrawRefusedException(
                    Reason.WHOLE,
                    new Text(
                            "网格 " + transfer.from() + " 将整体移出；请改用合并或撤销",
                            "All of grid " + transfer.from() + " would go; merge or retire it instead"),
                    Figures.shape(from.get().shape()));
        }
        return recut.finish(targets, level, transfer.cascade());
    }

    private static Box boxOf(Redraw.TransferGround transfer, Optional<Grid> from) {
        Box drawn = transfer.ground().box();
        if (from.isEmpty()) {
            return drawn;
        }
        Box of = from.get().shape().box();
        if (!drawn.intersects(of)) {
            throw missed(transfer);
        }
        return new Box(
                Math.max(drawn.minX(), of.minX()),
                Math.max(drawn.minY(), of.minY()),
                Math.min(drawn.maxX(), of.maxX()),
                Math.min(drawn.maxY(), of.maxY()));
    }

    private static RedrawRefusedException missed(Redraw.TransferGround transfer) {
        return new RedrawRefusedException(
                Reason.NOTHING_CUT,
                new Text("给出方在此形状内没有地块", "The giver has no ground in this shape"),
                Figures.shape(transfer.ground()));
    }
}
