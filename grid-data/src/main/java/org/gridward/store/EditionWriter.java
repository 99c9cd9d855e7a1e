package org.gridward.store;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.RowKey;
import org.gridward.store.EditionDifference.Change;
import org.gridward.store.EditionDifference.Version;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Writes an edition: the content of a draft's base overlaid by its images, as the difference to the edition
 * with the number before. The images are used up.
 */
final class EditionWriter {
    private final StatelessSession session;
    private final StoredDraft draft;
    private final int number;
    private final Derivations derivations;
    private final List<RowTable> tables;

    EditionWriter(StatelessSession session, StoredDraft draft, int number, Derivations derivations) {
        this.session = session;
        this.draft = draft;
        this.number = number;
        this.derivations = derivations;
        this.tables = StoredRows.listTables(session, draft.id);
    }

    /** Writes the whole edition and closes the draft. */
    Edition write(Instant publishedAt, int successorOf) {
        Edition edition = new Edition(
                number,
                draft.base,
                successorOf,
                draft.effectiveFrom,
                publishedAt,
                null,
                writeRows(),
                draft.title,
                draft.note,
                draft.documentNumber);
        session.insert(StoredEdition.of(edition, draft.id));
        new LineageWriter(session, derivations).write(draft, number);
        draft.state = Draft.State.PUBLISHED;
        session.update(draft);
        return edition;
    }

    /** Returns the hash of the content. */
    private String writeRows() {
        for (RowTable table : tables) {
            dropReplacedImages(table);
        }
        Collection<Change> baseChanges = findBaseChanges();
        for (RowTable table : tables) {
            dropEqualImages(table);
        }
        Set<Integer> touched = findTouchedBuckets();
        baseChanges.forEach(change -> touched.add(change.bucket()));
        for (RowTable table : tables) {
            promote(table);
        }
        apply(baseChanges);
        return new BucketDigests(session, number).renew(touched);
    }

    private void dropReplacedImages(RowTable table) {
        if (draft.lastSeq > 1) {
            String byAge = "select id, row_number() over (partition by " + table.keyColumns()
                    + " order by draft_seq desc) age from " + table.table() + " where draft_id = :draft";
            forIds("select id from (" + byAge + ") images where age > 1", "delete from " + table.table());
        }
    }

    /** How the base differs from the edition with the number before, in rows of which the draft has no image. */
    private Collection<Change> findBaseChanges() {
        if (draft.base == number - 1) {
            return List.of();
        }
        Map<RowKey, Change> changes = new HashMap<>(EditionDifference.between(session, number - 1, draft.base));
        for (RowTable table : tables) {
            session.createNativeQuery(
                            "select " + table.keyColumns() + ", bucket from " + table.table()
                                    + " where draft_id = :draft",
                            Object[].class)
                    .setParameter("draft", draft.id)
                    .getResultList()
                    .forEach(image -> changes.remove(table.key(image)));
        }
        return changes.values();
    }

    private void dropEqualImages(RowTable table) {
        forIds(
                "select image.id from " + imageAndCurrent(table)
                        + " and not image.removed and image.digest = current_row.digest",
                "delete from " + table.table());
    }

    private Set<Integer> findTouchedBuckets() {
        Set<Integer> touched = new TreeSet<>();
        for (RowTable table : tables) {
            touched.addAll(session.createNativeQuery(
                            "select distinct bucket from " + table.table() + " where draft_id = :draft", Integer.class)
                    .setParameter("draft", draft.id)
                    .getResultList());
        }
        return touched;
    }

    private void promote(RowTable table) {
        forIds("select current_row.id from " + imageAndCurrent(table), ending(table));
        session.createNativeMutationQuery("delete from " + table.table() + " where draft_id = :draft and removed")
                .setParameter("draft", draft.id)
                .executeUpdate();
        session.createNativeMutationQuery("update " + table.table() + " set from_edition = " + number
                        + ", draft_id = null, draft_seq = null where draft_id = :draft")
                .setParameter("draft", draft.id)
                .executeUpdate();
    }

    /** A row of an older base can't begin a second time, so it is copied. */
    private void apply(Collection<Change> baseChanges) {
        Map<RowTable, Set<Long>> ended = new EnumMap<>(RowTable.class);
        Map<RowTable, Set<Long>> begun = new EnumMap<>(RowTable.class);
        for (Change change : baseChanges) {
            addId(ended, change.before());
            addId(begun, change.after());
        }
        ended.forEach((table, ids) -> StoredRows.forEachBatch(ids, batch -> change(ending(table), batch)));
        begun.forEach((table, ids) -> StoredRows.copy(session, table, ids, row -> row.becomeRowOf(number)));
    }

    private static void addId(Map<RowTable, Set<Long>> ids, @Nullable Version version) {
        if (version != null) {
            ids.computeIfAbsent(version.table(), table -> new HashSet<>()).add(version.id());
        }
    }

    private String ending(RowTable table) {
        return "update " + table.table() + " set to_edition = " + number;
    }

    /** In two steps: for a change {@code where id in (select …)} H2 runs the select again for every row. */
    private void forIds(String select, String change) {
        List<Long> ids = session.createNativeQuery(select, Long.class)
                .setParameter("draft", draft.id)
                .getResultList();
        StoredRows.forEachBatch(ids, batch -> change(change, batch));
    }

    private void change(String change, List<Long> ids) {
        session.createNativeMutationQuery(change + " where id in (:ids)")
                .setParameterList("ids", ids)
                .executeUpdate();
    }

    /** Pairs each image of the draft with the published row it replaces; led by the images, which are often few. */
    private static String imageAndCurrent(RowTable table) {
        return table.table() + " image join " + table.table() + " current_row on "
                + table.sameKey("image", "current_row")
                + " where image.draft_id = :draft and current_row.from_edition is not null"
                + " and current_row.to_edition = " + StoredRow.NO_END;
    }
}
