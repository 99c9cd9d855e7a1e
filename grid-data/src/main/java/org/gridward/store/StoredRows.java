package org.gridward.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Reads rows of all tables one after the other, so that no more than the caller keeps is in memory. */
final class StoredRows {
    /** Few, because H2 compares each row it finds with the whole list. */
    private static final int IDS_PER_STATEMENT = 200;

    private StoredRows() {}

    /** The rows of a published edition, in no order. */
    static void forEachOfEdition(StatelessSession session, int number, Consumer<Row> action) {
        for (RowTable table : RowTable.values()) {
            String hql = "from " + table.entity().getSimpleName() + " where fromEdition <= :n and toEdition > :n";
            forEach(
                    session.createSelectionQuery(hql, table.entity()).setParameter("n", number),
                    stored -> action.accept(stored.toRow()));
        }
    }

    /** The tables in which a draft has images: most drafts are about few kinds of row. */
    static List<RowTable> listTables(StatelessSession session, String draftId) {
        String sql = Arrays.stream(RowTable.values())
                .map(table -> "select '" + table.name() + "' as kind where exists (select 1 from " + table.table()
                        + " where draft_id = :draft)")
                .collect(Collectors.joining(" union all "));
        return session.createNativeQuery(sql, String.class).setParameter("draft", draftId).getResultList().stream()
                .map(RowTable::valueOf)
                .toList();
    }

    /** Lays the images that a draft's operations left up to {@code lastSeq} over the rows, the newest of a key on top. */
    static void overlay(SortedMap<RowKey, Row> rows, StatelessSession session, String draftId, int lastSeq) {
        forEachImage(session, draftId, 0, lastSeq, image -> overlay(rows, image));
    }

    /** The images that a draft's operations after the one up to the other left; those of one key oldest first. */
    static void forEachImage(
            StatelessSession session, String draftId, int afterSeq, int lastSeq, Consumer<StoredRow> action) {
        for (RowTable table : listTables(session, draftId)) {
            String hql = "from " + table.entity().getSimpleName()
                    + " where draftId = :draft and draftSeq > :after and draftSeq <= :last order by draftSeq";
            SelectionQuery<? extends StoredRow> query = session.createSelectionQuery(hql, table.entity())
                    .setParameter("draft", draftId)
                    .setParameter("after", afterSeq)
                    .setParameter("last", lastSeq);
            forEach(query, action);
        }
    }

    /** One row per image, those of removals too; a row that was changed twice is there twice. */
    static List<Row> listImages(StatelessSession session, String draftId, int lastSeq) {
        List<Row> rows = new ArrayList<>();
        for (RowTable table : listTables(session, draftId)) {
            String hql = "from " + table.entity().getSimpleName() + " where draftId = :draft and draftSeq <= :last";
            SelectionQuery<? extends StoredRow> query = session.createSelectionQuery(hql, table.entity())
                    .setParameter("draft", draftId)
                    .setParameter("last", lastSeq);
            forEach(query, image -> rows.add(image.toRow()));
        }
        return rows;
    }

    private static void overlay(SortedMap<RowKey, Row> rows, StoredRow image) {
        Row row = image.toRow();
        if (image.removed) {
            rows.remove(row.key());
        } else {
            rows.put(row.key(), row);
        }
    }

    /** The row of that key that the draft sees: its newest image, else its base's row; empty when there is none. */
    static Optional<StoredRow> find(StatelessSession session, StoredDraft draft, RowKey key) {
        RowTable table = RowTable.of(key.kind());
        String hql = "from " + table.entity().getSimpleName() + " where " + table.hasKey()
                + " and ((draftId = :draft and draftSeq <= :last) or (fromEdition <= :base and toEdition > :base))"
                + " order by draftSeq desc nulls last";
        SelectionQuery<? extends StoredRow> query = session.createSelectionQuery(hql, table.entity())
                .setParameter("draft", draft.id)
                .setParameter("last", draft.lastSeq)
                .setParameter("base", draft.base);
        table.keyParameters(key).forEach(query::setParameter);
        return query.getResultStream().map(StoredRow.class::cast).findFirst().filter(row -> !row.removed);
    }

    /** In the order in which operations left them; bounds included. */
    static List<DraftImage> listImages(StatelessSession session, String draftId, int from, int to) {
        List<DraftImage> images = new ArrayList<>();
        for (RowTable table : listTables(session, draftId)) {
            String hql = "from " + table.entity().getSimpleName()
                    + " where draftId = :draft and draftSeq between :from and :to";
            SelectionQuery<? extends StoredRow> query = session.createSelectionQuery(hql, table.entity())
                    .setParameter("draft", draftId)
                    .setParameter("from", from)
                    .setParameter("to", to);
            forEach(query, image -> images.add(image.toImage()));
        }
        images.sort(Comparator.comparingInt(DraftImage::operation).thenComparing(DraftImage::key));
        return images;
    }

    static Optional<DraftImage> findImage(StatelessSession session, String draftId, RowKey key, int upTo) {
        RowTable table = RowTable.of(key.kind());
        String hql = "from " + table.entity().getSimpleName() + " where " + table.hasKey()
                + " and draftId = :draft and draftSeq <= :last order by draftSeq desc";
        SelectionQuery<? extends StoredRow> query = session.createSelectionQuery(hql, table.entity())
                .setParameter("draft", draftId)
                .setParameter("last", upTo)
                .setMaxResults(1);
        table.keyParameters(key).forEach(query::setParameter);
        return query.getResultStream().map(StoredRow.class::cast).findFirst().map(StoredRow::toImage);
    }

    private static <R extends StoredRow> void forEach(SelectionQuery<R> query, Consumer<? super R> action) {
        try (Stream<R> rows = query.getResultStream()) {
            rows.forEach(action);
        }
    }

    /** Stores each of these rows once more, changed. */
    static void copy(
            StatelessSession session, RowTable table, Collection<Long> ids, Consumer<? super StoredRow> change) {
        String hql = "from " + table.entity().getSimpleName() + " where id in (:ids)";
        forEachBatch(ids, batch -> {
            List<? extends StoredRow> rows = session.createSelectionQuery(hql, table.entity())
                    .setParameterList("ids", batch)
                    .getResultList();
            rows.forEach(change);
            session.insertMultiple(rows);
        });
    }

    /** So few at a time that a statement can name them. */
    static void forEachBatch(Collection<Long> ids, Consumer<List<Long>> action) {
        List<Long> list = List.copyOf(ids);
        for (int from = 0; from < list.size(); from += IDS_PER_STATEMENT) {
            action.accept(list.subList(from, Math.min(from + IDS_PER_STATEMENT, list.size())));
        }
    }
}
