package org.gridward.model;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Everything one edition says, each list sorted by key. */
public record EditionContent(
        Edition edition,
        List<Layer> layers,
        List<Grid> grids,
        List<UnionGrid> unionGrids,
        List<Unit> units,
        List<Assignment> assignments,
        List<Scheme> schemes) {
    public EditionContent {
        layers = List.copyOf(layers);
        grids = List.copyOf(grids);
        unionGrids = List.copyOf(unionGrids);
        units = List.copyOf(units);
        assignments = List.copyOf(assignments);
        schemes = List.copyOf(schemes);
    }

    /** All of them, sorted by key. */
    public List<Row> listRows() {
        return Stream.<List<? extends Row>>of(layers, grids, unionGrids, units, assignments, schemes)
                .<Row>flatMap(List::stream)
                .toList();
    }

    /** The zone in which a date alone is read: that of the first scheme, else Shanghai's. */
    public ZoneId zone() {
        return schemes.isEmpty() ? ZoneId.of("Asia/Shanghai") : schemes.get(0).timeZone();
    }
}
