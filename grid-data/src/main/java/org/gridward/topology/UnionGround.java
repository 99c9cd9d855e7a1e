package org.gridward.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;

/** Union grids as grids with ground, the way readers see them. Immutable. */
public final class UnionGround {
    public static final UnionGround NONE = new UnionGround(Map.of());

    /** A union grid, the ground of its members, and what became of them: nothing when they have no common rim. */
    private record Derived(UnionGrid union, List<Shape> ground, Optional<Grid> grid) {
        /** By object, which is quick and errs on the safe side. */
        boolean isOf(UnionGrid other, List<Shape> shapes) {
            return union == other
                    && ground.size() == shapes.size()
                    && IntStream.range(0, shapes.size()).allMatch(i -> ground.get(i) == shapes.get(i));
        }
    }

    private final Map<RowKey, Derived> derived;

    private UnionGround(Map<RowKey, Derived> derived) {
        this.derived = derived;
    }

    /**
     * Each union grid with the ground of its members, in the order given. A member that is not there adds nothing; a
     * union grid without any, or whose members lie on each other so that they have no rim, is left out. {@code check}
     * lets none of them be published.
     */
    public static List<Grid> derive(
            Collection<Layer> layers, Collection<Grid> grids, Collection<UnionGrid> unionGrids) {
        return NONE.next(layers, grids, unionGrids).listGrids();
    }

    /** As {@link #derive} gives them. */
    public List<Grid> listGrids() {
        return derived.values().stream().flatMap(one -> one.grid().stream()).toList();
    }

    /** The same of other rows; a union grid of the very same objects stays the same object. */
    public UnionGround next(Collection<Layer> layers, Collection<Grid> grids, Collection<UnionGrid> unionGrids) {
        if (unionGrids.isEmpty()) {
            return NONE;
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
        Map<RowKey, Derived> next = new LinkedHashMap<>();
        for (UnionGrid union : unionGrids) {
            String memberLayer = memberLayers.getOrDefault(union.layer(), "");
            List<Shape> ground = union.members().stream()
                    .map(member -> shapes.get(RowKey.grid(memberLayer, member)))
                    .filter(Objects::nonNull)
                    .toList();
            Derived before = derived.get(union.key());
            next.put(
                    union.key(),
                    before != null && before.isOf(union, ground)
                            ? before
                            : new Derived(union, ground, union(ground).map(whole -> grid(union, whole))));
        }
        return new UnionGround(next);
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
