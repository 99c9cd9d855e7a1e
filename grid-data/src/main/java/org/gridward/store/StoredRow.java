package org.gridward.store;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;
import java.util.Optional;
import org.gridward.model.Row;
import org.jspecify.annotations.Nullable;

/** What the tables of rows have in common: in which editions, or in which draft, and the row's place in the hash. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
abstract class StoredRow {
    /** {@code to_edition} of a row that no later edition has replaced. */
    static final int NO_END = Integer.MAX_VALUE;

    static final int IDS_PER_CALL = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = IDS_PER_CALL)
    @Nullable
    Long id;

    @Nullable
    Integer fromEdition;

    int toEdition = NO_END;

    @Nullable
    String draftId;

    @Nullable
    Integer draftSeq;

    /** True for the image that takes its key's row away. */
    boolean removed;

    int bucket;
    byte[] digest;

    /**
     * The row as the model knows it.
     *
     * @throws RuntimeException of any kind when the database holds what no row can be
     */
    abstract Row toRow();

    /** Of an image. */
    DraftImage toImage() {
        Row row = toRow();
        return new DraftImage(
                row.key(), Objects.requireNonNull(draftSeq), removed ? Optional.empty() : Optional.of(row));
    }

    /** Makes of this row, which is stored already, an image to be stored beside it. */
    void becomeImage(String draft, int seq, boolean takesAway) {
        id = null;
        fromEdition = null;
        toEdition = NO_END;
        draftId = draft;
        draftSeq = seq;
        removed = takesAway;
    }

    /** Makes of this image, which is stored already, the same image of another draft. */
    void becomeImageOf(String draft) {
        id = null;
        draftId = draft;
    }

    /** Makes of this row, which is stored already, one to be stored beside it that begins with an edition. */
    void becomeRowOf(int number) {
        id = null;
        fromEdition = number;
        toEdition = NO_END;
    }

    /** The image that an operation of a draft leaves. A grid must have its number by now. */
    static StoredRow imageOf(Row row, String draftId, int draftSeq) {
        StoredRow stored = RowTable.of(row.key().kind()).store(row);
        stored.draftId = draftId;
        stored.draftSeq = draftSeq;
        stored.bucket = ContentHash.bucketOf(row.key());
        stored.digest = CanonicalForm.digestOf(row);
        return stored;
    }
}
