package org.gridward.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gridward.model.Finding;
import org.gridward.model.RowKey;

/** Findings by what they were found in. A newer state shares the first, whole one and keeps what differs. */
final class Findings {
    /** A rule and the row, group or whole that it judged. */
    record Scope(Object rule, Object what) {}

    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    Finding::row, Comparator.nullsLast(Comparator.<RowKey>naturalOrder()))
            .thenComparing(Finding::code)
            .thenComparing(finding -> finding.message().en())
            .thenComparing(finding -> String.valueOf(finding.place()));

    private final Map<Scope, List<Finding>> whole;
    private final Map<Scope, List<Finding>> since;
    private final Set<RowKey> invalidShapes;

    private Findings(Map<Scope, List<Finding>> whole, Map<Scope, List<Finding>> since, Set<RowKey> invalidShapes) {
        this.whole = whole;
        this.since = since;
        this.invalidShapes = invalidShapes;
    }

    /** The grids whose shapes are no ground; seldom any. */
    Set<RowKey> invalidShapes() {
        return invalidShapes;
    }

    private static Set<RowKey> invalidShapes(Map<Scope, List<Finding>> found) {
        Set<RowKey> invalid = new HashSet<>();
        found.forEach((scope, some) -> {
            if (scope.rule() instanceof InvalidShape && !some.isEmpty()) {
                invalid.add((RowKey) scope.what());
            }
        });
        return invalid;
    }

    /** Scopes without findings need not be there. */
    static Findings of(Map<Scope, List<Finding>> whole) {
        return new Findings(whole, Map.of(), invalidShapes(whole));
    }

    /** @param judged all scopes that were judged again, those without findings too */
    Findings with(Map<Scope, List<Finding>> judged) {
        Map<Scope, List<Finding>> next = new HashMap<>(since);
        judged.forEach((scope, found) -> {
            if (found.isEmpty() && !whole.containsKey(scope)) {
                next.remove(scope);
            } else {
                next.put(scope, found);
            }
        });
        Set<RowKey> invalid = new HashSet<>(invalidShapes);
        judged.keySet().forEach(scope -> {
            if (scope.rule() instanceof InvalidShape) {
                invalid.remove(scope.what());
            }
        });
        invalid.addAll(invalidShapes(judged));
        return new Findings(whole, next, invalid);
    }

    List<Finding> of(Scope scope) {
        List<Finding> found = since.get(scope);
        return found != null ? found : whole.getOrDefault(scope, List.of());
    }

    List<Finding> list() {
        List<Finding> all = new ArrayList<>();
        forEach((scope, found) -> all.addAll(found));
        all.sort(ORDER);
        return List.copyOf(all);
    }

    static List<Finding> sorted(Iterable<List<Finding>> some) {
        List<Finding> all = new ArrayList<>();
        some.forEach(all::addAll);
        all.sort(ORDER);
        return List.copyOf(all);
    }

    void forEach(BiConsumer<Scope, List<Finding>> visitor) {
        whole.forEach((scope, found) -> {
            if (!since.containsKey(scope)) {
                visitor.accept(scope, found);
            }
        });
        since.forEach(visitor);
    }
}
