package org.gridward.topology;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridward.model.Grid;
import org.gridward.model.NewGrid;
import org.gridward.model.Redraw;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.gridward.topology.Targets.Named;
import org.jspecify.annotations.Nullable;

/** {@code split}: each piece between the lines is a grid; pieces that no line touches stay with the code. */
final class Splitting {
    private final Setting setting;
    private final Redraw.Split split;
    private final int level;
    private final Grid grid;
    private final Recut recut;
    private final Components pieces;
    private final Targets targets;
    private final Map<Integer, NewGrid> named = new HashMap<>();
    private final Map<String, String> codesByName = new HashMap<>();

    static Redrawn execute(Setting setting, Redraw.Split split) {
        return new Splitting(setting, split).execute();
    }

    private Splitting(Setting setting, Redraw.Split split) {
        this.setting = setting;
        this.split = split;
        this.level = setting.level(split.layer());
        this.grid = setting.getGrid(level, split.grid());
        this.recut = new Recut(
                setting.ground(), setting.labels(), grid.shape().box(), level, List.of(grid.code()), Labels.UNKNOWN);
        split.lines().forEach(line -> recut.cut(line, 0));
        this.pieces = recut.flood(segment -> false);
        this.targets = setting.targets(recut);
    }

    private Redrawn execute() {
        requireCut();
        split.parts().forEach(this::name);
        targets.ending.add(new Named(level, grid.code()));
        for (int piece : inOrder()) {
            if (pieces.isTouched(piece) || named.containsKey(piece)) {
                String code = codeOf(named.getOrDefault(piece, NewGrid.NUMBERED));
                pieces.listFaces(piece).forEach(face -> move(face, code));
            }
        }
        return recut.finish(targets, level, split.cascade());
    }

    private void requireCut() {
        if (!pieces.loose().isEmpty()) {
            throw new RedrawRefusedException(
                    Reason.AMBIGUOUS,
                    new Text(
                            "线在网格内中断或自相缠绕，没有把两侧分开",
                            "A line ends inside the grid or winds round itself: it does not part its two sides here"),
                    Figures.lines(pieces.loose()));
        }
        if (pieces.list().stream().filter(pieces::isTouched).count() < 2) {
            throw new RedrawRefusedException(
                    Reason.NOTHING_CUT,
                    new Text("线没有切开网格 " + grid.code(), "No line cuts grid " + grid.code()),
                    Figures.lines(
                            split.lines().stream().map(line -> line.toArray()).toList()));
        }
    }

    private void name(Redraw.Part part) {
        int face = recut.faces().faceAt(part.x(), part.y());
        if (face <= Faces.ENDLESS) {
            throw misplaced(part, "这一点不在被拆分网格的任何一部分内", "This point is in none of the pieces");
        }
        if (named.put(pieces.of(face), part.grid()) != null) {
            throw misplaced(part, "这一部分被命名两次", "This piece is named twice");
        }
    }

    private static RedrawRefusedException misplaced(Redraw.Part part, String zh, String en) {
        return new RedrawRefusedException(Reason.AMBIGUOUS, new Text(zh, en), Figures.point(part.x(), part.y()));
    }

    /** By the smallest vertex, so that equal pieces get equal numbers whatever way they were found. */
    private List<Integer> inOrder() {
        return pieces.list().stream()
                .map(this::smallestVertex)
                .sorted(Comparator.comparingInt(Corner::x)
                        .thenComparingInt(Corner::y)
                        .thenComparingInt(Corner::piece))
                .map(Corner::piece)
                .toList();
    }

    private record Corner(int x, int y, int piece) {}

    private Corner smallestVertex(int piece) {
        int x = Integer.MAX_VALUE;
        int y = Integer.MAX_VALUE;
        for (int face : pieces.listFaces(piece)) {
            for (int[] ring : recut.faces().rings(face)) {
                for (int i = 0; i < ring.length; i += 2) {
                    if (ring[i] < x || (ring[i] == x && ring[i + 1] < y)) {
                        x = ring[i];
                        y = ring[i + 1];
                    }
                }
            }
        }
        return new Corner(x, y, piece);
    }

    /** Pieces of one name are one grid. */
    private String codeOf(NewGrid name) {
        if (grid.code().equals(name.code())) {
            targets.keep(level, grid.code(), name);
            return grid.code();
        }
        if (name.code() == null) {
            return targets.create(level, grid.parent(), name);
        }
        return codesByName.computeIfAbsent(name.code(), code -> targets.create(level, grid.parent(), name));
    }

    private void move(int face, String code) {
        @Nullable String[] tuple = setting.chain(level, grid);
        tuple[level] = code;
        targets.move(face, tuple);
    }
}
