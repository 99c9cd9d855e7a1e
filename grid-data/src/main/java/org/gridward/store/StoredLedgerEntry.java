package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridward.model.LedgerEntry;
import org.gridward.model.LedgerFact;
import org.gridward.model.ModeDeclared;
import org.jspecify.annotations.Nullable;

/** A {@link LedgerEntry} in the database; what it says as JSON, by its kind. */
@Entity
@Table(name = "ledger_entry")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredLedgerEntry {
    private static final String MODE = "MODE";

    @Id
    int number;

    Instant recordedAt;
    String recordedBy;

    @Nullable
    Integer replaces;

    Instant validFrom;

    @Nullable
    Instant validTo;

    String kind;
    String fact;

    static StoredLedgerEntry of(LedgerEntry entry) {
        StoredLedgerEntry stored = new StoredLedgerEntry();
        stored.number = entry.number();
        stored.recordedAt = entry.recordedAt();
        stored.recordedBy = entry.recordedBy();
        stored.replaces = entry.replaces();
        stored.validFrom = entry.validFrom();
        stored.validTo = entry.validTo();
        stored.kind = MODE;
        stored.fact = RecordText.write((Record) entry.fact());
        return stored;
    }

    LedgerEntry toEntry() {
        return new LedgerEntry(number, recordedAt, recordedBy, replaces, validFrom, validTo, toFact());
    }

    private LedgerFact toFact() {
        if (!kind.equals(MODE)) {
            throw new IllegalStateException("ledger entry " + number + " is of unknown kind " + kind);
        }
        return RecordText.read(ModeDeclared.class, fact);
    }
}
