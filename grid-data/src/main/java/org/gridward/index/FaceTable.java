package org.gridward.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private static final int MISSING = -1;

    private final List<String> layers;
    /** Per level the faces of its grids in the order of their codes. */
    private final int[][] byCode;

    private final @Nullable Grid[] grids;
    private final byte[] levels;
    /** {@link #OUTSIDE} at the top, {@link #MISSING} for a parent that is not there. */
    private final int[] parents;

    private final int[] ranks;

    private FaceTable(List<String> layers, int[][] byCode, @Nullable Grid[] grids) {
        this.layers = layers;
        this.byCode = byCode;
        this.grids = grids;
        levels = new byte[grids.length];
        parents = new int[grids.length];
        for (int level = 0; level < byCode.length; level++) {
            for (int face : byCode[level]) {
                levels[face] = (byte) level;
                parents[face] =
                        level == 0 ? OUTSIDE : find(level - 1, grid(face).parent());
            }
        }
        ranks = new int[grids.length];
        rank();
    }

    /** @param levels the grids of each layer, coarse to fine, by code */
    static FaceTable of(List<String> layers, List<List<Grid>> levels) {
        int[][] byCode = new int[levels.size()][];
        int face = 0;
        for (int level = 0; level < byCode.length; level++) {
            byCode[level] = new int[levels.get(level).size()];
            for (int i = 0; i < byCode[level].length; i++) {
                byCode[level][i] = ++face;
            }
        }
        return of(layers, levels, byCode, face + 1);
    }

    /** @param byCode the face of each grid */
    static FaceTable of(List<String> layers, List<List<Grid>> levels, int[][] byCode, int size) {
        if (size > MOST_FACES) {
            throw new GroundRefusedException(Reason.TOO_MUCH, layers.get(layers.size() - 1), List.of(), 0, 0);
        }
        @Nullable Grid[] grids = new Grid[size];
        for (int level = 0; level < byCode.length; level++) {
            for (int i = 0; i < byCode[level].length; i++) {
                grids[byCode[level][i]] = levels.get(level).get(i);
            }
        }
        return new FaceTable(layers, byCode, grids);
    }

    /** One in which a grid that stays keeps its face. @param newLevels as many, by code */
    FaceTable next(List<List<Grid>> newLevels) {
        int[][] next = new int[byCode.length][];
        int size = grids.length;
        for (int level = 0; level < next.length; level++) {
            List<Grid> here = newLevels.get(level);
            next[level] = new int[here.size()];
            int old = 0;
            for (int i = 0; i < next[level].length; i++) {
                String code = here.get(i).code();
                while (old < byCode[level].length && codeAt(level, old).compareTo(code) < 0) {
                    old++;
                }
                boolean stays = old < byCode[level].length && codeAt(level, old).equals(code);
                next[level][i] = stays ? byCode[level][old++] : size++;
            }
        }
        return of(layers, newLevels, next, size);
    }

    private String codeAt(int level, int position) {
        return grid(byCode[level][position]).code();
    }

    private int find(int level, @Nullable String code) {
        int low = 0;
        int high = code == null ? 0 : byCode[level].length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = codeAt(level, middle).compareTo(code);
            if (order == 0) {
                return byCode[level][middle];
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }
        return MISSING;
    }

    /** Children by code, then their parent, which stands for ground without a child; outside comes last. */
    private void rank() {
        int[] firstChild = new int[grids.length];
        int[] nextSibling = new int[grids.length];
        for (int[] level : byCode) {
            for (int i = level.length - 1; i >= 0; i--) {
                int parent = parents[level[i]];
                if (parent != MISSING) {
                    nextSibling[level[i]] = firstChild[parent];
                    firstChild[parent] = level[i];
                }
            }
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
            if (parents[face] == MISSING) {
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

    /** Per level the faces of its grids in the order of their codes. */
    int[][] byCode() {
        return byCode;
    }

    /** Null for a face that no grid has: outside, or given to one that is gone. */
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
        List<Grid> chain = new ArrayList<>();
        for (int at = face; at != OUTSIDE; at = parents[at]) {
            chain.add(0, grid(at));
        }
        return chain;
    }
}
