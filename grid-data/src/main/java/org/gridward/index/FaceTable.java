package org.gridward.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridward.index.GroundRefusedException.Reason;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/**
 * The faces of a family. As layers nest, the finest grid at a place tells those above it: so each face is the number of
 * a grid, and {@link #OUTSIDE} is where no grid lies. Faces are ranked as the border rule prefers them. Immutable.
 */
final class FaceTable {
    static final int OUTSIDE = 0;
    /** Faces are kept in three bytes. */
    static final int MOST_FACES = 1 << 24;

    private final List<String> layers;
    private final @Nullable Grid[] grids;
    private final byte[] levels;
    /** {@link #OUTSIDE} at the top, -1 for a parent that is missing. */
    private final int[] parents;

    private final int[] ranks;

    private FaceTable(List<String> layers, @Nullable Grid[] grids) {
        this.layers = layers;
        this.grids = grids;
        levels = new byte[grids.length];
        parents = new int[grids.length];
        ranks = new int[grids.length];
        List<Map<String, Integer>> faces = facesByCode(layers, grids);
        for (int face = 1; face < grids.length; face++) {
            Grid grid = grids[face];
            if (grid != null) {
                levels[face] = (byte) layers.indexOf(grid.layer());
                parents[face] = levels[face] == 0
                        ? OUTSIDE
                        : faces.get(levels[face] - 1).getOrDefault(grid.parent(), -1);
            }
        }
        rank();
    }

    /** @param levels the grids of each layer, coarse to fine, in any order */
    static FaceTable of(List<String> layers, List<List<Grid>> levels) {
        List<@Nullable Grid> grids = new ArrayList<>();
        grids.add(null);
        levels.forEach(grids::addAll);
        return new FaceTable(layers, checked(layers, grids));
    }

    /** One in which a grid that stays keeps its face. */
    FaceTable next(List<List<Grid>> newLevels) {
        List<Map<String, Integer>> known = facesByCode(layers, grids);
        List<@Nullable Grid> next = new ArrayList<>(Arrays.asList(new @Nullable Grid[grids.length]));
        for (int level = 0; level < newLevels.size(); level++) {
            for (Grid grid : newLevels.get(level)) {
                Integer face = known.get(level).get(grid.code());
                if (face == null) {
                    next.add(grid);
                } else {
                    next.set(face, grid);
                }
            }
        }
        return new FaceTable(layers, checked(layers, next));
    }

    private static @Nullable Grid[] checked(List<String> layers, List<@Nullable Grid> grids) {
        if (grids.size() >= MOST_FACES) {
            throw new GroundRefusedException(Reason.TOO_MUCH, layers.get(layers.size() - 1), List.of(), 0, 0);
        }
        return grids.toArray(new @Nullable Grid[0]);
    }

    private static List<Map<String, Integer>> facesByCode(List<String> layers, @Nullable Grid[] grids) {
        List<Map<String, Integer>> faces = new ArrayList<>();
        layers.forEach(layer -> faces.add(new HashMap<>()));
        for (int face = 1; face < grids.length; face++) {
            Grid grid = grids[face];
            if (grid != null) {
                faces.get(layers.indexOf(grid.layer())).put(grid.code(), face);
            }
        }
        return faces;
    }

    /** Children by code, then their parent, which stands for ground without a child; outside comes last. */
    private void rank() {
        int[] firstChild = new int[grids.length];
        int[] nextSibling = new int[grids.length];
        int[] byCode = java.util.stream.IntStream.range(1, grids.length)
                .filter(face -> grids[face] != null && parents[face] >= 0)
                .boxed()
                .sorted((a, b) -> grid(b).code().compareTo(grid(a).code()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int face : byCode) {
            nextSibling[face] = firstChild[parents[face]];
            firstChild[parents[face]] = face;
        }
        Arrays.fill(ranks, Integer.MAX_VALUE);
        rankBelow(OUTSIDE, 0, firstChild, nextSibling);
    }

    private int rankBelow(int parent, int from, int[] firstChild, int[] nextSibling) {
        int rank = from;
        for (int child = firstChild[parent]; child != 0; child = nextSibling[child]) {
            rank = rankBelow(child, rank, firstChild, nextSibling);
        }
        ranks[parent] = rank;
        return rank + 1;
    }

    /** Fails when a grid names no parent that is there. */
    void requireParents() {
        for (int face = 1; face < parents.length; face++) {
            if (parents[face] < 0) {
                Grid grid = grid(face);
                int[] ring = grid.shape().ring(0, 0);
                throw new GroundRefusedException(Reason.ORPHAN, grid.layer(), List.of(grid.code()), ring[0], ring[1]);
            }
        }
    }

    List<String> layers() {
        return layers;
    }

    /** Faces are smaller. */
    int size() {
        return grids.length;
    }

    @Nullable
    Grid findGrid(int face) {
        return grids[face];
    }

    Grid grid(int face) {
        Grid grid = grids[face];
        if (grid == null) {
            throw new IllegalArgumentException("no grid has face " + face);
        }
        return grid;
    }

    /** Of a grid's face; 0 is the coarsest. */
    int level(int face) {
        return levels[face];
    }

    int parent(int face) {
        return parents[face];
    }

    /** The smaller is preferred on a border. */
    int rank(int face) {
        return ranks[face];
    }

    /** The face's grid at a level, as a face; {@link #OUTSIDE} when it has none there. */
    int ancestor(int face, int level) {
        int at = face;
        while (at != OUTSIDE && levels[at] > level) {
            at = parents[at];
        }
        return at != OUTSIDE && levels[at] == level ? at : OUTSIDE;
    }

    /** Coarse to fine. */
    List<Grid> listChain(int face) {
        Grid[] chain = new Grid[face == OUTSIDE ? 0 : levels[face] + 1];
        for (int at = face; at != OUTSIDE; at = parents[at]) {
            chain[levels[at]] = grid(at);
        }
        return List.of(chain);
    }
}
