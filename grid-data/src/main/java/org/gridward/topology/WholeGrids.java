package org.gridward.topology;

import java.util.List;
import java.util.Objects;
import org.gridward.model.Cascade;
import org.gridward.model.Grid;
import org.gridward.model.Redraw;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.gridward.topology.Targets.Named;
import org.jspecify.annotations.Nullable;

/** Operations that move grids as a whole and draw no line: {@code merge}, {@code assignBlank}, {@code reparent}, {@code retire}. */
final class WholeGrids {
    private WholeGrids() {}

    static Redrawn merge(Setting setting, Redraw.Merge merge) {
        int level = setting.level(merge.layer());
        List<Grid> grids = merge.grids().stream()
                .distinct()
                .map(code -> setting.getGrid(level, code))
                .toList();
        if (grids.size() < 2) {
            throw new RedrawRefusedException(
                    Reason.NO_CHANGE, new Text("合并需要至少两个网格", "A merge needs two grids at least"), null);
        }
        Grid first = grids.get(0);
        for (Grid grid : grids) {
            if (!Objects.equals(grid.parent(), first.parent())) {
                throw new RedrawRefusedException(
                        Reason.TWO_PARENTS,
                        new Text(
                                "网格 " + first.code() + " 与 " + grid.code() + " 的上级网格不同",
                                "Grids " + first.code() + " and " + grid.code() + " have different parents"),
                        Figures.shape(grid.shape()));
            }
        }
        String kept = merge.into().code();
        boolean keeps = grids.stream().anyMatch(grid -> grid.code().equals(kept));
        List<Grid> moving =
                keeps ? grids.stream().filter(grid -> !grid.code().equals(kept)).toList() : grids;
        Recut recut = recut(setting, level, moving);
        Targets targets = setting.targets(recut);
        if (keeps) {
            targets.keep(level, Objects.requireNonNull(kept), merge.into());
        }
        String code = keeps ? Objects.requireNonNull(kept) : targets.create(level, first.parent(), merge.into());
        @Nullable String[] tuple = setting.chain(level, first);
        tuple[level] = code;
        return moveAll(recut, targets, level, moving, tuple, Cascade.REFUSE);
    }

    static Redrawn reparent(Setting setting, Redraw.Reparent reparent) {
        int level = setting.level(reparent.layer());
        Grid grid = setting.getGrid(level, reparent.grid());
        if (level == 0) {
            throw new RedrawRefusedException(
                    Reason.ORPHAN,
                    new Text("顶层网格没有上级", "A grid of the top layer has no parent"),
                    Figures.shape(grid.shape()));
        }
        @Nullable String[] tuple = setting.chain(level - 1, setting.getGrid(level - 1, reparent.parent()));
        tuple[level] = grid.code();
        Recut recut = recut(setting, level, List.of(grid));
        return moveAll(recut, setting.targets(recut), level, List.of(grid), tuple, Cascade.REFUSE);
    }

    /** What lies in the grids on finer levels ends with them. */
    static Redrawn retire(Setting setting, Redraw.Retire retire) {
        int level = setting.level(retire.layer());
        List<Grid> grids = retire.grids().stream()
                .distinct()
                .map(code -> setting.getGrid(level, code))
                .toList();
        if (grids.isEmpty() || grids.stream().map(Grid::parent).distinct().count() > 1) {
            throw new RedrawRefusedException(
                    Reason.TWO_PARENTS, new Text("一次只能撤销同一上级的网格", "Grids of one parent only can end together"), null);
        }
        Recut recut = recut(setting, level, grids);
        Targets targets = setting.targets(recut);
        grids.forEach(grid -> letEnd(setting, targets, level, grid));
        @Nullable String[] tuple = setting.chain(level, grids.get(0));
        tuple[level] = null;
        return moveAll(recut, targets, level, grids, tuple, Cascade.REFUSE);
    }

    private static void letEnd(Setting setting, Targets targets, int level, Grid grid) {
        targets.ending.add(new Named(level, grid.code()));
        if (level + 1 < setting.ground().layers().size()) {
            setting.ground()
                    .listChildren(level, grid.code())
                    .forEach(child -> letEnd(setting, targets, level + 1, child));
        }
    }

    static Redrawn assignBlank(Setting setting, Redraw.AssignBlank assign) {
        int level = setting.level(assign.layer());
        Grid blank = setting.getGrid(level, assign.grid());
        Grid taker = assign.to() == null
                ? new Neighbours(setting, level).findNearest(blank).orElseThrow(() -> alone(blank))
                : setting.getGrid(level, assign.to());
        @Nullable String[] tuple = setting.chain(level, taker);
        Recut recut = recut(setting, level, List.of(blank));
        Targets targets = setting.targets(recut);
        targets.ending.add(new Named(level, blank.code()));
        targets.nearest = taker.code();
        return moveAll(recut, targets, level, List.of(blank), tuple, assign.cascade());
    }

    private static RedrawRefusedException alone(Grid blank) {
        return new RedrawRefusedException(
                Reason.NO_NEIGHBOUR,
                new Text("网格 " + blank.code() + " 没有相邻网格", "Grid " + blank.code() + " has no neighbour"),
                Figures.shape(blank.shape()));
    }

    private static Recut recut(Setting setting, int level, List<Grid> grids) {
        List<String> codes = grids.stream().map(Grid::code).toList();
        return new Recut(setting.ground(), setting.labels(), Setting.boxOf(grids), level, codes, Labels.UNKNOWN);
    }

    /** Every face of the grids gets the tuple; finer grids go along. */
    private static Redrawn moveAll(
            Recut recut, Targets targets, int level, List<Grid> grids, @Nullable String[] tuple, Cascade cascade) {
        grids.stream()
                .filter(grid -> !grid.code().equals(tuple[level]))
                .forEach(grid -> targets.ending.add(new Named(level, grid.code())));
        for (int face = 1; face < recut.faces().count(); face++) {
            targets.move(face, tuple.clone());
        }
        return recut.finish(targets, level, cascade);
    }
}
