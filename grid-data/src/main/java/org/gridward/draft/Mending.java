package org.gridward.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridward.check.DraftCheck;
import org.gridward.check.Proposal;
import org.gridward.check.Repair;
import org.gridward.check.Repairs;
import org.gridward.model.Effects;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/** Repairs as a draft makes them: with all that follows from moved ground for attributes and for rows that name grids. */
public final class Mending {
    private Mending() {}

    /**
     * The longest common border first; empty when nothing helps. Equal checks propose equal repairs.
     *
     * @param finding one of the check's
     */
    public static List<Repair> propose(DraftCheck check, Finding finding) {
        return Repairs.propose(check, finding, repair -> entailing(check.proposal(), repair));
    }

    private static Repair entailing(Proposal proposal, Repair ground) {
        Workspace workspace = new Workspace(new ProposalGround(proposal));
        ground.rows().forEach(workspace::put);
        ground.removed().forEach(workspace::remove);
        for (Layer layer : proposal.layers()) {
            if (ground.shares().stream().anyMatch(share -> share.layer().equals(layer.code()))) {
                follow(workspace, proposal, layer, ground);
            }
        }
        List<Row> rows = new ArrayList<>();
        List<RowKey> removed = new ArrayList<>();
        workspace
                .listChangesSince(0)
                .forEach(change -> change.after().ifPresentOrElse(rows::add, () -> removed.add(change.key())));
        return ground.entailing(rows, removed);
    }

    private static void follow(Workspace workspace, Proposal proposal, Layer layer, Repair ground) {
        Map<String, Grid> before = new HashMap<>();
        for (Effects.Share share : ground.shares()) {
            if (share.layer().equals(layer.code())) {
                add(before, proposal, layer, share.from());
                add(before, proposal, layer, share.to());
            }
        }
        Set<String> ended = new HashSet<>(before.keySet());
        ended.removeIf(code -> workspace.findGrid(layer.code(), code).isPresent());
        new Apportioning(workspace, layer, before, ground.shares()).apply();
        new Succession(workspace, layer.code(), Set.of(), ended, ground.shares()).apply();
    }

    private static void add(Map<String, Grid> grids, Proposal proposal, Layer layer, @Nullable String code) {
        if (code != null) {
            proposal.findGrid(layer.code(), code).ifPresent(grid -> grids.put(code, grid));
        }
    }
}
