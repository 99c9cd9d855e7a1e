package org.gridward.store;

import java.util.List;
import java.util.Optional;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * Rows in which one edition differs from another, by key.
 *
 * @param count of all that match, on whatever page
 * @param hasMore whether more follow after these
 */
public record RowChanges(List<RowChange> changes, int count, boolean hasMore) {
    public RowChanges {
        changes = List.copyOf(changes);
    }

    /** One row; it was added when there is no before, and removed when there is no after. */
    public record RowChange(RowKey key, Optional<Row> before, Optional<Row> after) {}

    /**
     * Which changes are asked for.
     *
     * @param layer only grids of that layer, or null for all rows
     * @param afterKey only those that follow this key, or null from the start
     */
    public record Wanted(@Nullable String layer, @Nullable RowKey afterKey, int limit) {
        public static Wanted all(int limit) {
            return new Wanted(null, null, limit);
        }

        boolean matches(RowKey key) {
            return layer == null
                    || ((key.kind() == RowKey.Kind.GRID || key.kind() == RowKey.Kind.UNION_GRID)
                            && key.listParts().get(0).equals(layer));
        }
    }
}
