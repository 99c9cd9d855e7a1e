package org.gridward.sample;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/** Collects rows by key. */
final class RowBook {
    private final SortedMap<RowKey, Row> rows = new TreeMap<>();

    RowBook add(Row row) {
        if (rows.put(row.key(), row) != null) {
            throw new IllegalStateException(row.key() + " is there twice");
        }
        return this;
    }

    RowBook addAll(Iterable<? extends Row> more) {
        more.forEach(this::add);
        return this;
    }

    /** Adds a row that may be there already, but not otherwise. */
    RowBook share(Row row) {
        Row before = rows.putIfAbsent(row.key(), row);
        if (before != null && !before.equals(row)) {
            throw new IllegalStateException(row.key() + " is there with other members");
        }
        return this;
    }

    RowBook shareAll(Iterable<? extends Row> more) {
        more.forEach(this::share);
        return this;
    }

    List<Row> list() {
        return List.copyOf(rows.values());
    }
}
