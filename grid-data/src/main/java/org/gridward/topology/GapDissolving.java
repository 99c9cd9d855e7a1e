package org.gridward.topology;

import java.util.Arrays;
import java.util.List;
import org.gridward.geo.Box;
import org.gridward.geo.Lattice;
import org.gridward.model.Grid;
import org.gridward.model.Redraw;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;

/** {@code dissolveGap}: a piece of ground without a grid, closed all round, goes to a grid beside it. */
final class GapDissolving {
    private static final Box EVERYWHERE = new Box(-Lattice.MAX_X, -Lattice.MAX_Y, Lattice.MAX_X, Lattice.MAX_Y);

    private GapDissolving() {}

    static Redrawn execute(Setting setting, Redraw.DissolveGap dissolve) {
        int level = setting.level(dissolve.layer());
        Grid into = setting.getGrid(level, dissolve.into());
        Box near = into.shape().box().union(new Box(dissolve.x(), dissolve.y(), dissolve.x(), dissolve.y()));
        Recut recut = recut(setting, level, into, near);
        if (recut.faces().faceAt(dissolve.x(), dissolve.y()) == Faces.ENDLESS) {
            recut = recut(setting, level, into, far(setting, level, into));
        }
        int gap = recut.faces().faceAt(dissolve.x(), dissolve.y());
        if (gap <= Faces.ENDLESS) {
            throw new RedrawRefusedException(
                    gap == Faces.ENDLESS ? Reason.LEAVES_GRIDS : Reason.AMBIGUOUS,
                    new Text("此处没有四面闭合的空隙", "There is no gap closed all round here"),
                    Figures.point(dissolve.x(), dissolve.y()));
        }
        requireBeside(recut, gap, level, into);
        Targets targets = setting.targets(recut);
        targets.move(gap, setting.chain(level, into));
        return recut.finish(targets, level, dissolve.cascade());
    }

    private static Recut recut(Setting setting, int level, Grid into, Box box) {
        int open = setting.openLabel(level, into.parent());
        return new Recut(setting.ground(), setting.labels(), box, level, List.of(), open);
    }

    private static Box far(Setting setting, int level, Grid into) {
        return into.parent() != null
                ? setting.getGrid(level - 1, into.parent()).shape().box()
                : Setting.boxOf(setting.ground().listGridsIn(0, EVERYWHERE));
    }

    private static void requireBeside(Recut recut, int gap, int level, Grid into) {
        boolean beside = recut.faces().halfEdges(gap).stream()
                .flatMapToInt(Arrays::stream)
                .anyMatch(h -> into.code().equals(recut.codeAcross(h, level)));
        if (!beside) {
            throw new RedrawRefusedException(
                    Reason.NO_NEIGHBOUR,
                    new Text("空隙不与网格 " + into.code() + " 相邻", "The gap is not beside grid " + into.code()),
                    Figures.lines(recut.faces().rings(gap)));
        }
    }
}
