package org.gridward.model;

import org.gridward.geo.Shape;

/** The ground that a station covers where that is drawn and not the union of its {@code SERVES} grids (rules Y-06, Q-06). */
public record Coverage(String unit, Shape shape) implements Row {
    @Override
    public RowKey key() {
        return RowKey.coverage(unit);
    }
}
