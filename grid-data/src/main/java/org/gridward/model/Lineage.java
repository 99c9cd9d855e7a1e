package org.gridward.model;

import org.jspecify.annotations.Nullable;

/**
 * What became of a grid's ground in one edition, compared with the edition's base. A grid on ground that was nobody's
 * before, and one that only got vertices, have none.
 *
 * @param from code before; null when the ground was nobody's
 * @param to code after, the same when the grid goes on; null when the ground is nobody's now
 * @param squareMeters the ground that went that way
 * @param share the part of the ground of {@code from}, 0 … 1; of the ground of {@code to} when there is no from
 */
public record Lineage(
        String layer, @Nullable String from, @Nullable String to, Change change, double squareMeters, double share) {
    public enum Change {
        /** A grid's ground now belongs to several, of which at least one is new or the grid itself has ended. */
        SPLIT,
        /** A grid has ended, and all its ground went to one other; that grid's own entry says the same. */
        MERGED,
        /** Another code on the same ground. */
        RECODED,
        /** Another name. */
        RENAMED,
        /** Another parent. */
        MOVED,
        /** The border between two grids has moved. */
        TRANSFERRED,
        /** Ground that was nobody's has come to a grid that was there, or to one that has a predecessor too. */
        CREATED,
        /** Ground is nobody's now. */
        RETIRED
    }
}
