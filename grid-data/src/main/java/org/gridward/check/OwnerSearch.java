package org.gridward.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridward.model.Families;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Role;
import org.gridward.model.Scheme;

/** Looks for owners in a scheme's order, above a grid and below it. */
final class OwnerSearch {
    private final Proposal proposal;
    private final Scheme scheme;

    OwnerSearch(Proposal proposal, Scheme scheme) {
        this.proposal = proposal;
        this.scheme = scheme;
    }

    /** False when the scheme looks for owners in another family. */
    boolean canJudge() {
        return Families.of(proposal.layers()).stream()
                .map(family -> family.stream().map(Layer::code).toList())
                .filter(family -> family.contains(scheme.groundLayer()))
                .anyMatch(family ->
                        scheme.ownerOrder().stream().allMatch(next -> family.contains(memberLayer(next.layer()))));
    }

    /** The layer itself, or the one that it is a union of. */
    private String memberLayer(String code) {
        return proposal.findLayer(code).map(Layer::unionOf).orElse(code);
    }

    boolean isOwnedAbove(Grid grid) {
        return proposal.findParent(grid)
                .filter(parent -> isOwned(parent) || isOwnedAbove(parent))
                .isPresent();
    }

    private boolean isOwned(Grid grid) {
        for (LayerKind next : scheme.ownerOrder()) {
            if (next.matches(grid)
                    ? hasOwner(grid.layer(), grid.code())
                    : memberLayer(next.layer()).equals(grid.layer()) && isInOwnedUnion(next.layer(), grid)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInOwnedUnion(String unionLayer, Grid grid) {
        return proposal.listUnions(unionLayer, grid.code()).stream()
                .anyMatch(union -> hasOwner(unionLayer, union.code()));
    }

    private boolean hasOwner(String layer, String code) {
        return proposal.listAssignments(layer, code).stream().anyMatch(one -> one.role() == Role.OWNER);
    }

    /** True when all of the ground has an owner; else tells the coarsest grids that have none. */
    boolean tell(Grid grid, Consumer<Finding> findings) {
        if (isOwned(grid)) {
            return true;
        }
        Optional<Layer> childLayer =
                proposal.findChildLayer(grid.layer()).filter(layer -> layer.policy() == LayerPolicy.TILES_PARENT);
        List<Grid> below = childLayer
                .map(layer -> proposal.listChildren(layer.code(), grid.code()))
                .orElse(List.of());
        List<Finding> inside = new ArrayList<>();
        long ownedChildren =
                below.stream().filter(child -> tell(child, inside::add)).count();
        if (!below.isEmpty() && ownedChildren == below.size()) {
            return true;
        }
        if (inside.size() > 0 && (ownedChildren > 0 || inside.size() > below.size())) {
            inside.forEach(findings);
        } else {
            findings.accept(find(grid));
        }
        return false;
    }

    private Finding find(Grid grid) {
        return Rule.warning(
                "NO_OWNER",
                grid.key(),
                null,
                "方案 " + scheme.code() + " 在网格 " + grid.code() + " 内找不到责任单位",
                "Scheme " + scheme.code() + " finds no owner in grid " + grid.code());
    }
}
