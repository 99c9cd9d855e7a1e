package org.gridward.store;

import java.util.List;
import org.gridward.model.Draft;
import org.hibernate.StatelessSession;

/** Writes a draft with the images and the log of another; what was undone there is left out. */
final class DraftCopy {
    private final StatelessSession session;
    private final StoredDraft original;

    DraftCopy(StatelessSession session, StoredDraft original) {
        this.session = session;
        this.original = original;
    }

    StoredDraft write(Draft copy) {
        StoredDraft stored = StoredDraft.of(copy);
        stored.lastSeq = original.lastSeq;
        stored.shelfSeq = original.lastSeq;
        stored.earlierAuthors = original.listAuthors(session).toArray(String[]::new);
        session.insert(stored);
        copyLog(copy);
        for (RowTable table : StoredRows.listTables(session, original.id)) {
            List<Long> ids = session.createNativeQuery(
                            "select id from " + table.table() + " where draft_id = :draft and draft_seq <= :last",
                            Long.class)
                    .setParameter("draft", original.id)
                    .setParameter("last", original.lastSeq)
                    .getResultList();
            StoredRows.copy(session, table, ids, row -> row.becomeImageOf(copy.id()));
        }
        return stored;
    }

    private void copyLog(Draft copy) {
        List<StoredOperation> log = session.createSelectionQuery(
                        "from StoredOperation where draftId = :id and seq <= :last", StoredOperation.class)
                .setParameter("id", original.id)
                .setParameter("last", original.lastSeq)
                .getResultList();
        log.forEach(operation -> {
            operation.draftId = copy.id();
            operation.actor = copy.author();
        });
        session.insertMultiple(log);
    }
}
