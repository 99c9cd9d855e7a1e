package org.gridward.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridward.model.Actor;
import org.gridward.model.AuditAction;
import org.gridward.model.LedgerEntry;
import org.gridward.model.LedgerFact;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The ledger: what counts beside the edition. Entries are only ever appended, each with its audit record and its message
 * to all servers in one transaction. Safe for any thread; every method may throw {@link DatabaseUnavailableException}.
 */
public final class LedgerStore {
    private final Transactions transactions;

    LedgerStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The greatest number, 0 when the ledger is empty. */
    public int getLatestNumber() {
        return transactions.call(LedgerStore::latestNumber);
    }

    /** The entries after that number, by number. */
    public List<LedgerEntry> listAfter(int number) {
        return transactions.call(session -> session
                .createSelectionQuery(
                        "from StoredLedgerEntry where number > :number order by number", StoredLedgerEntry.class)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(StoredLedgerEntry::toEntry)
                .toList());
    }

    /** @param validTo or null: until it is replaced */
    public LedgerEntry append(Actor actor, LedgerFact fact, Instant validFrom, @Nullable Instant validTo) {
        return transactions.call(session -> append(session, actor, null, fact, validFrom, validTo));
    }

    /**
     * Appends what an entry says from now on, or that it says nothing any more.
     *
     * @throws UnknownLedgerEntryException when there is no such entry
     * @throws LedgerEntryReplacedException when another replaces it already
     */
    public LedgerEntry replace(Actor actor, int number, LedgerFact fact, Instant validFrom, @Nullable Instant validTo) {
        return transactions.call(session -> {
            lock(session);
            if (session.get(StoredLedgerEntry.class, number) == null) {
                throw new UnknownLedgerEntryException(number);
            }
            List<Integer> others = session.createSelectionQuery(
                            "select number from StoredLedgerEntry where replaces = :number", Integer.class)
                    .setParameter("number", number)
                    .getResultList();
            if (!others.isEmpty()) {
                throw new LedgerEntryReplacedException(number, others.get(0));
            }
            return append(session, actor, number, fact, validFrom, validTo);
        });
    }

    private LedgerEntry append(
            StatelessSession session,
            Actor actor,
            @Nullable Integer replaces,
            LedgerFact fact,
            Instant validFrom,
            @Nullable Instant validTo) {
        lock(session);
        int last = latestNumber(session);
        LedgerEntry entry = new LedgerEntry(
                last + 1,
                recordedAt(session, last),
                actor.name(),
                replaces,
                StoredDraft.micros(validFrom),
                validTo == null ? null : StoredDraft.micros(validTo),
                fact);
        session.insert(StoredLedgerEntry.of(entry));
        EditionNews.send(session, transactions.vendor(), entry.number());
        AuditChain.append(session, actor, AuditAction.APPEND_LEDGER_ENTRY, "ledger:" + entry.number(), details(entry));
        return entry;
    }

    /** By this clock, but never before the entry before it. */
    private static Instant recordedAt(StatelessSession session, int last) {
        Instant now = StoredDraft.micros(Instant.now());
        StoredLedgerEntry before = last == 0 ? null : session.get(StoredLedgerEntry.class, last);
        return before == null || before.recordedAt.isBefore(now) ? now : before.recordedAt;
    }

    private static Map<String, String> details(LedgerEntry entry) {
        Map<String, String> details = new HashMap<>();
        details.put("fact", entry.fact().toString());
        details.put("validFrom", entry.validFrom().toString());
        if (entry.validTo() != null) {
            details.put("validTo", entry.validTo().toString());
        }
        if (entry.replaces() != null) {
            details.put("replaces", entry.replaces().toString());
        }
        return details;
    }

    private static int latestNumber(StatelessSession session) {
        return session.createSelectionQuery("select coalesce(max(number), 0) from StoredLedgerEntry", Integer.class)
                .getSingleResult();
    }

    /** From here to the end of the transaction nobody else appends. */
    private static void lock(StatelessSession session) {
        session.createNativeQuery("select id from ledger_lock where id = 1 for update", Integer.class)
                .getSingleResult();
    }
}
