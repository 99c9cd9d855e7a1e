package org.gridward.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gridward.geo.Geodesy;
import org.gridward.model.Grid;
import org.gridward.model.Redraw;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/** {@code reshape}: a grid gets a new outline; what it gets and gives comes from and goes to the grids named. */
final class Reshaping {
    private final Setting setting;
    private final Redraw.Reshape reshape;
    private final int level;
    private final Grid grid;
    private final Recut recut;
    private final Components pieces;
    private final Targets targets;
    private final Set<Integer> gained = new HashSet<>();

    static Redrawn execute(Setting setting, Redraw.Reshape reshape) {
        return new Reshaping(setting, reshape).execute();
    }

    private Reshaping(Setting setting, Redraw.Reshape reshape) {
        this.setting = setting;
        this.reshape = reshape;
        this.level = setting.level(reshape.layer());
        Setting.requireValid(reshape.shape());
        this.grid = setting.getGrid(level, reshape.grid());
        List<String> codes = new ArrayList<>(reshape.neighbours());
        codes.forEach(code -> setting.getGrid(level, code));
        codes.add(grid.code());
        this.recut = new Recut(
                setting.ground(),
                setting.labels(),
                grid.shape().box().union(reshape.shape().box()),
                level,
                codes,
                reshape.nobody() ? setting.openLabel(level, grid.parent()) : Labels.UNKNOWN);
        recut.cut(reshape.shape(), 0);
        this.pieces = recut.flood(segment ->
                !Objects.equals(recut.codeLeftOf(2 * segment, level), recut.codeLeftOf(2 * segment + 1, level)));
        this.targets = setting.targets(recut);
    }

    private Redrawn execute() {
        DrawnShape shape = new DrawnShape(reshape.shape(), 0, recut, pieces);
        List<Integer> given = new ArrayList<>();
        for (int piece : pieces.list()) {
            boolean isOwn = grid.code().equals(recut.codeOf(piece, level));
            boolean isIn = shape.holds(piece);
            if (isIn && !isOwn) {
                gained.addAll(pieces.listFaces(piece));
                move(piece, setting.chain(level, grid));
            } else if (!isIn && isOwn) {
                given.add(piece);
            }
        }
        given.forEach(piece -> move(piece, takerOf(piece)));
        return recut.finish(targets, level, reshape.cascade());
    }

    private void move(int piece, @Nullable String[] tuple) {
        pieces.listFaces(piece).forEach(face -> targets.move(face, tuple.clone()));
    }

    /** The named grid with the longest border along the piece that it keeps itself; nobody when that is allowed. */
    private @Nullable String[] takerOf(int piece) {
        Map<String, Double> meters = new TreeMap<>();
        for (int face : pieces.listFaces(piece)) {
            recut.faces().halfEdges(face).forEach(cycle -> {
                for (int h : cycle) {
                    addBorder(h, meters);
                }
            });
        }
        String best = null;
        for (Map.Entry<String, Double> entry : meters.entrySet()) {
            if (best == null || entry.getValue() > meters.getOrDefault(best, 0.0)) {
                best = entry.getKey();
            }
        }
        if (best != null) {
            return setting.chain(level, setting.getGrid(level, best));
        }
        if (reshape.nobody()) {
            @Nullable String[] tuple = setting.chain(level, grid);
            tuple[level] = null;
            return tuple;
        }
        throw new RedrawRefusedException(
                Reason.NO_NEIGHBOUR,
                new Text("没有列出的相邻网格可以接受这块地", "None of the named grids lies beside this ground to take it"),
                Figures.lines(recut.faces().rings(piece)));
    }

    private void addBorder(int halfEdge, Map<String, Double> meters) {
        WorkingMap map = recut.map();
        int beyond = recut.faces().faceOf(halfEdge ^ 1);
        String code = recut.codeLeftOf(halfEdge ^ 1, level);
        if (code != null && !code.equals(grid.code()) && !gained.contains(beyond)) {
            int a = map.origin(halfEdge);
            int b = map.destination(halfEdge);
            meters.merge(code, Geodesy.lengthMeters(new int[] {map.x(a), map.y(a), map.x(b), map.y(b)}), Double::sum);
        }
    }
}
