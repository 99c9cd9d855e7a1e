package org.gridward.check;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.geo.Lattice;
import org.gridward.geo.Position;
import org.gridward.model.Barrier;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.topology.LineCut;

/**
 * CROSSES_BARRIER: a grid has ground on both sides of a barrier that runs through it. Told of the finest grids only, on
 * whose ground people go about: a district has rivers. A warning.
 */
final class CrossesBarrier implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Grid grid && proposal.limits().barrierWidthMeters() > 0) {
            for (Barrier barrier : proposal.list(Barrier.class)) {
                if (barrier.line().box().intersects(grid.shape().box())
                        && !hasChildren(grid, proposal)
                        && InvalidShape.find(grid).isEmpty()) {
                    LineCut.find(grid.shape(), barrier.line(), proposal.limits().barrierWidthMeters())
                            .ifPresent(at -> findings.accept(find(
                                    grid,
                                    barrier,
                                    new Position(at.x / Lattice.STEPS_PER_DEGREE, at.y / Lattice.STEPS_PER_DEGREE))));
                }
            }
        }
    }

    private static boolean hasChildren(Grid grid, Proposal proposal) {
        return proposal.findChildLayer(grid.layer())
                .filter(layer ->
                        !proposal.listChildren(layer.code(), grid.code()).isEmpty())
                .isPresent();
    }

    private static Finding find(Grid grid, Barrier barrier, Position place) {
        return Rule.warning(
                "CROSSES_BARRIER",
                grid.key(),
                place,
                "网格跨越阻隔线“" + barrier.name() + "”两侧",
                "The grid lies on both sides of the barrier “" + barrier.name() + "”");
    }

    @Override
    public Stream<RowKey> listTouched(Change change) {
        Stream<RowKey> parents = change.versions(Grid.class)
                .flatMap(grid -> Stream.concat(
                        change.before().findParent(grid).stream(), change.after().findParent(grid).stream()))
                .map(Grid::key);
        Stream<RowKey> crossed = change.versions(Barrier.class)
                .flatMap(barrier -> change.after().layers().stream()
                        .map(Layer::code)
                        .flatMap(layer ->
                                change.after().listGridsIn(layer, barrier.line().box()).stream()))
                .map(Grid::key);
        return Stream.concat(change.keys().stream(), Stream.concat(parents, crossed));
    }
}
