package org.gridward.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gridward.model.Cascade;
import org.gridward.model.Grid;
import org.gridward.model.NewGrid;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.gridward.topology.Redrawn.Moved;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Decides what becomes of grids finer than those that an operation names, level by level. A grid all of whose faces come
 * under one parent goes along whole. Of one that a line cuts, the piece that stays under its parent keeps the code, or
 * the largest piece when none stays; each other piece is a grid of its own or joins one that was named.
 */
final class FinerGrids {
    private final FamilyGround ground;
    private final Neighbourhood around;
    private final Labels labels;
    private final Faces faces;
    private final Targets targets;
    private final Cascade cascade;
    private final List<Grid> refused = new ArrayList<>();

    FinerGrids(
            FamilyGround ground, Neighbourhood around, Labels labels, Faces faces, Targets targets, Cascade cascade) {
        this.ground = ground;
        this.around = around;
        this.labels = labels;
        this.faces = faces;
        this.targets = targets;
        this.cascade = cascade;
    }

    /**
     * Fills the places below a level in the tuples of all faces that move.
     *
     * @throws RedrawRefusedException CUTS_CHILD, ORPHAN, CODE_TAKEN, GONE
     */
    void descendBelow(int level) {
        for (int below = level + 1; below < labels.levels(); below++) {
            Map<String, List<Integer>> byGrid = new TreeMap<>();
            for (int face = 1; face < faces.count(); face++) {
                String code = labels.code(faces.label(face), below);
                if (code != null) {
                    byGrid.computeIfAbsent(code, c -> new ArrayList<>()).add(face);
                }
            }
            int at = below;
            byGrid.forEach((code, ofGrid) -> place(at, code, ofGrid));
            joinEmpty(below);
        }
        if (!refused.isEmpty()) {
            throw cutsChild();
        }
    }

    private void place(int level, String code, List<Integer> ofGrid) {
        if (ofGrid.stream().noneMatch(targets::isMoved)) {
            return;
        }
        Grid grid = ground.findGrid(level, code).orElseThrow();
        Map<String, List<Integer>> byParent = new TreeMap<>();
        List<Integer> toNobody = new ArrayList<>();
        for (int face : ofGrid) {
            String parent = parentOf(face, level);
            if (parent == null) {
                toNobody.add(face);
            } else {
                byParent.computeIfAbsent(parent, p -> new ArrayList<>()).add(face);
            }
        }
        if (!toNobody.isEmpty() && !byParent.isEmpty()) {
            refused.add(grid);
            return;
        }
        if (byParent.size() == 1 && around.holds(level, grid)) {
            String parent = byParent.keySet().iterator().next();
            ofGrid.stream().filter(targets::isMoved).forEach(face -> targets.tuple(face)[level] = code);
            if (!parent.equals(grid.parent())) {
                targets.whole.add(new Moved(level, code, parent));
            }
        } else if (!byParent.isEmpty()) {
            divide(level, grid, byParent);
        }
    }

    private @Nullable String parentOf(int face, int level) {
        return targets.isMoved(face) ? targets.tuple(face)[level - 1] : labels.code(faces.label(face), level - 1);
    }

    private void divide(int level, Grid grid, Map<String, List<Integer>> byParent) {
        String keeper = Objects.requireNonNull(keeperOf(level, grid, byParent));
        byParent.forEach((parent, ofParent) -> {
            if (parent.equals(keeper)) {
                ofParent.stream().filter(targets::isMoved).forEach(face -> targets.tuple(face)[level] = grid.code());
                return;
            }
            targets.cut.add(new Moved(level, grid.code(), parent));
            switch (cascade.mode()) {
                case REFUSE -> refused.add(grid);
                case JOIN -> ofParent.forEach(face -> join(face, level, grid));
                case CUT ->
                    findCut(level, grid)
                            .ifPresentOrElse(
                                    code -> {
                                        String made = targets.create(level, parent, code);
                                        ofParent.forEach(face -> targets.tuple(face)[level] = made);
                                    },
                                    () -> refused.add(grid));
            }
        });
    }

    /** Faces that were not loaded stay as they are, so the parent keeps the code for them. */
    private @Nullable String keeperOf(int level, Grid grid, Map<String, List<Integer>> byParent) {
        String parent = grid.parent();
        if (parent != null && (byParent.containsKey(parent) || !around.holds(level, grid))) {
            return parent;
        }
        String best = null;
        for (Map.Entry<String, List<Integer>> entry : byParent.entrySet()) {
            if (best == null || areaOf(entry.getValue()) > areaOf(byParent.getOrDefault(best, List.of()))) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private long areaOf(Collection<Integer> some) {
        return some.stream().mapToLong(faces::twiceArea).sum();
    }

    /** The name for a piece; empty when the operation names the grids that may be cut and this is none. */
    private Optional<NewGrid> findCut(int level, Grid grid) {
        if (cascade.cuts().isEmpty()) {
            return Optional.of(NewGrid.NUMBERED);
        }
        String layer = ground.layers().get(level).code();
        return cascade.cuts().stream()
                .filter(cut -> cut.layer().equals(layer) && cut.grid().equals(grid.code()))
                .findFirst()
                .map(cut -> new NewGrid(cut.newCode(), null, null));
    }

    private void join(int face, int level, Grid grid) {
        @Nullable String[] into = chainOfJoined();
        @Nullable String[] tuple = targets.tuple(face);
        if (into[level] == null || !Objects.equals(into[level - 1], tuple[level - 1])) {
            refused.add(grid);
            return;
        }
        tuple[level] = into[level];
    }

    /** Ground that had no grid on this level joins the named one too, where that is on this level or finer. */
    private void joinEmpty(int level) {
        if (cascade.mode() != Cascade.Mode.JOIN) {
            return;
        }
        @Nullable String[] into = chainOfJoined();
        for (int face = 1; face < faces.count(); face++) {
            if (targets.isMoved(face)) {
                @Nullable String[] tuple = targets.tuple(face);
                boolean below = into[level] != null && Objects.equals(into[level - 1], tuple[level - 1]);
                if (tuple[level] == null && tuple[level - 1] != null && below) {
                    tuple[level] = into[level];
                }
            }
        }
    }

    private @Nullable String[] chainOfJoined() {
        RowKey into = Objects.requireNonNull(cascade.into());
        for (int level = 0; level < labels.levels(); level++) {
            List<String> parts = into.listParts();
            if (ground.layers().get(level).code().equals(parts.get(0))) {
                Optional<Grid> grid = ground.findGrid(level, parts.get(1));
                if (grid.isPresent()) {
                    return Neighbourhood.chainOf(ground, level, grid.get());
                }
            }
        }
        throw new RedrawRefusedException(Reason.GONE, new Text("没有网格 " + into, "There is no grid " + into), null);
    }

    private RedrawRefusedException cutsChild() {
        List<String> codes = refused.stream().map(Grid::code).distinct().toList();
        Geometry[] shapes =
                refused.stream().map(Grid::shape).distinct().map(Figures::shape).toArray(Geometry[]::new);
        return new RedrawRefusedException(
                Reason.CUTS_CHILD,
                new Text("会切开下级网格 " + codes, "This would cut finer grids: " + codes),
                new GeometryFactory().createGeometryCollection(shapes));
    }
}
