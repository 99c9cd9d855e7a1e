package org.gridward.model;

import java.util.List;

/** Everything one edition says, each list sorted by key. */
public record EditionContent(
        Edition edition,
        List<Layer> layers,
        List<Grid> grids,
        List<Unit> units,
        List<Assignment> assignments,
        List<Scheme> schemes) {
    public EditionContent {
        layers = List.copyOf(layers);
        grids = List.copyOf(grids);
        units = List.copyOf(units);
        assignments = List.copyOf(assignments);
        schemes = List.copyOf(schemes);
    }
}
