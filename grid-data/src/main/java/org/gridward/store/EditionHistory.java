package org.gridward.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridward.model.GroundRow;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.store.EditionDifference.Change;
import org.gridward.store.EditionDifference.Version;
import org.gridward.store.RowChanges.RowChange;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Reads how rows changed from edition to edition, inside the caller's transaction. */
final class EditionHistory {
    private final StatelessSession session;

    EditionHistory(StatelessSession session) {
        this.session = session;
    }

    List<GridVersion> listVersions(String layer, String code) {
        List<GridVersion> versions = new ArrayList<>();
        for (RowTable table : List.of(RowTable.GRID, RowTable.UNION_GRID)) {
            session.createSelectionQuery(
                            "from " + table.entity().getSimpleName()
                                    + " where layer = :layer and code = :code and fromEdition is not null",
                            table.entity())
                    .setParameter("layer", layer)
                    .setParameter("code", code)
                    .getResultList()
                    .forEach(row -> versions.add(versionOf(row)));
        }
        versions.sort(Comparator.comparing(GridVersion::fromEdition));
        return List.copyOf(versions);
    }

    private static GridVersion versionOf(StoredRow row) {
        return new GridVersion(
                row.fromEdition == null ? row.toEdition : row.fromEdition, row.toEdition, (GroundRow) row.toRow());
    }

    List<StoredChange> listLineage(String layer, String code) {
        return session
                .createSelectionQuery(
                        "from StoredLineage where layer = :layer and (fromCode = :code or toCode = :code)"
                                + " order by edition, seq",
                        StoredLineage.class)
                .setParameter("layer", layer)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .map(stored -> new StoredChange(stored.edition, stored.toLineage()))
                .toList();
    }

    /** Only the rows of the page are read as a whole. */
    RowChanges getChanges(int before, int after, RowChanges.Wanted wanted) {
        TreeMap<RowKey, Change> matching = new TreeMap<>(EditionDifference.between(session, before, after));
        matching.keySet().removeIf(key -> !wanted.matches(key));
        Map<RowKey, Change> rest = wanted.afterKey() == null ? matching : matching.tailMap(wanted.afterKey(), false);
        List<Map.Entry<RowKey, Change>> page =
                rest.entrySet().stream().limit(wanted.limit()).toList();
        Map<RowTable, List<Long>> ids = new TreeMap<>();
        for (Map.Entry<RowKey, Change> entry : page) {
            collect(entry.getValue().before(), ids);
            collect(entry.getValue().after(), ids);
        }
        Map<Long, Row> rows = read(ids);
        List<RowChange> changes = page.stream()
                .map(entry -> new RowChange(
                        entry.getKey(),
                        find(rows, entry.getValue().before()),
                        find(rows, entry.getValue().after())))
                .toList();
        return new RowChanges(changes, matching.size(), rest.size() > page.size());
    }

    /**
     * What the one edition has under each key in which it differs from the other, or nothing.
     *
     * @return empty when there are more than {@code limit}
     */
    Optional<Map<RowKey, Optional<Row>>> findImages(int before, int after, int limit) {
        Map<RowKey, Change> changes = EditionDifference.between(session, before, after);
        if (changes.size() > limit) {
            return Optional.empty();
        }
        Map<RowTable, List<Long>> ids = new TreeMap<>();
        changes.values().forEach(change -> collect(change.after(), ids));
        Map<Long, Row> rows = read(ids);
        Map<RowKey, Optional<Row>> images = new TreeMap<>();
        changes.forEach((key, change) -> images.put(key, find(rows, change.after())));
        return Optional.of(images);
    }

    private static void collect(@Nullable Version version, Map<RowTable, List<Long>> ids) {
        if (version != null) {
            ids.computeIfAbsent(version.table(), table -> new ArrayList<>()).add(version.id());
        }
    }

    private Map<Long, Row> read(Map<RowTable, List<Long>> ids) {
        Map<Long, Row> rows = new TreeMap<>();
        ids.forEach((table, some) -> StoredRows.forEachBatch(
                some,
                batch -> session.createSelectionQuery(
                                "from " + table.entity().getSimpleName() + " where id in (:ids)", table.entity())
                        .setParameterList("ids", batch)
                        .getResultList()
                        .forEach(row -> rows.put(row.id, row.toRow()))));
        return rows;
    }

    private static Optional<Row> find(Map<Long, Row> rows, @Nullable Version version) {
        return version == null ? Optional.empty() : Optional.ofNullable(rows.get(version.id()));
    }
}
