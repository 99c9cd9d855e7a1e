package org.gridward.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridward.geo.Box;
import org.gridward.model.Families;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.jspecify.annotations.Nullable;

/**
 * All grids of one edition, found by place. Exact on the lattice. A point on a shared border goes top-down: to the
 * smallest code in the top layer, then to the smallest of its children that hold the point, and so on; the outer rim
 * counts as inside. Immutable, safe for any thread.
 */
public final class GridIndex {
    private final Map<String, LayerIndex> layers = new HashMap<>();
    private final Map<String, List<String>> childLayers = new TreeMap<>();
    private final List<Family> families = new ArrayList<>();
    private final FreeCells freeCells;
    private final PlacePairs pairs = new PlacePairs();

    public GridIndex(Collection<Layer> layers, Collection<Grid> grids) {
        this(layers, grids, Map.of(), Family::of);
    }

    /**
     * The same, faster for layers whose grids are the very objects of the other index. Families that differ get no cells,
     * as drafts change with each operation: they are judged grid by grid.
     */
    public GridIndex(Collection<Layer> layers, Collection<Grid> grids, GridIndex similar) {
        this(
                layers,
                grids,
                similar.layers,
                (codes, indexes) -> similar.findFamily(indexes).orElseGet(() -> Family.withoutCells(codes, indexes)));
    }

    private interface FamilyMaking {
        Family make(List<String> codes, List<LayerIndex> layers);
    }

    private GridIndex(
            Collection<Layer> layers, Collection<Grid> grids, Map<String, LayerIndex> known, FamilyMaking making) {
        Map<String, List<Grid>> byLayer = new HashMap<>();
        grids.forEach(grid -> byLayer.computeIfAbsent(grid.layer(), layer -> new ArrayList<>())
                .add(grid));
        for (Layer layer : layers) {
            List<Grid> here = byLayer.getOrDefault(layer.code(), List.of());
            LayerIndex similar = known.get(layer.code());
            this.layers.put(layer.code(), similar == null ? new LayerIndex(here) : similar.next(here));
            if (layer.parent() != null) {
                childLayers
                        .computeIfAbsent(layer.parent(), parent -> new ArrayList<>())
                        .add(layer.code());
            }
        }
        for (List<String> codes : listLines(layers)) {
            List<LayerIndex> indexes = codes.stream().map(this.layers::get).toList();
            families.add(making.make(codes, indexes));
        }
        freeCells = new FreeCells(layers.stream()
                .filter(layer -> layer.policy() == LayerPolicy.FREE)
                .map(Layer::code)
                .sorted()
                .flatMap(layer -> listGrids(layer).stream())
                .toList());
    }

    /** Families, and union layers each by itself. */
    private static List<List<String>> listLines(Collection<Layer> layers) {
        List<List<String>> lines = new ArrayList<>();
        Families.of(layers)
                .forEach(family -> lines.add(family.stream().map(Layer::code).toList()));
        layers.stream()
                .filter(layer -> layer.policy() == LayerPolicy.UNION_OF)
                .map(Layer::code)
                .sorted()
                .forEach(layer -> lines.add(List.of(layer)));
        return lines;
    }

    private Optional<Family> findFamily(List<LayerIndex> indexes) {
        return families.stream().filter(family -> family.isOf(indexes)).findFirst();
    }

    /**
     * That of the next edition: answers as one made from nothing, but is made from this one and the grids that are other
     * objects.
     */
    public GridIndex next(Collection<Layer> otherLayers, Collection<Grid> grids) {
        return new GridIndex(
                otherLayers,
                grids,
                layers,
                (codes, indexes) -> findFamily(indexes)
                        .orElseGet(() -> families.stream()
                                .filter(family -> family.hasCodes(codes))
                                .findFirst()
                                .map(family -> family.next(indexes))
                                .orElseGet(() -> Family.of(codes, indexes))));
    }

    /** What takes long to build, for {@link #read}. Holds no checksum and nothing that tells the edition. */
    public ByteBuffer toBytes() {
        List<@Nullable CellIndex> cells = new ArrayList<>();
        families.forEach(family -> cells.add(family.cells()));
        return CellBytes.write(cells);
    }

    /**
     * From bytes that were written by an index of equal layers and grids.
     *
     * @throws IllegalArgumentException when that is seen not to be so; it is for the caller to make sure
     */
    public static GridIndex read(Collection<Layer> layers, Collection<Grid> grids, ByteBuffer bytes) {
        CellBytes.Reader reader = new CellBytes.Reader(bytes);
        GridIndex index =
                new GridIndex(layers, grids, Map.of(), (codes, indexes) -> Family.read(codes, indexes, reader));
        reader.requireEnd();
        return index;
    }

    /** What lies at that lattice point. Where families have cells, nothing is allocated for what was asked before. */
    public Place locate(int x, int y) {
        Place place = Place.NOWHERE;
        // by number, as an iterator would be allocated
        for (int i = 0; i < families.size(); i++) {
            place = pairs.combine(place, families.get(i).locate(x, y));
        }
        return freeCells.isEmpty() ? place : pairs.combine(place, freeCells.locate(x, y));
    }

    /** The same for many points, some times as fast. */
    public void locate(PointBatch points) {
        Arrays.fill(points.places, 0, points.size(), Place.NOWHERE);
        for (int i = 0; i < families.size(); i++) {
            families.get(i).locate(points, pairs);
        }
        for (int i = 0; i < points.size() && !freeCells.isEmpty(); i++) {
            points.places[i] = pairs.combine(points.place(i), freeCells.locate(points.xs[i], points.ys[i]));
        }
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
        return index == null ? Lines.union(List.of()) : index;
    }
}
