package org.gridward.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Position;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Text;
import org.gridward.topology.GroundFault;
import org.gridward.topology.NarrowGround;
import org.gridward.topology.NearestGround;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Proposes repairs for GAP, OVERLAP, OUTSIDE_PARENT and SLIVER. Each is tried on the draft before it is proposed; one that would bring a
 * new finding, or leave the old one, is not proposed. Nothing is changed.
 */
public final class Repairs {
    private static final int MOST_NEIGHBOURS = 4;

    private static final Set<String> MENDABLE = Set.of("GAP", "OVERLAP", "OUTSIDE_PARENT", "SLIVER");

    private final Proposal proposal;
    private final Finding finding;
    private final RepairTrial trial;

    private Repairs(DraftCheck check, Finding finding, UnaryOperator<Repair> entailment) {
        this.proposal = check.proposal();
        this.finding = finding;
        this.trial = new RepairTrial(check, finding, entailment);
    }

    /**
     * The longest common border first; empty when nothing helps, or when the finding is of another kind.
     *
     * @param finding one of the check's
     * @param entailment adds what follows from a repair of ground for other rows
     */
    public static List<Repair> propose(DraftCheck check, Finding finding, UnaryOperator<Repair> entailment) {
        return new Repairs(check, finding, entailment).propose();
    }

    /** Whether findings of this kind ever have a repair. */
    public static boolean mayMend(Finding finding) {
        return MENDABLE.contains(finding.code());
    }

    private List<Repair> propose() {
        Optional<Grid> grid = Optional.ofNullable(finding.row())
                .flatMap(proposal::find)
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast);
        return grid.stream()
                .flatMap(found -> switch (finding.code()) {
                    case "GAP" -> gap(found);
                    case "OVERLAP" -> overlap(found);
                    case "OUTSIDE_PARENT" -> outside(found);
                    case "SLIVER" -> sliver(found);
                    default -> Stream.<Repair>empty();
                })
                .toList();
    }

    private Stream<Repair> gap(Grid parent) {
        return proposal.findChildLayer(parent.layer()).stream()
                .map(layer -> new GroundGroup(layer.code(), parent.code()))
                .flatMap(group -> listFaults(group, GroundFault.Kind.GAP)
                        .flatMap(fault -> fill(pieces(fault), proposal.listChildren(group.layer(), group.parent()))));
    }

    private Stream<Repair> fill(List<Polygon> pieces, List<Grid> grids) {
        List<Grid> beside = byBorder(new GroundMoves(proposal, pieces), grids).toList();
        Stream<Repair> whole = beside.stream()
                .map(grid -> {
                    GroundMoves moves = new GroundMoves(proposal, pieces);
                    moves.give(grid);
                    return trial.attempt(
                            moves,
                            grid.layer(),
                            new Text("缺口归入网格 " + grid.code(), "The gap goes to grid " + grid.code()),
                            Optional.empty());
                })
                .flatMap(Optional::stream);
        return pieces.size() == 1 && beside.size() > 1
                ? Stream.concat(whole, share(pieces.get(0), beside).stream())
                : whole;
    }

    private Optional<Repair> share(Polygon gap, List<Grid> beside) {
        GroundMoves border = new GroundMoves(proposal, List.of(gap));
        List<List<Polygon>> parts = NearestGround.divide(
                gap, beside.stream().map(border::listBorder).toList());
        List<Polygon> pieces = parts.stream().flatMap(List::stream).toList();
        GroundMoves moves = new GroundMoves(proposal, pieces);
        List<String> takers = new ArrayList<>();
        int next = 0;
        for (int n = 0; n < beside.size(); n++) {
            for (int p = 0; p < parts.get(n).size(); p++) {
                moves.give(beside.get(n), next++);
            }
            if (!parts.get(n).isEmpty()) {
                takers.add(beside.get(n).code());
            }
        }
        if (takers.size() < 2) {
            return Optional.empty();
        }
        return trial.attempt(
                moves,
                beside.get(0).layer(),
                new Text(
                        "缺口按就近原则分给网格 " + String.join("、", takers),
                        "The gap is shared out among the nearest grids: " + String.join(", ", takers)),
                Optional.empty());
    }

    private static Stream<Grid> byBorder(GroundMoves border, List<Grid> grids) {
        Map<Grid, Double> meters = new HashMap<>();
        grids.forEach(grid -> meters.put(grid, border.borderMeters(grid)));
        return grids.stream()
                .filter(grid -> meters.getOrDefault(grid, 0.0) > 0)
                .sorted(Comparator.<Grid>comparingDouble(grid -> -meters.getOrDefault(grid, 0.0))
                        .thenComparing(Grid::code))
                .limit(MOST_NEIGHBOURS);
    }

    private Stream<Repair> overlap(Grid grid) {
        GroundGroup group = new GroundGroup(grid.layer(), grid.parent());
        return listFaults(group, GroundFault.Kind.OVERLAP)
                .flatMap(fault -> Stream.of(
                                keep(pieces(fault), fault.grid(), fault.other()),
                                keep(pieces(fault), fault.other(), fault.grid()))
                        .flatMap(Optional::stream));
    }

    private Optional<Repair> keep(List<Polygon> pieces, Grid keeps, Grid loses) {
        GroundMoves moves = new GroundMoves(proposal, pieces);
        moves.take(loses);
        return trial.attempt(
                moves,
                keeps.layer(),
                new Text("重叠部分归网格 " + keeps.code(), "Grid " + keeps.code() + " keeps the ground"),
                Optional.empty());
    }

    private Stream<Repair> outside(Grid grid) {
        return listFaults(new GroundGroup(grid.layer(), grid.parent()), GroundFault.Kind.OUTSIDE_PARENT)
                .flatMap(fault -> {
                    GroundMoves moves = new GroundMoves(proposal, pieces(fault));
                    moves.take(grid);
                    return trial
                            .attempt(
                                    moves,
                                    grid.layer(),
                                    new Text(
                                            "网格 " + grid.code() + " 让出上级网格之外的部分",
                                            "Grid " + grid.code() + " gives up what lies outside its parent"),
                                    Optional.empty())
                            .stream();
                });
    }

    private Stream<Repair> sliver(Grid grid) {
        CheckLimits limits = proposal.limits();
        if (InvalidShape.find(grid).isPresent()) {
            return Stream.empty();
        }
        return NarrowGround.find(grid.shape(), limits.sliverWidthMeters(), limits.sliverLengthMeters()).stream()
                .filter(place -> Position.ofLattice(place.x(), place.y()).equals(finding.place()))
                .flatMap(place -> NarrowGround.findPiece(grid.shape(), place)
                        .map(piece -> join(grid, piece, Repairs::sliverGoesTo))
                        .or(() -> NarrowGround.findNeckAndEnd(grid.shape(), place)
                                .map(piece -> join(grid, piece, Repairs::neckGoesTo)))
                        .orElse(Stream.empty()));
    }

    private static Text sliverGoesTo(Grid grid) {
        return new Text("狭长部分并入网格 " + grid.code(), "The narrow ground goes to grid " + grid.code());
    }

    private static Text neckGoesTo(Grid grid) {
        return new Text(
                "狭颈及其较小的一端并入网格 " + grid.code(), "The neck and the smaller end beyond it go to grid " + grid.code());
    }

    private Stream<Repair> join(Grid grid, Polygon piece, Function<Grid, Text> what) {
        List<Polygon> pieces = List.of(piece);
        boolean all = JtsShapes.toSteps(grid.shape()).getArea() == piece.getArea();
        List<Grid> others = proposal.listChildren(grid.layer(), grid.parent()).stream()
                .filter(other -> !other.code().equals(grid.code()))
                .toList();
        return byBorder(new GroundMoves(proposal, pieces), others)
                .map(other -> {
                    GroundMoves moves = new GroundMoves(proposal, pieces);
                    if (all) {
                        moves.end(grid);
                    } else {
                        moves.take(grid);
                    }
                    moves.give(other);
                    return trial.attempt(
                            moves, grid.layer(), what.apply(other), all ? Optional.of(grid.key()) : Optional.empty());
                })
                .flatMap(Optional::stream);
    }

    private Stream<GroundFaults.Placed> listFaults(GroundGroup group, GroundFault.Kind kind) {
        return GroundFaults.find(proposal, group).stream()
                .filter(placed -> placed.fault().kind() == kind)
                .filter(placed -> placed.grid().key().equals(finding.row()))
                .filter(placed -> placed.place().equals(finding.place()));
    }

    private static List<Polygon> pieces(GroundFaults.Placed placed) {
        List<Polygon> pieces = new ArrayList<>();
        for (Object piece : PolygonExtracter.getPolygons(placed.fault().where())) {
            pieces.add((Polygon) piece);
        }
        return pieces;
    }
}
