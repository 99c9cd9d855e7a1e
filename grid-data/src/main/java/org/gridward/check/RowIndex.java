package org.gridward.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.gridward.geo.Box;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.RowLists;
import org.gridward.model.UnionGrid;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Some rows by key and by what they refer to, and the keys of rows that are gone. Immutable; safe for any thread. */
final class RowIndex {
    /** Fewer boxes than this are looked through one by one. */
    private static final int TREE_FROM = 32;

    private final Map<RowKey, Row> rows = new LinkedHashMap<>();
    private final Set<RowKey> removed;
    private final Map<GroundGroup, List<Grid>> groups = new HashMap<>();
    private final Map<String, List<Grid>> grids = new HashMap<>();
    private final Map<RowKey, List<Assignment>> assignmentsByGround = new HashMap<>();
    private final Map<String, List<Assignment>> assignmentsByUnit = new HashMap<>();
    private final Map<RowKey, List<UnionGrid>> unionsByMember = new HashMap<>();
    private final RowLists lists;
    private final ConcurrentMap<String, HPRtree> boxes = new ConcurrentHashMap<>();
    private final ConcurrentMap<Object, BigDecimal> sums = new ConcurrentHashMap<>();

    RowIndex(Collection<? extends Row> rows, Collection<RowKey> removed) {
        this.removed = Set.copyOf(removed);
        rows.forEach(row -> this.rows.put(row.key(), row));
        this.lists = new RowLists(this.rows.values());
        this.rows.values().forEach(this::index);
    }

    private void index(Row row) {
        if (row instanceof Grid grid) {
            add(groups, new GroundGroup(grid.layer(), grid.parent()), grid);
            add(grids, grid.layer(), grid);
        } else if (row instanceof Assignment assignment) {
            add(assignmentsByGround, RowKey.grid(assignment.layer(), assignment.grid()), assignment);
            add(assignmentsByUnit, assignment.unit(), assignment);
        } else if (row instanceof UnionGrid union) {
            new HashSet<>(union.members())
                    .forEach(member -> add(unionsByMember, RowKey.grid(union.layer(), member), union));
        }
    }

    private static <K, R> void add(Map<K, List<R>> map, K key, R row) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }

    /** The same with a newer one laid over it. */
    RowIndex under(RowIndex newer) {
        Map<RowKey, Row> kept = new LinkedHashMap<>(rows);
        kept.keySet().removeAll(newer.removed);
        kept.putAll(newer.rows);
        Set<RowKey> gone = new HashSet<>(removed);
        gone.addAll(newer.removed);
        gone.removeAll(kept.keySet());
        return new RowIndex(kept.values(), gone);
    }

    int size() {
        return rows.size() + removed.size();
    }

    /** True when what lies under this says nothing of the key. */
    boolean speaksOf(RowKey key) {
        return rows.containsKey(key) || removed.contains(key);
    }

    @Nullable
    Row find(RowKey key) {
        return rows.get(key);
    }

    Collection<Row> rows() {
        return rows.values();
    }

    <R extends Row> List<R> list(Class<R> type) {
        return lists.list(type);
    }

    Set<RowKey> removed() {
        return removed;
    }

    List<Grid> group(GroundGroup group) {
        return groups.getOrDefault(group, List.of());
    }

    List<Grid> gridsOf(String layer) {
        return grids.getOrDefault(layer, List.of());
    }

    List<Assignment> assignmentsOfGround(RowKey grid) {
        return assignmentsByGround.getOrDefault(grid, List.of());
    }

    List<Assignment> assignmentsOfUnit(String unit) {
        return assignmentsByUnit.getOrDefault(unit, List.of());
    }

    /** @param member the union's layer with the member's code */
    List<UnionGrid> unionsWith(RowKey member) {
        return unionsByMember.getOrDefault(member, List.of());
    }

    List<Grid> gridsIn(String layer, Box box) {
        List<Grid> all = gridsOf(layer);
        if (all.size() < TREE_FROM) {
            return all.stream()
                    .filter(grid -> grid.shape().box().intersects(box))
                    .toList();
        }
        List<Grid> found = new ArrayList<>();
        boxes.computeIfAbsent(layer, this::tree).query(envelope(box), grid -> found.add((Grid) grid));
        return found;
    }

    private HPRtree tree(String layer) {
        HPRtree tree = new HPRtree();
        gridsOf(layer).forEach(grid -> tree.insert(envelope(grid.shape().box()), grid));
        tree.build(); // now, because building on the first query is not safe for threads
        return tree;
    }

    private static Envelope envelope(Box box) {
        return new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
    }

    /** A sum that is found once. */
    BigDecimal sum(Object what, Function<RowIndex, BigDecimal> find) {
        BigDecimal known = sums.get(what);
        if (known == null) {
            known = find.apply(this);
            sums.put(what, known);
        }
        return known;
    }
}
