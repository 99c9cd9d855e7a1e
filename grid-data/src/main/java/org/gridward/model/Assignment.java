package org.gridward.model;

/** A unit's role on a grid, named by its layer and code. */
public record Assignment(String unit, String layer, String grid, Role role) implements Row {
    /** The same on another grid of the layer. */
    public Assignment withGrid(String code) {
        return new Assignment(unit, layer, code, role);
    }

    @Override
    public RowKey key() {
        return RowKey.assignment(unit, layer, grid, role);
    }
}
