package org.gridward.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gridward.model.Assignment;
import org.gridward.model.Families;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Role;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.Text;
import org.gridward.model.UnionGrid;

/**
 * NO_OWNER: on a scheme's ground nobody in its owner order owns this grid, nor a grid above it, nor all of what lies
 * below it; told once for the coarsest such grid. A warning: the resolver then names the owner of last resort and says
 * so, and a file in which some owners are missing is worth publishing. A scheme that looks for owners in another family
 * is left out, for there the ground itself would have to be compared.
 */
final class OwnerlessGround implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        if (proposal.schemes().isEmpty()) {
            return;
        }
        Ground ground = new Ground(proposal);
        for (Scheme scheme : proposal.schemes()) {
            if (ground.canJudge(scheme)) {
                proposal.grids().stream()
                        .filter(scheme::covers)
                        .filter(grid -> !ground.isOwnedAbove(grid, scheme))
                        .forEach(grid -> ground.check(grid, scheme, findings));
            }
        }
    }

    private static final class Ground {
        private final Map<String, Layer> layers = new HashMap<>();
        private final Map<String, Layer> childLayers = new HashMap<>();
        private final Map<RowKey, Grid> grids = new HashMap<>();
        private final Map<RowKey, List<Grid>> children = new HashMap<>();
        private final Set<RowKey> owned = new HashSet<>();
        /** For each member, the layers in which it is in a union that has an owner. */
        private final Map<RowKey, Set<String>> ownedUnions = new HashMap<>();

        private final List<List<Layer>> families;

        Ground(Proposal proposal) {
            proposal.layers().forEach(layer -> layers.put(layer.code(), layer));
            families = Families.of(proposal.layers());
            for (List<Layer> family : families) {
                for (int i = 1; i < family.size(); i++) {
                    childLayers.put(family.get(i - 1).code(), family.get(i));
                }
            }
            for (Assignment assignment : proposal.assignments()) {
                if (assignment.role() == Role.OWNER) {
                    owned.add(RowKey.grid(assignment.layer(), assignment.grid()));
                }
            }
            proposal.grids().forEach(this::add);
            proposal.unionGrids().forEach(this::add);
        }

        private void add(Grid grid) {
            grids.put(grid.key(), grid);
            Layer layer = layers.get(grid.layer());
            if (layer != null && layer.parent() != null && grid.parent() != null) {
                children.computeIfAbsent(RowKey.grid(layer.parent(), grid.parent()), key -> new ArrayList<>())
                        .add(grid);
            }
        }

        private void add(UnionGrid union) {
            Layer layer = layers.get(union.layer());
            if (layer != null && layer.unionOf() != null && owned.contains(RowKey.grid(union.layer(), union.code()))) {
                for (String member : union.members()) {
                    ownedUnions
                            .computeIfAbsent(RowKey.grid(layer.unionOf(), member), key -> new HashSet<>())
                            .add(union.layer());
                }
            }
        }

        boolean canJudge(Scheme scheme) {
            return families.stream()
                    .map(family -> family.stream().map(Layer::code).toList())
                    .filter(family -> family.contains(scheme.groundLayer()))
                    .anyMatch(family ->
                            scheme.ownerOrder().stream().allMatch(next -> family.contains(memberLayer(next.layer()))));
        }

        /** The layer itself, or the one that it is a union of. */
        private String memberLayer(String code) {
            Layer layer = layers.get(code);
            return layer == null || layer.unionOf() == null ? code : layer.unionOf();
        }

        boolean isOwnedAbove(Grid grid, Scheme scheme) {
            Layer layer = layers.get(grid.layer());
            Grid parent = layer == null || layer.parent() == null || grid.parent() == null
                    ? null
                    : grids.get(RowKey.grid(layer.parent(), grid.parent()));
            return parent != null && (isOwned(parent, scheme) || isOwnedAbove(parent, scheme));
        }

        private boolean isOwned(Grid grid, Scheme scheme) {
            for (LayerKind next : scheme.ownerOrder()) {
                if ((next.matches(grid) && owned.contains(grid.key()))
                        || ownedUnions.getOrDefault(grid.key(), Set.of()).contains(next.layer())) {
                    return true;
                }
            }
            return false;
        }

        /** True when all of the ground has an owner. */
        private boolean check(Grid grid, Scheme scheme, Consumer<Finding> findings) {
            if (isOwned(grid, scheme)) {
                return true;
            }
            List<Grid> below = children.getOrDefault(grid.key(), List.of());
            Layer childLayer = childLayers.get(grid.layer());
            List<Finding> inside = new ArrayList<>();
            long ownedChildren = below.stream()
                    .filter(child -> check(child, scheme, inside::add))
                    .count();
            boolean tiled = childLayer != null && childLayer.policy() == LayerPolicy.TILES_PARENT && !below.isEmpty();
            if (tiled && ownedChildren == below.size()) {
                return true;
            }
            if (tiled && inside.size() > 0 && (ownedChildren > 0 || inside.size() > below.size())) {
                inside.forEach(findings);
            } else {
                findings.accept(find(grid, scheme));
            }
            return false;
        }

        private static Finding find(Grid grid, Scheme scheme) {
            return new Finding(
                    "NO_OWNER",
                    Finding.Severity.WARNING,
                    grid.key(),
                    null,
                    null,
                    new Text(
                            "方案 " + scheme.code() + " 在网格 " + grid.code() + " 内找不到责任单位",
                            "Scheme " + scheme.code() + " finds no owner in grid " + grid.code()));
        }
    }
}
