package org.gridward.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gridward.geo.Shape;
import org.gridward.http.FeatureWriter.Feature;
import org.gridward.http.FeatureWriter.Geometry;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.locationtech.jts.geom.Polygon;

/**
 * A changed row as a feature: its geometry is the shape after, or before when it was removed, or null for a row without
 * shape.
 */
public final class DiffFeatures {
    /** What happened to a row. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        /** Only vertices were added to its lines or taken from them; no ground went anywhere. */
        NODED
    }

    private final BiFunction<Shape, Shape, List<Polygon>> changedGround;

    /** @param changedGround ground that one of two shapes has and the other has not, empty when it is only noding */
    public DiffFeatures(BiFunction<Shape, Shape, List<Polygon>> changedGround) {
        this.changedGround = changedGround;
    }

    /** It was added when there is no before, and removed when there is no after. */
    public Feature feature(RowKey key, Optional<Row> before, Optional<Row> after) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("row", key.kind());
        Row shown = after.or(() -> before).orElseThrow();
        if (shown instanceof GroundRow grid) {
            properties.put("gridId", grid.gridId());
            properties.put("layer", grid.layer());
            properties.put("code", grid.code());
        }
        List<String> changed = new ArrayList<>();
        List<Polygon> ground = List.of();
        if (before.isPresent() && after.isPresent()) {
            changed.addAll(VersionMembers.listChanged(before.get(), after.get()));
            if (before.get() instanceof Grid old
                    && after.get() instanceof Grid now
                    && !old.shape().equals(now.shape())) {
                ground = changedGround.apply(old.shape(), now.shape());
                changed.add(ground.isEmpty() ? "vertices" : "shape");
            }
        }
        properties.put("change", changeOf(before, after, changed));
        putIfSome(properties, "changed", changed);
        before.ifPresent(row -> properties.put("before", VersionMembers.of(row)));
        after.ifPresent(row -> properties.put("after", VersionMembers.of(row)));
        if (!ground.isEmpty()) {
            properties.put("changedGround", new Geometry.Pieces(ground));
        }
        String id = key.kind() + ":" + String.join(":", key.listParts());
        return new Feature(id, properties, geometry(Optional.of(shown)));
    }

    private static void putIfSome(Map<String, Object> properties, String name, List<String> some) {
        if (!some.isEmpty()) {
            properties.put(name, some);
        }
    }

    private static Change changeOf(Optional<Row> before, Optional<Row> after, List<String> changed) {
        if (before.isEmpty()) {
            return Change.ADDED;
        }
        if (after.isEmpty()) {
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
