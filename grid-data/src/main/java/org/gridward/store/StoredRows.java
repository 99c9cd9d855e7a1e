package org.gridward.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Row;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Reads rows of all five tables one after the other, so that no more than the caller keeps is in memory. */
final class StoredRows {
    private StoredRows() {}

    /** The rows of a published edition, in no order. */
    static void forEachOfEdition(StatelessSession session, int number, Consumer<Row> action) {
        for (RowTable table : RowTable.values()) {
            String hql = "from " + table.entity().getSimpleName() + " where fromEdition <= :n and toEdition > :n";
            forEach(session.createSelectionQuery(hql, table.entity()).setParameter("n", number), action);
        }
    }

    /** The images a draft's operations left up to {@code lastSeq}, older ones of a key first. */
    static void forEachOfDraft(StatelessSession session, String draftId, int lastSeq, Consumer<Row> action) {
        for (RowTable table : RowTable.values()) {
            String hql = "from " + table.entity().getSimpleName()
                    + " where draftId = :draft and draftSeq <= :last order by draftSeq";
            SelectionQuery<? extends StoredRow> query = session.createSelectionQuery(hql, table.entity())
                    .setParameter("draft", draftId)
                    .setParameter("last", lastSeq);
            forEach(query, action);
        }
    }

    private static void forEach(SelectionQuery<? extends StoredRow> query, Consumer<Row> action) {
        try (Stream<? extends StoredRow> rows = query.getResultStream()) {
            rows.forEach(stored -> action.accept(stored.toRow()));
        }
    }

    /** Those of one type, in the order given. */
    static <R extends Row> List<R> pick(List<Row> rows, Class<R> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
