package org.gridward.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/** What a step makes of a proposal: the rows that differ, before and after. */
final class Change {
    private final Proposal before;
    private final Proposal after;
    private final List<RowKey> keys;

    /** @param candidates keys of rows that may differ */
    Change(Proposal before, Proposal after, Collection<RowKey> candidates) {
        this.before = before;
        this.after = after;
        this.keys = candidates.stream()
                .distinct()
                .filter(key -> !before.find(key).equals(after.find(key)))
                .sorted()
                .toList();
    }

    Proposal before() {
        return before;
    }

    Proposal after() {
        return after;
    }

    /** Sorted. */
    List<RowKey> keys() {
        return keys;
    }

    /** Of these kinds, the rows as they were and as they are. */
    <R extends Row> Stream<R> versions(Class<R> type) {
        return keys.stream()
                .flatMap(key -> Stream.of(before.find(key), after.find(key)))
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast);
    }

    boolean touches(Class<? extends Row> type) {
        return versions(type).findAny().isPresent();
    }

    /** Rows that came or went, so that what names them is right now, or wrong. */
    <R extends Row> Stream<R> comings(Class<R> type) {
        return versions(type).filter(row -> before.has(row.key()) != after.has(row.key()));
    }
}
