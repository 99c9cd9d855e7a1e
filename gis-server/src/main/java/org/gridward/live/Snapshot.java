package org.gridward.live;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.geo.Shape;
import org.gridward.index.GridIndex;
import org.gridward.model.Assignment;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Families;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Role;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;
import org.gridward.model.UnitTree;
import org.gridward.resolve.Resolver;
import org.gridward.topology.UnionGround;
import org.jspecify.annotations.Nullable;

/** One edition, ready to answer from memory. Immutable, safe for any thread; a request uses one from start to end. */
public final class Snapshot {
    private final Edition edition;
    private final ZoneId zone;
    private final List<Layer> layers;
    private final Ownership ownership;
    private final UnitTree units;
    private final GridIndex index;
    private final Resolver resolver;
    private final Map<RowKey, UnionGrid> unionGrids = new HashMap<>();

    private volatile @Nullable NameIndex names;

    public Snapshot(EditionContent content) {
        edition = content.edition();
        zone = content.zone();
        layers = content.layers();
        units = new UnitTree(content.units());
        List<Grid> ground = new ArrayList<>(content.grids());
        ground.addAll(UnionGround.derive(layers, content.grids(), content.unionGrids()));
        index = new GridIndex(layers, ground);
        content.unionGrids().forEach(grid -> unionGrids.put(RowKey.grid(grid.layer(), grid.code()), grid));
        ownership = new Ownership(content.assignments(), layers, index);
        resolver = new Resolver(content, index, units);
    }

    public Edition edition() {
        return edition;
    }

    /** The zone in which a date alone is read and moments are written. */
    public ZoneId zone() {
        return zone;
    }

    /** By code. */
    public List<Layer> listLayers() {
        return layers;
    }

    public Optional<Layer> findLayer(String code) {
        return layers.stream().filter(layer -> layer.code().equals(code)).findFirst();
    }

    public UnitTree units() {
        return units;
    }

    public GridIndex index() {
        return index;
    }

    /** Built when it is first asked for: most snapshots never are. */
    public NameIndex names() {
        NameIndex known = names;
        if (known == null) {
            List<Layer> ordered = Families.inReadingOrder(layers);
            known = new NameIndex(
                    ordered,
                    ordered.stream().map(layer -> index.listGrids(layer.code())).toList(),
                    units.listUnits());
            names = known;
        }
        return known;
    }

    public Resolver resolver() {
        return resolver;
    }

    /** The roles on a grid, by unit. */
    public List<Assignment> listAssignments(Grid grid) {
        return ownership.listAssignments(grid.key());
    }

    /** What a grid of the index is made of; empty for one that was drawn. */
    public Optional<UnionGrid> findUnion(Grid grid) {
        return Optional.ofNullable(unionGrids.get(grid.key()));
    }

    /** The grids that a unit owns, by layer and code. */
    public List<Grid> listOwnedGrids(String unit) {
        return ownership.listGrids(unit, Role.OWNER);
    }

    /** The union of a unit's {@code OWNER} grids; empty when it owns none. */
    public Optional<Shape> findTerritory(String unit) {
        return ownership.findTerritory(unit);
    }
}
