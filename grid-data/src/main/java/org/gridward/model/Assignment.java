package org.gridward.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's role on a grid, named by its layer and code (rules G-12, G-31, M-04, Q-12).
 *
 * @param matters the classes for which it holds, sorted; empty for all
 * @param windows when it holds; empty for always, as it must be for an {@code OWNER}
 */
public record Assignment(
        String unit,
        String layer,
        String grid,
        Role role,
        List<Matter> matters,
        List<TimeWindow> windows,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Row, Dated {
    public Assignment {
        matters = matters.stream().sorted().distinct().toList();
        windows = List.copyOf(windows);
    }

    /** For all matters, always. */
    public Assignment(String unit, String layer, String grid, Role role) {
        this(unit, layer, grid, role, List.of(), List.of(), null, null);
    }

    /** The same on another grid of the layer. */
    public Assignment withGrid(String code) {
        return new Assignment(unit, layer, code, role, matters, windows, validFrom, validTo);
    }

    @Override
    public RowKey key() {
        return RowKey.assignment(unit, layer, grid, role);
    }
}
