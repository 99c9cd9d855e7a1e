package org.gridward.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.http.FeatureWriter.Feature;
import org.gridward.http.FeatureWriter.Geometry;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Row;
import org.gridward.store.RowChanges.RowChange;
import org.gridward.topology.GroundFlow;
import org.locationtech.jts.geom.Polygon;

/**
 * A changed row as a feature: its geometry is the shape after, or before when it was removed, or null for a row without
 * shape.
 */
final class DiffFeatures {
    /** What happened to a row. */
    enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        /** Only vertices were added to its lines or taken from them; no ground went anywhere. */
        NODED
    }

    private DiffFeatures() {}

    static Feature feature(RowChange change) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("row", change.key().kind());
        Row shown = change.after().or(change::before).orElseThrow();
        if (shown instanceof GroundRow grid) {
            properties.put("gridId", grid.gridId());
            properties.put("layer", grid.layer());
            properties.put("code", grid.code());
        }
        List<String> changed = new ArrayList<>();
        List<Polygon> ground = List.of();
        if (change.before().isPresent() && change.after().isPresent()) {
            Row before = change.before().get();
            Row after = change.after().get();
            changed.addAll(VersionMembers.listChanged(before, after));
            if (before instanceof Grid old
                    && after instanceof Grid now
                    && !old.shape().equals(now.shape())) {
                ground = GroundFlow.changed(old.shape(), now.shape());
                changed.add(ground.isEmpty() ? "vertices" : "shape");
            }
        }
        properties.put("change", changeOf(change, changed));
        putIfSome(properties, "changed", changed);
        change.before().ifPresent(row -> properties.put("before", VersionMembers.of(row)));
        change.after().ifPresent(row -> properties.put("after", VersionMembers.of(row)));
        if (!ground.isEmpty()) {
            properties.put("changedGround", new Geometry.Pieces(ground));
        }
        String id = change.key().kind() + ":" + String.join(":", change.key().listParts());
        return new Feature(id, properties, geometry(Optional.of(shown)));
    }

    private static void putIfSome(Map<String, Object> properties, String name, List<String> some) {
        if (!some.isEmpty()) {
            properties.put(name, some);
        }
    }

    private static Change changeOf(RowChange change, List<String> changed) {
        if (change.before().isEmpty()) {
            return Change.ADDED;
        }
        if (change.after().isEmpty()) {
            return Change.REMOVED;
        }
        return changed.equals(List.of("vertices")) ? Change.NODED : Change.CHANGED;
    }

    private static Geometry geometry(Optional<Row> row) {
        return row.filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .<Geometry>map(grid -> new Geometry.Ground(grid.shape()))
                .orElseGet(Geometry.None::new);
    }
}
