package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridward.model.Grid;
import org.gridward.model.NewGrid;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.gridward.topology.Redrawn.Moved;
import org.jspecify.annotations.Nullable;

/** What an operation has decided so far: the grids to which each face is to belong, and what the new ones are called. */
final class Targets {
    /** A grid that is made, or keeps its code and is called otherwise. */
    record Named(int level, String code) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            return level != other.level ? Integer.compare(level, other.level) : code.compareTo(other.code);
        }
    }

    final List<Moved> whole = new ArrayList<>();
    final List<Moved> cut = new ArrayList<>();
    final List<String> taken = new ArrayList<>();
    final Map<Named, NewGrid> names = new TreeMap<>();

    /** Grids that may lose all their ground; others must not. */
    final Set<Named> ending = new TreeSet<>();

    @Nullable
    String nearest;

    private final FamilyGround ground;
    private final NewCodes codes;
    private final @Nullable String[][] tuples;

    Targets(FamilyGround ground, NewCodes codes, int faces) {
        this.ground = ground;
        this.codes = codes;
        this.tuples = new @Nullable String[faces][];
    }

    boolean isMoved(int face) {
        return tuples[face] != null;
    }

    /** The tuple to which a face moves; the caller may fill in its finer places. */
    @Nullable
    String[] tuple(int face) {
        return tuples[face];
    }

    void move(int face, @Nullable String[] tuple) {
        tuples[face] = tuple;
    }

    /**
     * The code of a grid to be made.
     *
     * @param parent code of its parent, or null in a top layer
     * @throws RedrawRefusedException CODE_TAKEN
     */
    String create(int level, @Nullable String parent, NewGrid grid) {
        String code = grid.code();
        if (code == null) {
            code = codes.take(ground.layers().get(level), parent);
            taken.add(code);
        }
        requireFree(level, code);
        names.put(new Named(level, code), grid);
        return code;
    }

    /** The grid keeps its code; its name and kind change where the operation says so. */
    void keep(int level, String code, NewGrid grid) {
        names.put(new Named(level, code), grid);
    }

    private void requireFree(int level, String code) {
        Optional<Grid> holder = ground.findGrid(level, code);
        if (holder.isPresent() || names.containsKey(new Named(level, code))) {
            throw new RedrawRefusedException(
                    Reason.CODE_TAKEN,
                    new Text("编码 " + code + " 已被使用", "Code " + code + " is taken"),
                    holder.map(grid -> Figures.shape(grid.shape())).orElse(null));
        }
    }
}
