package org.gridward.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;

/** Everything an edition would say if it were published. Each key stands once. Immutable. */
public final class Proposal {
    private final List<Layer> layers;
    private final List<Grid> grids;
    private final List<UnionGrid> unionGrids;
    private final List<Unit> units;
    private final List<Assignment> assignments;
    private final List<Scheme> schemes;
    private final Map<String, Layer> layersByCode = new HashMap<>();
    private final Set<RowKey> keys = new HashSet<>();

    private Proposal(Collection<? extends Row> rows) {
        layers = pick(rows, Layer.class);
        grids = pick(rows, Grid.class);
        unionGrids = pick(rows, UnionGrid.class);
        units = pick(rows, Unit.class);
        assignments = pick(rows, Assignment.class);
        schemes = pick(rows, Scheme.class);
        layers.forEach(layer -> layersByCode.put(layer.code(), layer));
        rows.forEach(row -> keys.add(row.key()));
    }

    public static Proposal of(Collection<? extends Row> rows) {
        return new Proposal(rows);
    }

    private static <R extends Row> List<R> pick(Collection<? extends Row> rows, Class<R> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<Layer> layers() {
        return layers;
    }

    public List<Grid> grids() {
        return grids;
    }

    public List<UnionGrid> unionGrids() {
        return unionGrids;
    }

    public List<Unit> units() {
        return units;
    }

    public List<Assignment> assignments() {
        return assignments;
    }

    public List<Scheme> schemes() {
        return schemes;
    }

    public Optional<Layer> findLayer(String code) {
        return Optional.ofNullable(layersByCode.get(code));
    }

    /** True when there is such a grid, drawn or made of others. */
    public boolean hasGround(String layer, String code) {
        return has(RowKey.grid(layer, code)) || has(RowKey.unionGrid(layer, code));
    }

    /** True when some row has this key. */
    public boolean has(RowKey key) {
        return keys.contains(key);
    }
}
