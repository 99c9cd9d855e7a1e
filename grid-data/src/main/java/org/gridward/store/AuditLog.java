package org.gridward.store;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.gridward.model.AuditEntry;
import org.gridward.model.AuditVerification;
import org.gridward.model.Text;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Reads the audit. Safe for any thread; every method may throw {@link DatabaseUnavailableException}. */
public final class AuditLog {
    private final Transactions transactions;

    AuditLog(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Newest first.
     *
     * @param before only records with smaller numbers
     * @param actor only what that actor did; null for all
     * @param subject only what was done to that; null for all
     */
    public List<AuditEntry> list(long before, @Nullable String actor, @Nullable String subject, int limit) {
        String query = "from StoredAuditEntry where seq < :before" + (actor == null ? "" : " and actor = :actor")
                + (subject == null ? "" : " and subject = :subject") + " order by seq desc";
        return transactions.call(session -> {
            var selection = session.createSelectionQuery(query, StoredAuditEntry.class)
                    .setParameter("before", before)
                    .setMaxResults(limit);
            if (actor != null) {
                selection.setParameter("actor", actor);
            }
            if (subject != null) {
                selection.setParameter("subject", subject);
            }
            return selection.getResultList().stream()
                    .map(StoredAuditEntry::toEntry)
                    .toList();
        });
    }

    /**
     * Reads everything and finds the first record that was changed, added, moved or taken away, also at the end. Not
     * found is what whoever may write to the database can always do: compute all hashes anew, head included. Against
     * that only an earlier head helps that was noted elsewhere.
     */
    public AuditVerification verify() {
        return transactions.callLong(AuditLog::verify);
    }

    /** Head and records in one statement, so that what is appended meanwhile is either in both or in neither. */
    private static AuditVerification verify(StatelessSession session) {
        try (Stream<Object[]> rows = session.createSelectionQuery(
                        "select h, e from StoredAuditHead h left join StoredAuditEntry e on 1 = 1 order by e.seq",
                        Object[].class)
                .getResultStream()) {
            Iterator<Object[]> each = rows.iterator();
            return each.hasNext() ? verify(each) : broken(0, "", 0, "审计链头缺失", "The head of the audit is missing");
        }
    }

    private static AuditVerification verify(Iterator<Object[]> rows) {
        long count = 0;
        String last = AuditChain.BEGINNING;
        StoredAuditHead head;
        do {
            Object[] row = rows.next();
            head = (StoredAuditHead) row[0];
            if (row[1] instanceof StoredAuditEntry stored) {
                AuditEntry entry = stored.toEntry();
                if (entry.seq() != ++count) {
                    return broken(head.entries, head.hash, count, "记录缺失", "The record is missing");
                }
                if (!entry.previousHash().equals(last) || !entry.hash().equals(AuditChain.hashOf(entry))) {
                    return broken(head.entries, head.hash, count, "记录被改动", "The record is not what was written");
                }
                last = entry.hash();
            }
        } while (rows.hasNext());
        if (count < head.entries) {
            return broken(head.entries, head.hash, count + 1, "末尾记录缺失", "Records at the end are missing");
        }
        if (count > head.entries || !last.equals(head.hash)) {
            return broken(head.entries, head.hash, count, "与链头不符", "The records do not end as the head says");
        }
        return new AuditVerification(count, last, null);
    }

    private static AuditVerification broken(long entries, String head, long seq, String zh, String en) {
        return new AuditVerification(entries, head, new AuditVerification.Fault(seq, new Text(zh, en)));
    }
}
