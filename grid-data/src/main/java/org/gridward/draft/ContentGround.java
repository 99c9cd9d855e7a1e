package org.gridward.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** The rows of an edition in memory. */
final class ContentGround implements BaseGround {
    static final BaseGround EMPTY = new ContentGround(List.of());

    private final List<Layer> layers = new ArrayList<>();
    private final Map<RowKey, Row> rows = new HashMap<>();
    private final Map<String, HPRtree> places = new HashMap<>();
    private final Map<RowKey, List<Grid>> children = new HashMap<>();
    private final Map<RowKey, List<Assignment>> assignments = new HashMap<>();
    private final Map<RowKey.Kind, List<Row>> byKind = new EnumMap<>(RowKey.Kind.class);

    /** @param content sorted by key */
    ContentGround(List<Row> content) {
        for (Row row : content) {
            rows.put(row.key(), row);
            if (row instanceof Grid grid) {
                add(grid);
            } else {
                byKind.computeIfAbsent(row.key().kind(), kind -> new ArrayList<>())
                        .add(row);
            }
            if (row instanceof Layer layer) {
                layers.add(layer);
            } else if (row instanceof Assignment assignment) {
                assignments
                        .computeIfAbsent(RowKey.grid(assignment.layer(), assignment.grid()), grid -> new ArrayList<>())
                        .add(assignment);
            }
        }
        places.values().forEach(HPRtree::build);
    }

    private void add(Grid grid) {
        places.computeIfAbsent(grid.layer(), layer -> new HPRtree())
                .insert(envelope(grid.shape().box()), grid);
        if (grid.parent() != null) {
            children.computeIfAbsent(RowKey.grid(grid.layer(), grid.parent()), parent -> new ArrayList<>())
                    .add(grid);
        }
    }

    static Envelope envelope(Box box) {
        return new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
    }

    @Override
    public List<Layer> listLayers() {
        return layers;
    }

    @Override
    public Optional<Row> findRow(RowKey key) {
        return Optional.ofNullable(rows.get(key));
    }

    @Override
    public List<Grid> listGridsIn(String layer, Box box) {
        HPRtree index = places.get(layer);
        List<Grid> found = new ArrayList<>();
        if (index != null) {
            index.query(envelope(box), grid -> found.add((Grid) grid));
            // an HPR-tree may give more than what the envelope meets
            found.removeIf(grid -> !grid.shape().box().intersects(box));
        }
        return found;
    }

    @Override
    public List<Grid> listChildren(String layer, String parent) {
        return children.getOrDefault(RowKey.grid(layer, parent), List.of());
    }

    @Override
    public List<Assignment> listAssignments(String layer, String grid) {
        return assignments.getOrDefault(RowKey.grid(layer, grid), List.of());
    }

    @Override
    public List<? extends Row> listRows(RowKey.Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
