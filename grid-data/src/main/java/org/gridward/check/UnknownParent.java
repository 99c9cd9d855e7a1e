package org.gridward.check;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/** UNKNOWN_PARENT: a grid's parent is not there, is missing, or is given in a layer at the top. */
final class UnknownParent implements RowRule {
    private static final String CODE = "UNKNOWN_PARENT";

    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Grid grid) {
            proposal.findLayer(grid.layer()).ifPresent(layer -> check(grid, layer, proposal, findings));
        }
    }

    @Override
    public Stream<RowKey> listTouched(Change change) {
        Stream<RowKey> children = change.comings(Grid.class)
                .flatMap(parent -> change.after().layers().stream()
                        .filter(layer -> parent.layer().equals(layer.parent()))
                        .flatMap(layer -> change.after().listChildren(layer.code(), parent.code()).stream())
                        .map(Grid::key));
        return Stream.concat(change.keys().stream(), children);
    }

    private static void check(Grid grid, Layer layer, Proposal proposal, Consumer<Finding> findings) {
        if (layer.parent() == null) {
            if (grid.parent() != null) {
                findings.accept(Rule.error(
                        CODE,
                        grid.key(),
                        "顶层图层的网格不能有上级网格 " + grid.parent(),
                        "A grid of a top layer can't have the parent " + grid.parent()));
            }
        } else if (grid.parent() == null) {
            findings.accept(Rule.error(
                    CODE,
                    grid.key(),
                    "缺少图层 " + layer.parent() + " 中的上级网格",
                    "The grid has no parent in layer " + layer.parent()));
        } else if (!proposal.has(RowKey.grid(layer.parent(), grid.parent()))) {
            findings.accept(Rule.error(
                    CODE,
                    grid.key(),
                    "图层 " + layer.parent() + " 中没有上级网格 " + grid.parent(),
                    "There is no parent " + grid.parent() + " in layer " + layer.parent()));
        }
    }
}
