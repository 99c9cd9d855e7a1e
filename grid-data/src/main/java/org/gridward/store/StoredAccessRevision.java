package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that counts the changes of users and keys. */
@Entity
@Table(name = "access_revision")
class StoredAccessRevision {
    static final int ID = 1;

    @Id
    int id;

    long revision;
}
