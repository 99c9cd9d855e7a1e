package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.gridward.model.Lineage;
import org.jspecify.annotations.Nullable;

/** A {@link Lineage} of an edition in the database. */
@Entity
@Table(name = "lineage")
@IdClass(StoredLineage.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredLineage {
    record Key(int edition, int seq) implements Serializable {}

    @Id
    int edition;

    @Id
    int seq;

    String layer;

    @Nullable
    String fromCode;

    @Nullable
    String toCode;

    String change;
    double squareMeters;
    double share;

    static StoredLineage of(Lineage lineage, int edition, int seq) {
        StoredLineage stored = new StoredLineage();
        stored.edition = edition;
        stored.seq = seq;
        stored.layer = lineage.layer();
        stored.fromCode = lineage.from();
        stored.toCode = lineage.to();
        stored.change = lineage.change().name();
        stored.squareMeters = lineage.squareMeters();
        stored.share = lineage.share();
        return stored;
    }

    Lineage toLineage() {
        return new Lineage(layer, fromCode, toCode, Lineage.Change.valueOf(change), squareMeters, share);
    }
}
