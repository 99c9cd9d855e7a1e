package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says how many audit records there are and which hash the last one has. */
@Entity
@Table(name = "audit_head")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredAuditHead {
    static final int ID = 1;

    @Id
    int id;

    long entries;
    String hash;
}
