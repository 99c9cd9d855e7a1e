package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridward.model.AuditEntry;

/** An {@link AuditEntry} in the database. */
@Entity
@Table(name = "audit_entry")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredAuditEntry {
    @Id
    long seq;

    Instant at;
    String actor;
    String via;
    String action;
    String subject;
    String details;
    String previousHash;
    String hash;

    static StoredAuditEntry of(AuditEntry entry) {
        StoredAuditEntry stored = new StoredAuditEntry();
        stored.seq = entry.seq();
        stored.at = entry.at();
        stored.actor = entry.actor();
        stored.via = entry.via();
        stored.action = entry.action();
        stored.subject = entry.subject();
        stored.details = entry.details();
        stored.previousHash = entry.previousHash();
        stored.hash = entry.hash();
        return stored;
    }

    AuditEntry toEntry() {
        return new AuditEntry(seq, at, actor, via, action, subject, details, previousHash, hash);
    }
}
