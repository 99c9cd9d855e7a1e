package org.gridward.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;

/** Union grids as grids with ground, the way readers see them. */
public final class UnionGround {
    private UnionGround() {}

    /**
     * Each union grid with the ground of its members, in the order given. A member that is not there adds nothing; a
     * union grid without any, or whose members lie on each other so that they have no rim, is left out. {@code check}
     * lets none of them be published.
     */
    public static List<Grid> derive(
            Collection<Layer> layers, Collection<Grid> grids, Collection<UnionGrid> unionGrids) {
        if (unionGrids.isEmpty()) {
            return List.of();
        }
        Map<String, String> memberLayers = new HashMap<>();
        layers.forEach(layer -> {
            if (layer.unionOf() != null) {
                memberLayers.put(layer.code(), layer.unionOf());
            }
        });
        Map<RowKey, Shape> shapes = new HashMap<>();
        grids.stream()
                .filter(grid -> memberLayers.containsValue(grid.layer()))
                .forEach(grid -> shapes.put(grid.key(), grid.shape()));
        List<Grid> derived = new ArrayList<>();
        for (UnionGrid union : unionGrids) {
            String memberLayer = memberLayers.getOrDefault(union.layer(), "");
            List<Shape> ground = union.members().stream()
                    .map(member -> shapes.get(RowKey.grid(memberLayer, member)))
                    .filter(Objects::nonNull)
                    .toList();
            union(ground).ifPresent(whole -> derived.add(grid(union, whole)));
        }
        return derived;
    }

    private static Optional<Shape> union(List<Shape> ground) {
        try {
            return ground.isEmpty() ? Optional.empty() : Optional.of(Dissolve.union(ground));
        } catch (IllegalArgumentException noRim) {
            return Optional.empty();
        }
    }

    private static Grid grid(UnionGrid union, Shape ground) {
        return new Grid(
                union.gridId(), union.layer(), union.code(), null, union.name(), null, ground, union.attributes());
    }
}
