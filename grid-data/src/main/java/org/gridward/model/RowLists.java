package org.gridward.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows by their kind, each list in the order in which they came. Immutable. */
public final class RowLists {
    private final List<Row> all;
    private final Map<Class<? extends Row>, List<Row>> byType = new HashMap<>();

    public RowLists(Collection<? extends Row> rows) {
        all = List.copyOf(rows);
        for (Row row : all) {
            byType.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(row);
        }
    }

    public List<Row> all() {
        return all;
    }

    /** @param type of one kind, or {@code Row} for all */
    @SuppressWarnings("unchecked") // a list holds rows of its class only
    public <R extends Row> List<R> list(Class<R> type) {
        if (type == Row.class) {
            return (List<R>) all;
        }
        return (List<R>) Collections.unmodifiableList(byType.getOrDefault(type, List.of()));
    }
}
