package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers tuples of grid codes, one place per level, null where no grid lies. Tuples are never forgotten. Equal tuples
 * have one number; 0 is ground outside all grids.
 */
final class Labels {
    /** Of the side of a segment whose ground was not loaded. */
    static final int UNKNOWN = -1;
    /** Of both sides of a new segment until its ground is known. */
    static final int NEW = -2;

    static final int OUTSIDE = 0;

    private final int levels;
    private final List<@Nullable String[]> tuples = new ArrayList<>();
    private final Map<List<@Nullable String>, Integer> numbers = new HashMap<>();

    Labels(int levels) {
        this.levels = levels;
        number(new @Nullable String[levels]);
    }

    int levels() {
        return levels;
    }

    /** @throws IllegalStateException when a grid stands below a place without one */
    int number(@Nullable String[] tuple) {
        for (int level = 1; level < levels; level++) {
            if (tuple[level - 1] == null && tuple[level] != null) {
                throw new IllegalStateException("a grid below nothing: " + Arrays.toString(tuple));
            }
        }
        return numbers.computeIfAbsent(Arrays.asList(tuple.clone()), key -> {
            tuples.add(tuple.clone());
            return tuples.size() - 1;
        });
    }

    /** The grid of the label at a level; null for none, and for sides that are not known. */
    @Nullable
    String code(int label, int level) {
        return label < 0 ? null : tuples.get(label)[level];
    }

    /** A copy. */
    @Nullable
    String[] tuple(int label) {
        return tuples.get(label).clone();
    }

    /** The label that has the first so many places of this one. */
    int prefix(int label, int places) {
        @Nullable String[] tuple = tuple(label);
        Arrays.fill(tuple, places, levels, null);
        return number(tuple);
    }

    int count() {
        return tuples.size();
    }
}
