package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that counts the changes of users and keys, and holds the secret that signs tickets of the page. */
@Entity
@Table(name = "access_revision")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredAccessRevision {
    static final int ID = 1;

    @Id
    int id;

    long revision;
    String secret;
}
