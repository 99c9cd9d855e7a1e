package org.gridward.model;

/** A unit's role on a grid, named by its layer and code. */
public record Assignment(String unit, String layer, String grid, Role role) implements Row {
    @Override
    public RowKey key() {
        return RowKey.assignment(unit, layer, grid, role);
    }
}
