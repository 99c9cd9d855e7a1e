package org.gridward.check;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.LayerKind;
import org.gridward.model.Scheme;

/** What lies above and below grids, for rules that look there. */
final class GridLines {
    private GridLines() {}

    /** The grids above, nearest first; none for a union. */
    static Stream<Grid> listAbove(Proposal proposal, GroundRow row) {
        Optional<Grid> parent = row instanceof Grid grid ? proposal.findParent(grid) : Optional.empty();
        return Stream.iterate(parent, Optional::isPresent, above -> above.flatMap(proposal::findParent))
                .limit(proposal.layers().size()) // layers may stand in a ring, which is another rule's finding
                .flatMap(Optional::stream);
    }

    /** It and all below it. */
    static Stream<GroundRow> listBelow(Proposal proposal, GroundRow row) {
        if (!(row instanceof Grid grid)) {
            return Stream.of(row);
        }
        Stream<GroundRow> below = proposal.findChildLayer(grid.layer()).stream()
                .flatMap(layer -> proposal.listChildren(layer.code(), grid.code()).stream())
                .flatMap(child -> listBelow(proposal, child));
        return Stream.concat(Stream.of(grid), below);
    }

    /** All that has other grids above it now, as far as it is there. */
    static Stream<GroundRow> listMoved(Change change) {
        return change.versions(Grid.class)
                .filter(grid -> hasMoved(change, grid))
                .flatMap(grid -> listBelow(change.after(), grid));
    }

    private static boolean hasMoved(Change change, Grid grid) {
        Optional<Grid> before = change.before().findGrid(grid.layer(), grid.code());
        Optional<Grid> after = change.after().findGrid(grid.layer(), grid.code());
        return before.isPresent() != after.isPresent()
                || !Objects.equals(before.map(Grid::parent), after.map(Grid::parent));
    }

    /** Whether it lies on the scheme's ground: all of a family in which the scheme covers nothing does. */
    static boolean isOnGround(Scheme scheme, GroundRow row, Proposal proposal) {
        Stream<GroundRow> line = Stream.concat(Stream.of(row), listAbove(proposal, row));
        return line.filter(one -> one.layer().equals(scheme.groundLayer()))
                .allMatch(one ->
                        scheme.groundGrids().isEmpty() || scheme.groundGrids().contains(one.code()));
    }

    /** As {@link LayerKind#matches}; a union has no kind. */
    static boolean matches(LayerKind layerKind, GroundRow row) {
        return row instanceof Grid grid
                ? layerKind.matches(grid)
                : layerKind.kind() == null && layerKind.layer().equals(row.layer());
    }
}
