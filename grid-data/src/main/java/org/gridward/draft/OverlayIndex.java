package org.gridward.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridward.geo.Box;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.locationtech.jts.index.quadtree.Quadtree;

/** Finds the rows that a draft lays over its base by place, by parent and by the grid they are about. */
final class OverlayIndex {
    private final Map<String, Quadtree> places = new HashMap<>();
    private final Map<RowKey, Set<RowKey>> children = new HashMap<>();
    private final Map<RowKey, Set<RowKey>> assignments = new HashMap<>();
    private final Map<RowKey.Kind, Set<RowKey>> others = new EnumMap<>(RowKey.Kind.class);

    void add(Row row) {
        if (row instanceof Grid grid) {
            places.computeIfAbsent(grid.layer(), layer -> new Quadtree())
                    .insert(ContentGround.envelope(grid.shape().box()), grid.key());
            if (grid.parent() != null) {
                children.computeIfAbsent(RowKey.grid(grid.layer(), grid.parent()), parent -> new HashSet<>())
                        .add(grid.key());
            }
        } else if (row instanceof Assignment assignment) {
            assignments
                    .computeIfAbsent(RowKey.grid(assignment.layer(), assignment.grid()), grid -> new HashSet<>())
                    .add(assignment.key());
        } else {
            others.computeIfAbsent(row.key().kind(), kind -> new HashSet<>()).add(row.key());
        }
    }

    /** Of a row that was added. */
    void remove(Row row) {
        if (row instanceof Grid grid) {
            Quadtree tree = places.get(grid.layer());
            if (tree != null) {
                tree.remove(ContentGround.envelope(grid.shape().box()), grid.key());
            }
            if (grid.parent() != null) {
                remove(children, RowKey.grid(grid.layer(), grid.parent()), grid.key());
            }
        } else if (row instanceof Assignment assignment) {
            remove(assignments, RowKey.grid(assignment.layer(), assignment.grid()), assignment.key());
        } else {
            others.getOrDefault(row.key().kind(), new HashSet<>()).remove(row.key());
        }
    }

    /** Of any kind but grids and assignments. */
    Collection<RowKey> listOthers(RowKey.Kind kind) {
        return others.getOrDefault(kind, Set.of());
    }

    private static void remove(Map<RowKey, Set<RowKey>> keys, RowKey of, RowKey key) {
        keys.computeIfPresent(of, (same, set) -> {
            set.remove(key);
            return set.isEmpty() ? null : set;
        });
    }

    Collection<RowKey> listGridsIn(String layer, Box box) {
        Quadtree tree = places.get(layer);
        if (tree == null) {
            return List.of();
        }
        // a quadtree gives more than what the envelope meets
        List<RowKey> found = new ArrayList<>();
        for (Object key : tree.query(ContentGround.envelope(box))) {
            found.add((RowKey) key);
        }
        return found;
    }

    Collection<RowKey> listChildren(String layer, String parent) {
        return children.getOrDefault(RowKey.grid(layer, parent), Set.of());
    }

    Collection<RowKey> listAssignments(String layer, String grid) {
        return assignments.getOrDefault(RowKey.grid(layer, grid), Set.of());
    }
}
