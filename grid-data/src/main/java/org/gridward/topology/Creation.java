package org.gridward.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.model.Cascade;
import org.gridward.model.Grid;
import org.gridward.model.NewGrid;
import org.gridward.model.Redraw;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/** {@code create}: new grids on ground where none of their layer lies. */
final class Creation {
    private final Setting setting;
    private final Redraw.Create create;
    private final int level;
    private final Optional<Grid> parent;
    private final Recut recut;
    private final Targets targets;
    private final Map<String, String> codesByName = new HashMap<>();

    static Redrawn execute(Setting setting, Redraw.Create create) {
        return new Creation(setting, create).execute();
    }

    private Creation(Setting setting, Redraw.Create create) {
        this.setting = setting;
        this.create = create;
        this.level = setting.level(create.layer());
        create.grounds().forEach(ground -> Setting.requireValid(ground.shape()));
        requireSense();
        this.parent = Optional.ofNullable(create.parent()).map(code -> setting.getGrid(level - 1, code));
        this.recut = new Recut(
                setting.ground(), setting.labels(), box(), level, List.of(), setting.openLabel(level, create.parent()));
        for (int i = 0; i < create.grounds().size(); i++) {
            recut.cut(create.grounds().get(i).shape(), i);
        }
        this.targets = setting.targets(recut);
    }

    private void requireSense() {
        if ((level == 0) != (create.parent() == null)) {
            throw new RedrawRefusedException(
                    Reason.ORPHAN,
                    new Text("须写明且只在有上级图层时写明上级网格", "A parent is needed, and only below a top layer"),
                    null);
        }
        if (level == 0 && create.rest() != null) {
            throw new RedrawRefusedException(
                    Reason.AMBIGUOUS,
                    new Text("顶层网格之外没有可分的余地", "Beside the grids of a top layer there is no rest"),
                    null);
        }
        int count = create.grounds().size();
        if (count > WorkingMap.MOST_LINES || count == 0) {
            throw new RedrawRefusedException(
                    Reason.NOTHING_CUT,
                    new Text(
                            "一次可画 1 至 " + WorkingMap.MOST_LINES + " 个新网格",
                            "From 1 to " + WorkingMap.MOST_LINES + " new grids can be drawn at once"),
                    null);
        }
    }

    private Box box() {
        Box box = create.grounds().stream()
                .map(ground -> ground.shape().box())
                .reduce(Box::union)
                .orElseThrow();
        return parent.isPresent() && create.rest() != null
                ? box.union(parent.get().shape().box())
                : box;
    }

    private Redrawn execute() {
        Components pieces = recut.flood(segment -> false);
        Map<Integer, Integer> groundOf = new HashMap<>();
        for (int i = 0; i < create.grounds().size(); i++) {
            DrawnShape shape = new DrawnShape(create.grounds().get(i).shape(), i, recut, pieces);
            boolean any = false;
            for (int piece : pieces.list()) {
                if (shape.holds(piece)) {
                    any = true;
                    if (groundOf.put(piece, i) != null) {
                        throw refusal(Reason.AMBIGUOUS, i, "新网格相互重叠", "The new grids overlap");
                    }
                }
            }
            if (!any) {
                throw refusal(Reason.NOTHING_CUT, i, "此处没有空闲地块", "There is no free ground here");
            }
        }
        Map<Integer, String> codes = new HashMap<>();
        for (int i = 0; i < create.grounds().size(); i++) {
            codes.put(i, codeOf(create.grounds().get(i).grid()));
        }
        groundOf.forEach((piece, i) -> move(pieces, piece, codes.getOrDefault(i, "")));
        NewGrid rest = create.rest();
        if (rest != null) {
            List<Integer> left = pieces.list().stream()
                    .filter(piece -> !groundOf.containsKey(piece))
                    .toList();
            String code = left.isEmpty() ? "" : codeOf(rest);
            left.forEach(piece -> move(pieces, piece, code));
        }
        return recut.finish(targets, level, Cascade.REFUSE);
    }

    private RedrawRefusedException refusal(Reason reason, int ground, String zh, String en) {
        return new RedrawRefusedException(
                reason,
                new Text(zh, en),
                Figures.shape(create.grounds().get(ground).shape()));
    }

    /** Grounds of one code are one grid. */
    private String codeOf(NewGrid grid) {
        return grid.code() == null
                ? targets.create(level, create.parent(), grid)
                : codesByName.computeIfAbsent(grid.code(), code -> targets.create(level, create.parent(), grid));
    }

    private void move(Components pieces, int piece, String code) {
        @Nullable
        String[] tuple = parent.isPresent()
                ? setting.chain(level - 1, parent.get())
                : new @Nullable String[setting.labels().levels()];
        tuple[level] = code;
        pieces.listFaces(piece).forEach(face -> targets.move(face, tuple.clone()));
    }
}
