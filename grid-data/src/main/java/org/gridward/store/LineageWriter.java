package org.gridward.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridward.model.Grid;
import org.gridward.model.Lineage;
import org.gridward.store.EditionDifference.Change;
import org.gridward.store.EditionDifference.Version;
import org.hibernate.StatelessSession;

/** Stores with an edition what became of the ground that its base had. Nothing is read when no grid of the base changes. */
final class LineageWriter {
    private final StatelessSession session;
    private final Derivations derivations;

    LineageWriter(StatelessSession session, Derivations derivations) {
        this.session = session;
        this.derivations = derivations;
    }

    /** @param draft that the edition was */
    void write(StoredDraft draft, int number) {
        int base = draft.base;
        if (base == 0) {
            return;
        }
        Collection<Change> changes = EditionDifference.ofGrids(session, base, number);
        List<Grid> before = read(changes.stream().flatMap(change -> Stream.ofNullable(change.before())));
        if (before.isEmpty()) {
            return;
        }
        List<Grid> after = read(changes.stream().flatMap(change -> Stream.ofNullable(change.after())));
        List<StoredLineage> rows = new ArrayList<>();
        for (Lineage lineage : derivations
                .lineage()
                .find(draft.listLog(session), withoutFree(before, number), withoutFree(after, number))) {
            rows.add(StoredLineage.of(lineage, number, rows.size() + 1));
        }
        session.insertMultiple(rows);
    }

    private List<Grid> read(Stream<Version> versions) {
        List<Grid> grids = new ArrayList<>();
        StoredRows.forEachBatch(
                versions.map(Version::id).toList(),
                batch -> session.createSelectionQuery("from GridRow where id in (:ids)", GridRow.class)
                        .setParameterList("ids", batch)
                        .getResultList()
                        .forEach(row -> grids.add(row.toRow())));
        return grids;
    }

    /** In a layer whose grids overlap, ground that two have in common has not gone from one to the other. */
    private List<Grid> withoutFree(List<Grid> grids, int number) {
        Set<String> free = new TreeSet<>(session.createNativeQuery(
                        "select code from layer_row where policy = 'FREE' and from_edition <= " + number
                                + " and to_edition > " + number,
                        String.class)
                .getResultList());
        return grids.stream().filter(grid -> !free.contains(grid.layer())).toList();
    }
}
