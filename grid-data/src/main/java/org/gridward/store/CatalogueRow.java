package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.gridward.model.Catalogue;
import org.gridward.model.Domain;
import org.jspecify.annotations.Nullable;

/** A {@link Catalogue} in the database; its classes are rows of their own. */
@Entity
@Table(name = "catalogue_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CatalogueRow extends StoredRow {
    String code;
    String name;
    boolean national;

    @Nullable
    String domains;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    static CatalogueRow of(Catalogue catalogue) {
        CatalogueRow stored = new CatalogueRow();
        stored.code = catalogue.code();
        stored.name = catalogue.name();
        stored.national = catalogue.national();
        stored.domains = JsonColumn.writeList(catalogue.domains());
        stored.validFrom = catalogue.validFrom();
        stored.validTo = catalogue.validTo();
        return stored;
    }

    @Override
    Catalogue toRow() {
        return new Catalogue(code, name, national, JsonColumn.readList(Domain.class, domains), validFrom, validTo);
    }
}
