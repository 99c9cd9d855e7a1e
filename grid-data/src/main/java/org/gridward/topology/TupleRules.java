package org.gridward.topology;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.gridward.topology.Targets.Named;
import org.jspecify.annotations.Nullable;

/**
 * What every tuple of grids has to keep: a grid has one parent wherever it lies, and where a layer tiles, all of a
 * parent's ground has a child in it or none has.
 */
final class TupleRules {
    private final FamilyGround ground;
    private final Neighbourhood around;
    private final Labels labels;
    private final Faces faces;
    private final Targets targets;
    private final int cutLevel;
    private final Map<Integer, Map<String, Boolean>> keepsFace = new HashMap<>();

    /** @param cutLevel the level of the grids whose ground the faces are */
    TupleRules(FamilyGround ground, Neighbourhood around, Labels labels, Faces faces, Targets targets, int cutLevel) {
        this.ground = ground;
        this.around = around;
        this.labels = labels;
        this.faces = faces;
        this.targets = targets;
        this.cutLevel = cutLevel;
    }

    /** @throws RedrawRefusedException TWO_PARENTS, ORPHAN */
    void check() {
        for (int level = 1; level < labels.levels(); level++) {
            checkParents(level);
            if (ground.layers().get(level).policy() == LayerPolicy.TILES_PARENT) {
                checkTiling(level);
            }
        }
    }

    private @Nullable String codeAfter(int face, int level) {
        return targets.isMoved(face)
                ? Objects.requireNonNull(targets.tuple(face))[level]
                : labels.code(faces.label(face), level);
    }

    private void checkParents(int level) {
        Map<String, @Nullable String> parents = new HashMap<>();
        for (int face = 1; face < faces.count(); face++) {
            String code = codeAfter(face, level);
            if (targets.isMoved(face) && code != null && !parents.containsKey(code) && keepsGround(level, code)) {
                parents.put(code, ground.findGrid(level, code).map(Grid::parent).orElse(null));
            }
        }
        for (int face = 1; face < faces.count(); face++) {
            String code = codeAfter(face, level);
            String parent = codeAfter(face, level - 1);
            if (code == null) {
                continue;
            }
            if (targets.isMoved(face) && !parents.containsKey(code)) {
                parents.put(code, parent);
            }
            if (parents.containsKey(code) && !Objects.equals(parents.get(code), parent)) {
                throw refusal(
                        Reason.TWO_PARENTS,
                        face,
                        new Text("网格 " + code + " 会同时位于两个上级网格中", "Grid " + code + " would lie in two parents"));
            }
        }
    }

    /** Whether a grid that is there keeps ground that this operation did not look at, or does not move. */
    private boolean keepsGround(int level, String code) {
        Boolean keepsFace = keepsFace(level).get(code);
        if (keepsFace != null && keepsFace) {
            return true;
        }
        Optional<Grid> grid = ground.findGrid(level, code);
        if (grid.isEmpty()) {
            return false;
        }
        if (!around.holds(level, grid.get())) {
            return true;
        }
        return level < cutLevel ? keepsGroundAbove(level, grid.get()) : keepsFace == null;
    }

    /** Of a grid above those that are cut some ground may lie in others, which have no faces here. */
    private boolean keepsGroundAbove(int level, Grid grid) {
        long open = twiceArea(grid);
        for (Grid child : ground.listChildren(level, grid.code())) {
            if (keepsGround(level + 1, child.code())) {
                return true;
            }
            open -= twiceArea(child);
        }
        return open != 0 && !looksAtOpen(level, grid.code());
    }

    private boolean looksAtOpen(int level, String code) {
        for (int face = 1; face < faces.count(); face++) {
            int label = faces.label(face);
            if (code.equals(labels.code(label, level)) && labels.code(label, level + 1) == null) {
                return true;
            }
        }
        return false;
    }

    private static long twiceArea(Grid grid) {
        long sum = 0;
        for (int p = 0; p < grid.shape().polygonCount(); p++) {
            for (int r = 0; r < grid.shape().ringCount(p); r++) {
                sum += Shape.twiceArea(grid.shape().ring(p, r));
            }
        }
        return sum;
    }

    /** For each grid that had a face looked at, whether one of them stays. */
    private Map<String, Boolean> keepsFace(int level) {
        return keepsFace.computeIfAbsent(level, at -> {
            Map<String, Boolean> keeps = new HashMap<>();
            for (int face = 1; face < faces.count(); face++) {
                String code = labels.code(faces.label(face), at);
                if (code != null) {
                    keeps.merge(code, !targets.isMoved(face), Boolean::logicalOr);
                }
            }
            return keeps;
        });
    }

    private void checkTiling(int level) {
        Set<String> withChild = new TreeSet<>();
        Map<String, Integer> without = new HashMap<>();
        Set<String> changed = new TreeSet<>();
        for (int face = 1; face < faces.count(); face++) {
            String parent = codeAfter(face, level - 1);
            if (parent != null) {
                if (codeAfter(face, level) == null) {
                    without.put(parent, face);
                } else {
                    withChild.add(parent);
                }
            }
            if (targets.isMoved(face)) {
                addIfThere(changed, parent);
                addIfThere(changed, labels.code(faces.label(face), level - 1));
            }
        }
        for (String parent : changed) {
            if (keepsGround(level - 1, parent)) {
                boolean hasChild = hasOtherChild(level, parent);
                Integer empty = without.get(parent);
                if (hasChild ? empty != null : withChild.contains(parent)) {
                    throw partly(level, parent, empty == null ? anyMoved() : empty);
                }
            }
            if (withChild.contains(parent) && without.containsKey(parent)) {
                throw partly(level, parent, without.get(parent));
            }
        }
    }

    private int anyMoved() {
        int face = 1;
        while (!targets.isMoved(face)) {
            face++;
        }
        return face;
    }

    private static void addIfThere(Set<String> codes, @Nullable String code) {
        if (code != null) {
            codes.add(code);
        }
    }

    /** Whether a child stays that did not lose all its ground. */
    private boolean hasOtherChild(int level, String parent) {
        List<Grid> children = ground.listChildren(level - 1, parent);
        Set<Named> gone = new HashSet<>();
        for (Grid child : children) {
            if (!keepsGround(level, child.code())) {
                gone.add(new Named(level, child.code()));
            }
        }
        return children.size() > gone.size();
    }

    private RedrawRefusedException partly(int level, String parent, int face) {
        String layer = ground.layers().get(level).code();
        return refusal(
                Reason.ORPHAN,
                face,
                new Text(
                        "网格 " + parent + " 将只有一部分属于图层 " + layer + " 的网格",
                        "Only a part of grid " + parent + " would have grids of layer " + layer));
    }

    private RedrawRefusedException refusal(Reason reason, int face, Text text) {
        int[] ring = faces.rings(face).get(0);
        int[] closed = Arrays.copyOf(ring, ring.length + 2);
        closed[ring.length] = ring[0];
        closed[ring.length + 1] = ring[1];
        return new RedrawRefusedException(reason, text, Figures.line(closed));
    }
}
