package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.jspecify.annotations.Nullable;

/** A {@link Unit} in the database. */
@Entity
@Table(name = "unit_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class UnitRow extends StoredRow {
    String code;
    String name;
    String kind;

    @Nullable
    String superior;

    @Nullable
    String legalAuthority;

    static UnitRow of(Unit unit) {
        UnitRow stored = new UnitRow();
        stored.code = unit.code();
        stored.name = unit.name();
        stored.kind = unit.kind().name();
        stored.superior = unit.superior();
        stored.legalAuthority = unit.legalAuthority();
        return stored;
    }

    @Override
    Unit toRow() {
        return new Unit(code, name, UnitKind.valueOf(kind), superior, legalAuthority);
    }
}
