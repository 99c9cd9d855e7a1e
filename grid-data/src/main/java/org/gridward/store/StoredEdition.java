package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gridward.model.Edition;
import org.jspecify.annotations.Nullable;

/** An {@link Edition} in the database, with the draft it was. */
@Entity
@Table(name = "edition")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredEdition {
    @Id
    int number;

    int base;
    int successorOf;
    Instant effectiveFrom;
    Instant publishedAt;

    @Nullable
    Instant cancelledAt;

    String hash;
    String title;

    @Nullable
    String note;

    @Nullable
    String documentNumber;

    String draftId;

    static StoredEdition of(Edition edition, String draftId) {
        StoredEdition stored = new StoredEdition();
        stored.number = edition.number();
        stored.base = edition.base();
        stored.successorOf = edition.successorOf();
        stored.effectiveFrom = edition.effectiveFrom();
        stored.publishedAt = edition.publishedAt();
        stored.cancelledAt = edition.cancelledAt();
        stored.hash = edition.hash();
        stored.title = edition.title();
        stored.note = edition.note();
        stored.documentNumber = edition.documentNumber();
        stored.draftId = draftId;
        return stored;
    }

    Edition toEdition() {
        return new Edition(
                number, base, successorOf, effectiveFrom, publishedAt, cancelledAt, hash, title, note, documentNumber);
    }
}
