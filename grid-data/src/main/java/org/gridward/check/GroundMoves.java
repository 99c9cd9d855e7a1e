package org.gridward.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.RowKey;
import org.gridward.topology.GroundPieces;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * Moves pieces of ground into grids and out of them, on all levels of the family at once: what a grid gets goes to the
 * child with the longest border along it, what it loses goes from the children that have it.
 */
final class GroundMoves {
    private record Move(Grid grid, Polygon piece, boolean gains) {}

    private final Proposal proposal;
    private final List<Polygon> pieces;
    private final GroundPieces corners = new GroundPieces();
    private final List<Move> moves = new ArrayList<>();

    GroundMoves(Proposal proposal, List<Polygon> pieces) {
        this.proposal = proposal;
        this.pieces = pieces;
        pieces.forEach(corners::add);
    }

    double squareMeters() {
        return pieces.stream().mapToDouble(Geodesy::areaSquareMetersOfSteps).sum();
    }

    void give(Grid grid) {
        pieces.forEach(piece -> give(grid, piece));
    }

    private void give(Grid grid, Polygon piece) {
        moves.add(new Move(grid, piece, true));
        listTiles(grid).stream()
                .max(Comparator.comparingDouble(child -> borderMeters(child, piece)))
                .ifPresent(child -> give(child, piece));
    }

    void take(Grid grid) {
        pieces.forEach(piece -> take(grid, piece));
    }

    private void take(Grid grid, Polygon piece) {
        corners.add(piece);
        moves.add(new Move(grid, piece, false));
        for (Grid child : listBelow(grid)) {
            GroundPieces.common(child.shape(), piece).forEach(part -> take(child, part));
        }
    }

    double borderMeters(Grid grid) {
        return pieces.stream().mapToDouble(piece -> borderMeters(grid, piece)).sum();
    }

    private double borderMeters(Grid grid, Polygon piece) {
        return corners.borderMeters(corners.noded(grid.shape()), piece);
    }

    private List<Grid> listTiles(Grid grid) {
        return proposal.findChildLayer(grid.layer())
                .filter(layer -> layer.policy() == LayerPolicy.TILES_PARENT)
                .map(layer -> proposal.listChildren(layer.code(), grid.code()))
                .orElse(List.of());
    }

    private List<Grid> listBelow(Grid grid) {
        return proposal.findChildLayer(grid.layer())
                .map(layer -> proposal.listChildren(layer.code(), grid.code()))
                .orElse(List.of());
    }

    /** All grids that change, as they would be; empty when one of them could not be drawn. */
    Optional<List<Grid>> listChanged(List<Layer> family) {
        Map<RowKey, Grid> grids = new LinkedHashMap<>();
        Map<RowKey, Shape> shapes = new LinkedHashMap<>();
        for (Layer layer : family) {
            for (Grid grid : proposal.listGridsIn(layer.code(), box())) {
                grids.put(grid.key(), grid);
                shapes.put(grid.key(), corners.noded(grid.shape()));
            }
        }
        for (Move move : moves) {
            Shape now = shapes.get(move.grid.key());
            Optional<Shape> next = now == null
                    ? Optional.empty()
                    : move.gains ? corners.plus(now, move.piece) : corners.minus(now, move.piece);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            shapes.put(move.grid.key(), next.get());
        }
        return Optional.of(grids.values().stream()
                .map(grid -> grid.withShape(shapes.getOrDefault(grid.key(), grid.shape())))
                .filter(grid -> !grid.equals(grids.get(grid.key())))
                .toList());
    }

    private Box box() {
        Envelope all = new Envelope();
        pieces.forEach(piece -> all.expandToInclude(piece.getEnvelopeInternal()));
        return new Box(
                (int) Math.floor(all.getMinX()) - 1,
                (int) Math.floor(all.getMinY()) - 1,
                (int) Math.ceil(all.getMaxX()) + 1,
                (int) Math.ceil(all.getMaxY()) + 1);
    }
}
