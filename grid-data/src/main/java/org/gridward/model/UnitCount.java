package org.gridward.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many units there must be.
 *
 * @param superior code of the unit below which they are counted, however far down, or null for all
 * @param kinds that are counted together, in the order of the enum; empty for all
 */
public record UnitCount(@Nullable String superior, List<UnitKind> kinds, int count) {
    public UnitCount {
        kinds = kinds.stream().sorted().distinct().toList();
    }
}
