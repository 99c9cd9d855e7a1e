package org.gridward.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.geo.Line;
import org.gridward.model.Grid;
import org.gridward.model.Redraw;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/** {@code moveBorder}: a stretch of the border between two grids is replaced by another line between its ends. */
final class BorderMoving {
    private final Setting setting;
    private final Redraw.MoveBorder move;
    private final int level;
    private final Grid left;
    private final Grid right;
    private final Recut recut;

    private final boolean wide;

    /** What lies near is enough, unless a piece beside the new line reaches further. */
    static Redrawn execute(Setting setting, Redraw.MoveBorder move) {
        return new BorderMoving(setting, move, false)
                .execute()
                .orElseGet(() -> new BorderMoving(setting, move, true).execute().orElseThrow());
    }

    private BorderMoving(Setting setting, Redraw.MoveBorder move, boolean wide) {
        this.setting = setting;
        this.move = move;
        this.level = setting.level(move.layer());
        this.left = setting.getGrid(level, move.left());
        this.right = setting.getGrid(level, move.right());
        this.wide = wide;
        Box box = wide
                ? left.shape().box().union(right.shape().box())
                : move.border().box();
        this.recut = new Recut(
                setting.ground(),
                setting.labels(),
                box.union(move.line().box()),
                level,
                List.of(left.code(), right.code()),
                Labels.UNKNOWN);
    }

    /** Empty when more has to be loaded. */
    private Optional<Redrawn> execute() {
        requireSameEnds();
        new BorderChain(recut.map(), setting.labels(), level, left.code(), right.code()).markReplaced(move.border());
        recut.cut(move.line(), 0);
        if (!recut.lines().leftOut().isEmpty()) {
            throw new RedrawRefusedException(
                    Reason.LEAVES_GRIDS,
                    new Text("新边界越出了两个网格", "The new border leaves the two grids"),
                    Figures.lines(recut.lines().leftOut()));
        }
        Components pieces = recut.flood(segment -> !recut.map().isReplaced(segment)
                && !Objects.equals(recut.codeLeftOf(2 * segment, level), recut.codeLeftOf(2 * segment + 1, level)));
        if (!wide && pieces.isTouched(pieces.of(Faces.ENDLESS))) {
            return Optional.empty();
        }
        Targets targets = setting.targets(recut);
        pieces.list().forEach(piece -> decide(pieces, piece, targets));
        return !wide && reachesFurther(targets)
                ? Optional.empty()
                : Optional.of(recut.finish(targets, level, move.cascade()));
    }

    private boolean reachesFurther(Targets targets) {
        for (int face = 1; face < recut.faces().count(); face++) {
            if (targets.isMoved(face)
                    && recut.faces().halfEdges(face).stream()
                            .flatMapToInt(Arrays::stream)
                            .anyMatch(h -> recut.map().leftOf(h ^ 1) == Labels.UNKNOWN)) {
                return true;
            }
        }
        return false;
    }

    private void requireSameEnds() {
        Line border = move.border();
        Line line = move.line();
        int last = border.vertexCount() - 1;
        int end = line.vertexCount() - 1;
        boolean same = border.x(0) == line.x(0)
                && border.y(0) == line.y(0)
                && border.x(last) == line.x(end)
                && border.y(last) == line.y(end);
        if (!same) {
            throw new RedrawRefusedException(
                    Reason.OPEN,
                    new Text(
                            "新线须从原边界段的起点画到终点",
                            "The new line must run from the first vertex of the old stretch to its last"),
                    Figures.line(line));
        }
    }

    private void decide(Components pieces, int piece, Targets targets) {
        boolean isLeft = (pieces.leftOf(piece) & 1) != 0;
        boolean isRight = (pieces.rightOf(piece) & 1) != 0;
        if (isLeft && isRight) {
            throw new RedrawRefusedException(
                    Reason.AMBIGUOUS,
                    new Text("新边界没有把两侧分开", "The new border does not part its two sides"),
                    pieces.loose().isEmpty() ? Figures.line(move.line()) : Figures.lines(pieces.loose()));
        }
        for (int face : pieces.listFaces(piece)) {
            String was = recut.codeOf(face, level);
            if (!isLeft && !isRight) {
                requirePure(piece, face, was);
            } else if (!Objects.equals(was, isLeft ? left.code() : right.code())) {
                @Nullable String[] tuple = setting.chain(level, isLeft ? left : right);
                targets.move(face, tuple);
            }
        }
    }

    private void requirePure(int piece, int face, @Nullable String was) {
        if (!Objects.equals(was, recut.codeOf(piece, level))) {
            throw new RedrawRefusedException(
                    Reason.OPEN,
                    new Text("原边界与新边界之间留有未定的地块", "Ground is left open between the old border and the new one"),
                    Figures.lines(recut.faces().rings(face)));
        }
    }
}
