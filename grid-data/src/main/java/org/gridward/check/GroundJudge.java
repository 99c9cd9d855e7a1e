package org.gridward.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridward.model.Families;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/** Judges groups of grids: which there are, which a change touches, and what is wrong in them. */
final class GroundJudge {
    private static final List<GroundRule> RULES =
            List.of(new Overlap(), new Gap(), new OutsideParent(), new UnsharedVertex());

    private GroundJudge() {}

    static Set<GroundGroup> listGroups(Proposal proposal) {
        Set<GroundGroup> groups = new HashSet<>();
        proposal.grids().forEach(grid -> findGroup(proposal, grid).ifPresent(groups::add));
        return groups;
    }

    /** The groups of the grids whose ground or parent changed, and those of their children. */
    static Set<GroundGroup> listTouched(Change change) {
        Set<GroundGroup> groups = new HashSet<>();
        for (RowKey key : change.keys()) {
            if (key.kind() == RowKey.Kind.GRID) {
                Optional<Row> before = change.before().find(key);
                Optional<Row> after = change.after().find(key);
                if (!liesAlike(before, after)) {
                    before.ifPresent(row -> addGroups(change.after(), (Grid) row, groups));
                    after.ifPresent(row -> addGroups(change.after(), (Grid) row, groups));
                }
            }
        }
        return groups;
    }

    private static boolean liesAlike(Optional<Row> before, Optional<Row> after) {
        return before.orElse(null) instanceof Grid then
                && after.orElse(null) instanceof Grid now
                && then.shape().equals(now.shape())
                && Objects.equals(then.parent(), now.parent());
    }

    private static void addGroups(Proposal proposal, Grid grid, Set<GroundGroup> groups) {
        findGroup(proposal, grid).ifPresent(groups::add);
        proposal.findChildLayer(grid.layer())
                .ifPresent(children -> groups.add(new GroundGroup(children.code(), grid.code())));
    }

    /** Grids of a top layer are one group, whatever parents they name by mistake. */
    private static Optional<GroundGroup> findGroup(Proposal proposal, Grid grid) {
        return proposal.findLayer(grid.layer())
                .filter(Families::isMember)
                .map(layer -> new GroundGroup(layer.code(), parentOf(layer, grid)))
                .filter(group -> group.parent() != null || isTop(proposal, group));
    }

    private static @Nullable String parentOf(Layer layer, Grid grid) {
        return layer.parent() == null ? null : grid.parent();
    }

    private static boolean isTop(Proposal proposal, GroundGroup group) {
        return proposal.findLayer(group.layer())
                .filter(layer -> layer.parent() == null)
                .isPresent();
    }

    static List<Finding> judge(Proposal proposal, GroundGroup group) {
        List<GroundFaults.Placed> faults = GroundFaults.find(proposal, group);
        List<Finding> findings = new ArrayList<>();
        RULES.forEach(rule -> rule.tell(faults, findings::add));
        return findings;
    }
}
