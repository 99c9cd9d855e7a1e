package org.gridward.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridward.geo.Lattice;
import org.gridward.geo.Position;
import org.gridward.mapping.LostGround;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.RowKey;
import org.gridward.topology.GroundFault;
import org.gridward.topology.Partition;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Keeps one cause from being told twice. A feature that gives no grid was told already; so the gap that it leaves is
 * not told, nor that the grids below it have no parent. A gap is left by a feature when two of its vertices lie in it.
 */
final class Causes {
    private static final GeometryFactory STEPS = new GeometryFactory();
    /** Rounding moves a border by less than this many steps. */
    private static final double REACH_STEPS = 1.5;

    private final ProposedRows rows;
    private final List<LostGround> lost;
    private final GroundParents byGround;
    private final FindingLog told;
    private final Set<RowKey> lostGrids = new HashSet<>();
    private final Map<RowKey, List<GroundFault>> gaps = new HashMap<>();

    Causes(ProposedRows rows, List<LostGround> lost, GroundParents byGround, FindingLog told) {
        this.told = told;
        this.rows = rows;
        this.lost = lost;
        this.byGround = byGround;
        for (LostGround ground : lost) {
            if (ground.grid() != null) {
                lostGrids.add(ground.grid());
            }
        }
    }

    /** True when a finding of the check only follows from what was told before it. */
    boolean isFollowUp(Finding finding) {
        RowKey row = finding.row();
        if (row == null) {
            return false;
        }
        return switch (finding.code()) {
            case "UNKNOWN_PARENT" -> byGround.isOrphan(row) || isBelowLost(row);
            case "NO_OWNER" -> told.hasToldNoUnit(row);
            case "GAP" -> !lost.isEmpty() && isLeftByLost(row, finding.place());
            default -> false;
        };
    }

    private boolean isBelowLost(RowKey row) {
        return rows.findGrid(row)
                .filter(grid -> grid.parent() != null)
                .flatMap(grid -> rows.layers().stream()
                        .filter(layer -> layer.code().equals(grid.layer()) && layer.parent() != null)
                        .findFirst()
                        .map(layer -> RowKey.grid(String.valueOf(layer.parent()), String.valueOf(grid.parent()))))
                .filter(lostGrids::contains)
                .isPresent();
    }

    private boolean isLeftByLost(RowKey parent, @Nullable Position place) {
        return gaps.computeIfAbsent(parent, this::findGaps).stream()
                .filter(gap -> placeOf(gap).equals(place))
                .anyMatch(gap -> lost.stream().anyMatch(ground -> reaches(ground, gap.where())));
    }

    /** Once more, because a finding does not carry the ground. */
    private List<GroundFault> findGaps(RowKey parentKey) {
        List<GroundFault> found = new ArrayList<>();
        Grid parent = rows.findGrid(parentKey).orElseThrow();
        for (Layer layer : rows.layers()) {
            if (layer.policy() == LayerPolicy.TILES_PARENT && parent.layer().equals(layer.parent())) {
                List<Grid> children = rows.gridsOf(layer.code()).stream()
                        .filter(grid -> parent.code().equals(grid.parent()))
                        .toList();
                Partition.tilingFaults(
                                parent.shape(),
                                children.stream().map(Grid::shape).toList())
                        .stream()
                        .filter(fault -> fault.kind() == GroundFault.Kind.GAP)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Position placeOf(GroundFault gap) {
        Coordinate steps = gap.place();
        return new Position(steps.x / Lattice.STEPS_PER_DEGREE, steps.y / Lattice.STEPS_PER_DEGREE);
    }

    private static boolean reaches(LostGround ground, Geometry gap) {
        Envelope near = new Envelope(gap.getEnvelopeInternal());
        near.expandBy(REACH_STEPS);
        Set<Coordinate> touching = new HashSet<>();
        for (Position vertex : ground.vertices()) {
            Coordinate steps = new Coordinate(vertex.latticeX(), vertex.latticeY());
            if (near.contains(steps) && gap.isWithinDistance(STEPS.createPoint(steps), REACH_STEPS)) {
                touching.add(steps);
            }
            if (touching.size() == 2) {
                return true;
            }
        }
        return false;
    }
}
