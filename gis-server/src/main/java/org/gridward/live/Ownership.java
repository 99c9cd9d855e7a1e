package org.gridward.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridward.geo.Shape;
import org.gridward.index.GridIndex;
import org.gridward.model.Assignment;
import org.gridward.model.Coverage;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Role;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/** Assignments looked up from both ends: by grid and by unit. */
final class Ownership {
    private static final Comparator<Grid> BY_LAYER_AND_CODE =
            Comparator.comparing(Grid::layer).thenComparing(Grid::code);

    private final Map<RowKey, List<Assignment>> byGrid = new HashMap<>();
    private final Map<String, List<Assignment>> byUnit = new HashMap<>();
    private final Map<String, @Nullable String> parentLayers = new HashMap<>();
    private final GridIndex index;

    Ownership(Collection<Assignment> assignments, Collection<Layer> layers, GridIndex index) {
        this.index = index;
        layers.forEach(layer -> parentLayers.put(layer.code(), layer.parent()));
        for (Assignment assignment : assignments) {
            byGrid.computeIfAbsent(RowKey.grid(assignment.layer(), assignment.grid()), key -> new ArrayList<>())
                    .add(assignment);
            byUnit.computeIfAbsent(assignment.unit(), unit -> new ArrayList<>()).add(assignment);
        }
        byGrid.values().forEach(list -> list.sort(Comparator.comparing(Assignment::unit)));
    }

    List<Assignment> listAssignments(RowKey grid) {
        return byGrid.getOrDefault(grid, List.of());
    }

    List<Grid> listGrids(String unit, Role role) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(assignment -> assignment.role() == role)
                .flatMap(assignment -> index.findGrid(assignment.layer(), assignment.grid()).stream())
                .sorted(BY_LAYER_AND_CODE)
                .toList();
    }

    Optional<Shape> findTerritory(String unit) {
        return findGround(unit, Role.OWNER, List.of());
    }

    /** @param coverages of any units */
    Optional<Shape> findCoverage(String unit, Collection<Coverage> coverages) {
        return findGround(
                unit,
                Role.SERVES,
                coverages.stream()
                        .filter(one -> one.unit().equals(unit))
                        .map(Coverage::shape)
                        .toList());
    }

    /** @param drawn further ground of the unit, which may overlap the rest */
    private Optional<Shape> findGround(String unit, Role role, List<Shape> drawn) {
        List<Grid> owned = listGrids(unit, role);
        Set<RowKey> keys = new HashSet<>();
        owned.forEach(grid -> keys.add(grid.key()));
        Map<String, List<Shape>> families = owned.stream()
                .filter(grid -> !hasOwnedAncestor(grid, keys))
                .collect(Collectors.groupingBy(
                        grid -> topLayer(grid.layer()),
                        TreeMap::new,
                        Collectors.mapping(Grid::shape, Collectors.toList())));
        List<List<Shape>> all = new ArrayList<>(families.values());
        drawn.forEach(shape -> all.add(List.of(shape)));
        return all.isEmpty() ? Optional.empty() : Optional.of(Territory.union(all));
    }

    /** Names the family of a layer. */
    private String topLayer(String layer) {
        String top = layer;
        String parent = parentLayers.get(top);
        while (parent != null) {
            top = parent;
            parent = parentLayers.get(top);
        }
        return top;
    }

    private boolean hasOwnedAncestor(Grid grid, Set<RowKey> owned) {
        Optional<Grid> ancestor = findParent(grid);
        while (ancestor.isPresent()) {
            if (owned.contains(ancestor.get().key())) {
                return true;
            }
            ancestor = findParent(ancestor.get());
        }
        return false;
    }

    private Optional<Grid> findParent(Grid grid) {
        String layer = parentLayers.get(grid.layer());
        return layer == null || grid.parent() == null ? Optional.empty() : index.findGrid(layer, grid.parent());
    }
}
