package org.gridward.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridward.geo.Box;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.RowKey;
import org.gridward.topology.LocalPartition;
import org.jspecify.annotations.Nullable;

/** Argues from the changed grids alone that nothing is wrong in a group in which nothing was. */
final class LocalProof {
    private final Change change;
    private final GroundGroup group;
    private final @Nullable Layer layer;
    private final List<Grid> before;
    private final List<Grid> after;
    private final Optional<Grid> parentBefore;
    private final Optional<Grid> parentAfter;

    LocalProof(Change change, GroundGroup group) {
        this.change = change;
        this.group = group;
        this.layer = change.after().findLayer(group.layer()).orElse(null);
        this.before = members(change.before());
        this.after = members(change.after());
        this.parentBefore = findParent(change.before());
        this.parentAfter = findParent(change.after());
    }

    private List<Grid> members(Proposal proposal) {
        List<Grid> members = new ArrayList<>();
        for (RowKey key : change.keys()) {
            if (key.kind() == RowKey.Kind.GRID && proposal.find(key).orElse(null) instanceof Grid grid && isIn(grid)) {
                members.add(grid);
            }
        }
        return members;
    }

    private boolean isIn(Grid grid) {
        return grid.layer().equals(group.layer())
                && (group.parent() == null || group.parent().equals(grid.parent()));
    }

    private Optional<Grid> findParent(Proposal proposal) {
        return layer == null || layer.parent() == null || group.parent() == null
                ? Optional.empty()
                : proposal.findGrid(layer.parent(), group.parent());
    }

    /** @param invalid rows whose shapes are not valid before or after; a group of theirs proves nothing */
    boolean holds(Set<RowKey> invalid) {
        if (layer == null || invalid.stream().anyMatch(this::isOfGroup)) {
            return false;
        }
        if (group.parent() != null && (parentBefore.isEmpty() || parentAfter.isEmpty())) {
            return false;
        }
        return layer.policy() == LayerPolicy.TILES_PARENT && parentAfter.isPresent() ? stillTiles() : stillApart();
    }

    private boolean isOfGroup(RowKey key) {
        return List.of(change.before(), change.after()).stream()
                .anyMatch(proposal -> proposal.find(key).orElse(null) instanceof Grid grid
                        && (isIn(grid)
                                || (layer != null
                                        && grid.layer().equals(layer.parent())
                                        && grid.code().equals(group.parent()))));
    }

    private boolean stillTiles() {
        boolean wasTiled = hasChildren(change.before());
        if (!hasChildren(change.after())) {
            return true;
        }
        return LocalPartition.keepsSum(
                shapes(before),
                shapes(after),
                wasTiled ? parentBefore.map(Grid::shape).orElse(null) : null,
                parentAfter.map(Grid::shape).orElse(null));
    }

    private boolean hasChildren(Proposal proposal) {
        return !proposal.listChildren(group.layer(), group.parent()).isEmpty();
    }

    private boolean stillApart() {
        boolean sameParent = parentBefore.map(Grid::shape).equals(parentAfter.map(Grid::shape));
        if (sameParent && LocalPartition.keepsSum(shapes(before), shapes(after), null, null)) {
            return true;
        }
        return after.stream().allMatch(this::liesRight) && (sameParent || parentStillHolds());
    }

    private boolean liesRight(Grid grid) {
        List<Shape> others = near(grid.shape().box()).stream()
                .filter(other -> !other.code().equals(grid.code()))
                .map(Grid::shape)
                .toList();
        return LocalPartition.liesApart(grid.shape(), others)
                && parentAfter
                        .map(parent -> LocalPartition.liesWithin(grid.shape(), parent.shape()))
                        .orElse(true);
    }

    /** Children away from where the parent's rim changed meet the same ground as before. */
    private boolean parentStillHolds() {
        Shape then = parentBefore.orElseThrow().shape();
        Shape now = parentAfter.orElseThrow().shape();
        Optional<Box> changed = LocalPartition.changedBox(then, now);
        return LocalPartition.liesApart(now, List.of())
                && changed.map(this::near).orElse(List.of()).stream()
                        .allMatch(child -> LocalPartition.liesWithin(child.shape(), now));
    }

    private List<Grid> near(Box box) {
        return change.after().listGridsIn(group.layer(), box).stream()
                .filter(this::isIn)
                .toList();
    }

    private static List<Shape> shapes(List<Grid> grids) {
        return grids.stream().map(Grid::shape).toList();
    }
}
