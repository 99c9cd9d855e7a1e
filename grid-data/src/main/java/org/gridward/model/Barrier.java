package org.gridward.model;

import org.gridward.geo.Line;

/** A line that infiltration does not cross: a river, an elevated road (rule G-03). */
public record Barrier(String code, String name, Line line) implements Row {
    @Override
    public RowKey key() {
        return RowKey.barrier(code);
    }
}
