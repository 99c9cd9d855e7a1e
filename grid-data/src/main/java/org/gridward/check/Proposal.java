package org.gridward.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;

/** Everything an edition would say if it were published, each key once. */
public record Proposal(
        List<Layer> layers, List<Grid> grids, List<Unit> units, List<Assignment> assignments, List<Scheme> schemes) {
    public Proposal {
        layers = List.copyOf(layers);
        grids = List.copyOf(grids);
        units = List.copyOf(units);
        assignments = List.copyOf(assignments);
        schemes = List.copyOf(schemes);
    }

    public static Proposal of(Collection<? extends Row> rows) {
        return new Proposal(
                pick(rows, Layer.class),
                pick(rows, Grid.class),
                pick(rows, Unit.class),
                pick(rows, Assignment.class),
                pick(rows, Scheme.class));
    }

    private static <R extends Row> List<R> pick(Collection<? extends Row> rows, Class<R> type) {
        List<R> picked = new ArrayList<>();
        for (Row row : rows) {
            if (type.isInstance(row)) {
                picked.add(type.cast(row));
            }
        }
        return picked;
    }
}
