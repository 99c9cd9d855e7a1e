package org.gridward.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gridward.model.Families;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.topology.GroundPieces;

/** Tries moves of ground on a draft: they are a repair when the finding is gone then and no other has come. */
final class RepairTrial {
    private final DraftCheck check;
    private final Proposal proposal;
    private final Finding finding;
    private final UnaryOperator<Repair> entailment;

    RepairTrial(DraftCheck check, Finding finding, UnaryOperator<Repair> entailment) {
        this.check = check;
        this.proposal = check.proposal();
        this.finding = finding;
        this.entailment = entailment;
    }

    /**
     * @param layer whose grids the moves name
     * @param removed a grid that would have no ground left
     * @return empty unless it helps
     */
    Optional<Repair> attempt(GroundMoves moves, String layer, Text what, Optional<RowKey> removed) {
        List<Layer> family = Families.of(proposal.layers()).stream()
                .filter(line -> line.stream().anyMatch(one -> one.code().equals(layer)))
                .findFirst()
                .orElse(List.of());
        return moves.listChanged(family)
                .map(grids -> grids.stream()
                        .filter(grid -> !Optional.of(grid.key()).equals(removed))
                        .toList())
                .filter(grids -> !grids.isEmpty())
                .map(grids -> new Repair(
                        what,
                        moves.squareMeters(),
                        greatestMeters(grids),
                        List.copyOf(grids),
                        removed.stream().toList(),
                        moves.listShares(),
                        moves.listNoded(grids)))
                .map(entailment)
                .filter(this::helps);
    }

    private double greatestMeters(List<Grid> grids) {
        return grids.stream()
                .mapToDouble(grid -> proposal.findGrid(grid.layer(), grid.code())
                        .map(before -> GroundPieces.displacementMeters(before.shape(), grid.shape()))
                        .orElse(0.0))
                .max()
                .orElse(0);
    }

    /** True when the finding is gone and nothing is told more often of any row than before. */
    private boolean helps(Repair repair) {
        DraftCheck after = check.after(repair.rows(), repair.removed());
        Map<List<Object>, Integer> counts = new HashMap<>();
        check.listFindings().forEach(before -> counts.merge(name(before), 1, Integer::sum));
        int same = counts.getOrDefault(name(finding), 0);
        for (Finding now : after.listFindings()) {
            if (counts.merge(name(now), -1, Integer::sum) < 0) {
                return false;
            }
        }
        return same > 0 && counts.getOrDefault(name(finding), 0) > 0;
    }

    private static List<Object> name(Finding finding) {
        return List.of(finding.code(), Objects.requireNonNullElse(finding.row(), ""));
    }
}
