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
import org.gridward.model.RowLists;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;

/** Everything an edition would say if it were published. Each key stands once. Immutable. */
public final class Proposal {
    private final RowLists rows;
    private final Map<String, Layer> layersByCode = new HashMap<>();
    private final Set<RowKey> keys = new HashSet<>();

    private Proposal(Collection<? extends Row> rows) {
        this.rows = new RowLists(rows);
        layers().forEach(layer -> layersByCode.put(layer.code(), layer));
        rows.forEach(row -> keys.add(row.key()));
    }

    public static Proposal of(Collection<? extends Row> rows) {
        return new Proposal(rows);
    }

    /** Those of one kind, in the order in which they came. */
    public <R extends Row> List<R> list(Class<R> type) {
        return rows.list(type);
    }

    public List<Layer> layers() {
        return list(Layer.class);
    }

    public List<Grid> grids() {
        return list(Grid.class);
    }

    public List<UnionGrid> unionGrids() {
        return list(UnionGrid.class);
    }

    public List<Unit> units() {
        return list(Unit.class);
    }

    public List<Assignment> assignments() {
        return list(Assignment.class);
    }

    public List<Scheme> schemes() {
        return list(Scheme.class);
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
