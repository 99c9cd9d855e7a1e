package org.gridward.model;

import org.jspecify.annotations.Nullable;

/** A layer, narrowed to one of its kinds when {@code kind} is not null. */
public record LayerKind(String layer, @Nullable String kind) {
    public boolean matches(Grid grid) {
        return grid.layer().equals(layer) && (kind == null || kind.equals(grid.kind()));
    }
}
