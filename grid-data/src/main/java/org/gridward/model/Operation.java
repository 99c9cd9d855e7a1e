package org.gridward.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.geo.Position;
import org.jspecify.annotations.Nullable;

/** One step in a draft's log. The rows it changed are stored beside it, not in it. */
public sealed interface Operation
        permits Operation.Load,
                Operation.Put,
                Operation.Remove,
                Operation.Recode,
                Operation.NumberChildren,
                Operation.Rename,
                Operation.Describe,
                Operation.Mend,
                Redraw {
    /**
     * Many rows from one source at once.
     *
     * @param source what a person would call it: a file name, {@code sample:huangpu}
     */
    record Load(String source, long rowCount) implements Operation {}

    /** One row written or replaced. */
    record Put(RowKey row) implements Operation {}

    /** One row taken away. */
    record Remove(RowKey row) implements Operation {}

    /**
     * Another code on the same ground. The old one is retired; whatever named it names the new one, and finer grids
     * whose codes hold it get new codes too.
     *
     * @param code null: the next number below its parent
     */
    record Recode(String layer, String grid, @Nullable String code) implements Operation {}

    /**
     * New codes in reading order (rows from north to south, in each from west to east) for the grids of a layer below one
     * parent.
     *
     * @param parent null: all grids of a top layer
     */
    record NumberChildren(String layer, @Nullable String parent) implements Operation {}

    record Rename(String layer, String grid, String name) implements Operation {}

    /**
     * Another kind or other attributes. What a person says is not an estimate any more.
     *
     * @param kind null: as it is
     * @param attributes empty takes the value away; names that are absent stay as they are
     */
    record Describe(
            String layer, String grid, @Nullable String kind, SortedMap<String, Optional<AttributeValue>> attributes)
            implements Operation {
        public Describe {
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        }

        public static Describe attributes(String layer, String grid, Map<String, AttributeValue> values) {
            SortedMap<String, Optional<AttributeValue>> given = new TreeMap<>();
            values.forEach((name, value) -> given.put(name, Optional.of(value)));
            return new Describe(layer, grid, null, given);
        }
    }

    /**
     * A repair that the draft's own check proposed for one of its findings, as it was accepted.
     *
     * @param finding code of the finding
     * @param row what the finding was about
     * @param place where it was, or null
     * @param what the repair did
     */
    record Mend(String finding, RowKey row, @Nullable Position place, Text what) implements Operation {}
}
