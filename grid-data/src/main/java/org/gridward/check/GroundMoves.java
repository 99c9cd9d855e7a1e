package org.gridward.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridward.geo.Box;
import org.gridward.geo.Geodesy;
import org.gridward.geo.Shape;
import org.gridward.model.Effects;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.RowKey;
import org.gridward.topology.GroundPieces;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * Moves pieces of ground into grids and out of them, on all levels of the family at once: what a grid gets goes to the
 * child with the longest border along it, what it loses goes from the children that have it.
 */
final class GroundMoves {
    /** @param of number of the piece of which this one is a part, or the whole */
    private record Move(Grid grid, Polygon piece, boolean gains, int of) {}

    /** Less than a triangle between lattice points: what overlays are off by. */
    private static final double LEAST_SQUARE_STEPS = 0.25;

    private final Proposal proposal;
    private final List<Polygon> pieces;
    private final GroundPieces corners = new GroundPieces();
    private final List<Move> moves = new ArrayList<>();
    /** Losses of grids that end: nothing is left to be drawn. */
    private final List<Move> ends = new ArrayList<>();

    GroundMoves(Proposal proposal, List<Polygon> pieces) {
        this.proposal = proposal;
        this.pieces = pieces;
        pieces.forEach(corners::add);
    }

    double squareMeters() {
        return pieces.stream().mapToDouble(Geodesy::areaSquareMetersOfSteps).sum();
    }

    void give(Grid grid) {
        for (int of = 0; of < pieces.size(); of++) {
            give(grid, pieces.get(of), of);
        }
    }

    /** One of the pieces. */
    void give(Grid grid, int of) {
        give(grid, pieces.get(of), of);
    }

    /** The segments that the grid has in common with the only piece. */
    List<int[]> listBorder(Grid grid) {
        return corners.listBorder(corners.noded(grid.shape()), pieces.get(0));
    }

    private void give(Grid grid, Polygon piece, int of) {
        moves.add(new Move(grid, piece, true, of));
        listTiles(grid).stream()
                .max(Comparator.comparingDouble(child -> borderMeters(child, piece)))
                .ifPresent(child -> give(child, piece, of));
    }

    void take(Grid grid) {
        for (int of = 0; of < pieces.size(); of++) {
            take(grid, pieces.get(of), of);
        }
    }

    /** The pieces are all that the grid has. */
    void end(Grid grid) {
        for (int of = 0; of < pieces.size(); of++) {
            ends.add(new Move(grid, pieces.get(of), false, of));
        }
    }

    private void take(Grid grid, Polygon piece, int of) {
        corners.add(piece);
        moves.add(new Move(grid, piece, false, of));
        for (Grid child : listBelow(grid)) {
            GroundPieces.common(child.shape(), piece).forEach(part -> take(child, part, of));
        }
    }

    /** Who has whose ground afterwards, on all levels; null stands for nobody. */
    List<Effects.Share> listShares() {
        List<Effects.Share> shares = new ArrayList<>();
        Map<List<Object>, Move> gains = new LinkedHashMap<>();
        Map<List<Object>, Double> rest = new LinkedHashMap<>();
        moves.stream().filter(Move::gains).forEach(move -> {
            gains.put(place(move), move);
            rest.put(place(move), move.piece.getArea());
        });
        Stream.concat(moves.stream(), ends.stream()).filter(move -> !move.gains).forEach(loss -> {
            Move gain = gains.get(place(loss));
            shares.add(share(loss.grid.code(), gain, loss, loss.piece.getArea()));
            rest.computeIfPresent(place(loss), (place, left) -> left - loss.piece.getArea());
        });
        rest.forEach((place, left) -> {
            Move gain = gains.get(place);
            if (gain != null && left > LEAST_SQUARE_STEPS) {
                shares.add(share(null, gain, gain, left));
            }
        });
        return shares;
    }

    private static List<Object> place(Move move) {
        return List.of(move.of, move.grid.layer());
    }

    private static Effects.Share share(@Nullable String from, @Nullable Move gain, Move of, double squareSteps) {
        double whole = of.piece.getArea();
        double meters = whole > 0 ? Geodesy.areaSquareMetersOfSteps(of.piece) * squareSteps / whole : 0;
        String to = gain == null ? null : gain.grid.code();
        return new Effects.Share(of.grid.layer(), from, to, Math.round(2 * squareSteps), meters);
    }

    /** Those among the grids whose ground stays. */
    List<RowKey> listNoded(List<Grid> changed) {
        Set<RowKey> moved = moves.stream().map(move -> move.grid.key()).collect(Collectors.toSet());
        return changed.stream()
                .map(Grid::key)
                .filter(key -> !moved.contains(key))
                .toList();
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
