package org.gridward.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridward.geo.Box;
import org.gridward.index.LayerIndex.Hit;
import org.gridward.model.Families;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;

/**
 * All grids of one edition, found by place. Exact on the lattice. A point on a shared border goes top-down: to the
 * smallest code in the top layer, then to the smallest of its children that hold the point, and so on; the outer rim
 * counts as inside. Immutable, safe for any thread.
 */
public final class GridIndex {
    private final Map<String, LayerIndex> layers = new HashMap<>();
    private final Map<String, List<String>> childLayers = new TreeMap<>();
    private final List<Family> families = new ArrayList<>();
    private final List<LayerIndex> freeLayers = new ArrayList<>();

    public GridIndex(Collection<Layer> layers, Collection<Grid> grids) {
        this(layers, grids, Map.of(), List.of(), true);
    }

    /**
     * The same, faster for layers whose grids are the very objects of the other index. Families that differ get no cells,
     * as drafts change with each operation: they are judged grid by grid.
     */
    public GridIndex(Collection<Layer> layers, Collection<Grid> grids, GridIndex similar) {
        this(layers, grids, similar.layers, similar.families, false);
    }

    private GridIndex(
            Collection<Layer> layers,
            Collection<Grid> grids,
            Map<String, LayerIndex> known,
            List<Family> knownFamilies,
            boolean withCells) {
        Map<String, List<Grid>> byLayer = new HashMap<>();
        grids.forEach(grid -> byLayer.computeIfAbsent(grid.layer(), layer -> new ArrayList<>())
                .add(grid));
        for (Layer layer : layers) {
            List<Grid> here = byLayer.getOrDefault(layer.code(), List.of());
            LayerIndex similar = known.get(layer.code());
            this.layers.put(layer.code(), similar != null && similar.isOf(here) ? similar : new LayerIndex(here));
        }
        for (Layer layer : layers) {
            if (layer.parent() != null) {
                childLayers
                        .computeIfAbsent(layer.parent(), parent -> new ArrayList<>())
                        .add(layer.code());
            }
        }
        List<List<Layer>> lines = new ArrayList<>(Families.of(layers));
        layers.stream()
                .filter(layer -> layer.policy() == LayerPolicy.UNION_OF)
                .sorted(Comparator.comparing(Layer::code))
                .forEach(layer -> lines.add(List.of(layer)));
        for (List<Layer> line : lines) {
            List<String> codes = line.stream().map(Layer::code).toList();
            List<LayerIndex> indexes = codes.stream().map(this.layers::get).toList();
            families.add(knownFamilies.stream()
                    .filter(family -> family.layers().equals(indexes))
                    .findFirst()
                    .orElseGet(() -> withCells ? Family.of(codes, indexes) : Family.withoutCells(indexes)));
        }
        layers.stream()
                .filter(layer -> layer.policy() == LayerPolicy.FREE)
                .sorted(Comparator.comparing(Layer::code))
                .forEach(layer -> freeLayers.add(this.layers.get(layer.code())));
    }

    /** What lies at that lattice point. */
    public Place locate(int x, int y) {
        if (families.size() == 1 && freeLayers.isEmpty()) {
            Place place = families.get(0).findPlace(x, y);
            if (place != null) {
                return place;
            }
        }
        Finder finder = new Finder();
        for (Family family : families) {
            Place place = families.size() == 1 && freeLayers.isEmpty() ? null : family.findPlace(x, y);
            if (place == null) {
                finder.addChain(family.layers(), x, y);
            } else {
                finder.addPlace(place);
            }
        }
        freeLayers.forEach(layer -> layer.listAt(x, y).forEach(finder::addFree));
        return finder.place();
    }

    /** Why a family is judged grid by grid; none for ground that was checked. */
    public List<GroundRefusedException> listRefusals() {
        return families.stream()
                .flatMap(family -> family.findRefusal().stream())
                .toList();
    }

    /** The grids of a layer by code; empty for an unknown layer. */
    public List<Grid> listGrids(String layer) {
        LayerIndex index = layers.get(layer);
        return index == null ? List.of() : index.listGrids();
    }

    /** The grids of a layer that have a point in the box, by code; empty for an unknown layer. */
    public List<Grid> listGridsIn(String layer, Box box) {
        LayerIndex index = layers.get(layer);
        return index == null ? List.of() : index.listIn(box);
    }

    /** The grids of a layer whose boxes meet the box, in any order: no shape is looked at. */
    public List<Grid> listGridsNear(String layer, Box box) {
        LayerIndex index = layers.get(layer);
        return index == null ? List.of() : index.listNear(box);
    }

    public Optional<Grid> findGrid(String layer, String code) {
        return Optional.ofNullable(layers.get(layer)).flatMap(index -> index.findGrid(code));
    }

    /** The grids directly below this one, by layer and code. */
    public List<Grid> listChildren(Grid parent) {
        return childLayers.getOrDefault(parent.layer(), List.of()).stream()
                .sorted()
                .flatMap(layer -> listGridsIn(layer, parent.shape().box()).stream())
                .filter(grid -> parent.code().equals(grid.parent()))
                .toList();
    }

    /** The lines between a grid and its neighbours in its layer, by their code; the outer rim comes last. */
    public List<Border> listBorders(Grid grid) {
        LayerIndex layer = layers.get(grid.layer());
        return layer == null ? List.of() : new BorderFinder(grid, layer).listBorders();
    }

    /** The rims of all grids of a layer; none for an unknown layer. */
    public Lines rimsOf(String layer) {
        LayerIndex index = layers.get(layer);
        return index == null ? (box, visitor) -> {} : index;
    }

    /** Collects the answer for one point. */
    private static final class Finder {
        private final List<Grid> grids = new ArrayList<>();
        private final List<Grid> touching = new ArrayList<>();
        private boolean onBorder;

        void addChain(List<LayerIndex> family, int x, int y) {
            Optional<Grid> parent = Optional.empty();
            boolean open = true;
            for (int level = 0; level < family.size(); level++) {
                List<Hit> hits = family.get(level).listAt(x, y);
                Optional<Grid> chosen = open ? choose(hits, level == 0 ? Optional.empty() : parent) : Optional.empty();
                chosen.ifPresent(grids::add);
                hits.forEach(hit -> addTouching(hit, chosen));
                open = chosen.isPresent();
                parent = chosen;
            }
        }

        /** The first by code, below the parent where there is one. */
        private static Optional<Grid> choose(List<Hit> hits, Optional<Grid> parent) {
            return hits.stream()
                    .map(Hit::grid)
                    .filter(grid -> parent.isEmpty() || parent.get().code().equals(grid.parent()))
                    .findFirst();
        }

        private void addTouching(Hit hit, Optional<Grid> chosen) {
            onBorder |= hit.onBorder();
            if (hit.onBorder() && !Optional.of(hit.grid()).equals(chosen)) {
                touching.add(hit.grid());
            }
        }

        /** Of a family, off its borders. */
        void addPlace(Place place) {
            grids.addAll(place.grids());
        }

        void addFree(Hit hit) {
            onBorder |= hit.onBorder();
            grids.add(hit.grid());
        }

        Place place() {
            return new Place(grids, onBorder, touching);
        }
    }
}
