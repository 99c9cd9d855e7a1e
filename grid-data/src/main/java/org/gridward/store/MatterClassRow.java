package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.jspecify.annotations.Nullable;

/** A {@link MatterClass} in the database. */
@Entity
@Table(name = "matter_class_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class MatterClassRow extends StoredRow {
    String catalogue;
    String code;
    String name;

    @Nullable
    String parent;

    @Nullable
    String domain;

    boolean mobile;

    @Nullable
    String legalBasis;

    @Nullable
    String replaces;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    static MatterClassRow of(MatterClass matter) {
        MatterClassRow stored = new MatterClassRow();
        stored.catalogue = matter.catalogue();
        stored.code = matter.code();
        stored.name = matter.name();
        stored.parent = matter.parent();
        stored.domain = matter.domain();
        stored.mobile = matter.mobile();
        stored.legalBasis = matter.legalBasis();
        stored.replaces = JsonColumn.writeList(matter.replaces());
        stored.validFrom = matter.validFrom();
        stored.validTo = matter.validTo();
        return stored;
    }

    @Override
    MatterClass toRow() {
        return new MatterClass(
                catalogue,
                code,
                name,
                parent,
                domain,
                mobile,
                legalBasis,
                JsonColumn.readList(Matter.class, replaces),
                validFrom,
                validTo);
    }
}
