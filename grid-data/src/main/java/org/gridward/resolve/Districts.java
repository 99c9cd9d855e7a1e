package org.gridward.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Shape;
import org.gridward.index.GridIndex;
import org.gridward.index.Place;
import org.gridward.model.Assignment;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Role;
import org.gridward.model.Scheme;
import org.gridward.model.Unit;
import org.gridward.model.UnitTree;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Which district a place or a unit belongs to (rule H-26). Districts are the grids of the top layer above that of the
 * owners of last resort; where that layer is the top itself, all ground is one. A unit belongs where its ground lies; one
 * without ground where that of its commander and of those under the same commander lies, then further up. Immutable.
 */
final class Districts {
    private final GridIndex index;
    private final Map<String, Layer> layers = new HashMap<>();
    private final @Nullable String districtLayer;
    private final Map<String, Set<String>> byUnit = new HashMap<>();

    Districts(EditionContent content, GridIndex index, UnitTree units) {
        this.index = index;
        content.layers().forEach(layer -> layers.put(layer.code(), layer));
        districtLayer = findDistrictLayer(content.schemes());
        Map<String, Set<String>> owned = districtsOfOwners(content.assignments());
        for (Unit unit : units.listUnits()) {
            byUnit.put(unit.code(), districtsOf(unit, owned, units));
        }
    }

    private @Nullable String findDistrictLayer(List<Scheme> schemes) {
        for (Scheme scheme : schemes) {
            String top = scheme.lastResortLayer();
            for (Layer layer = layers.get(top); layer != null && layer.parent() != null; layer = layers.get(top)) {
                top = layer.parent();
            }
            if (!top.equals(scheme.lastResortLayer())) {
                return top;
            }
        }
        return null;
    }

    private Map<String, Set<String>> districtsOfOwners(Collection<Assignment> assignments) {
        Map<String, Set<String>> owned = new HashMap<>();
        for (Assignment one : assignments) {
            if (one.role() == Role.OWNER) {
                index.findGrid(one.layer(), one.grid())
                        .flatMap(this::findDistrict)
                        .ifPresent(district -> owned.computeIfAbsent(one.unit(), unit -> new TreeSet<>())
                                .add(district));
            }
        }
        return owned;
    }

    private static Set<String> districtsOf(Unit unit, Map<String, Set<String>> owned, UnitTree units) {
        Set<String> own = owned.getOrDefault(unit.code(), Set.of());
        if (!own.isEmpty()) {
            return own;
        }
        for (Unit commander : units.listSuperiors(unit.code())) {
            Set<String> around = new HashSet<>(owned.getOrDefault(commander.code(), Set.of()));
            units.listSubordinates(commander.code())
                    .forEach(one -> around.addAll(owned.getOrDefault(one.code(), Set.of())));
            if (!around.isEmpty()) {
                return around;
            }
        }
        return Set.of();
    }

    /** By its parents; a grid of another family lies where its inside lies. */
    private Optional<String> findDistrict(Grid grid) {
        Optional<Grid> at = Optional.of(grid);
        while (at.isPresent() && !at.get().layer().equals(districtLayer)) {
            at = findParent(at.get());
        }
        return at.isPresent() ? at.map(Grid::code) : findDistrict(locateInside(grid.shape()));
    }

    private Optional<Grid> findParent(Grid grid) {
        Layer layer = layers.get(grid.layer());
        return layer == null || layer.parent() == null || grid.parent() == null
                ? Optional.empty()
                : index.findGrid(layer.parent(), grid.parent());
    }

    private Place locateInside(Shape shape) {
        Coordinate inside = JtsShapes.toSteps(shape).getInteriorPoint().getCoordinate();
        return index.locate((int) Math.rint(inside.x), (int) Math.rint(inside.y));
    }

    Optional<String> findDistrict(Place place) {
        return place.grids().stream()
                .filter(grid -> grid.layer().equals(districtLayer))
                .map(Grid::code)
                .findFirst();
    }

    /** Whether the unit belongs to other districts than the place; not when nothing is known of either. */
    boolean isAcross(String unit, Place place) {
        Set<String> districts = byUnit.getOrDefault(unit, Set.of());
        Optional<String> here = findDistrict(place);
        return here.isPresent() && !districts.isEmpty() && !districts.contains(here.get());
    }
}
