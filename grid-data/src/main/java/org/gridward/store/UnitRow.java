package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gridward.geo.JtsShapes;
import org.gridward.model.Governance;
import org.gridward.model.LegalAuthority;
import org.gridward.model.Post;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.model.UnitName;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

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
    String lineSuperior;

    @Nullable
    String domain;

    @Nullable
    String legalAuthority;

    @Nullable
    Point seat;

    @Nullable
    String names;

    @Nullable
    String legalAuthorities;

    @Nullable
    String governances;

    @Nullable
    String posts;

    static UnitRow of(Unit unit) {
        UnitRow stored = new UnitRow();
        stored.code = unit.code();
        stored.name = unit.name();
        stored.kind = unit.kind().name();
        stored.superior = unit.superior();
        stored.lineSuperior = unit.lineSuperior();
        stored.domain = unit.domain();
        stored.legalAuthority = unit.legalAuthority();
        stored.seat = unit.seat() == null ? null : JtsShapes.toDegrees(unit.seat());
        stored.names = JsonColumn.writeList(unit.names());
        stored.legalAuthorities = JsonColumn.writeList(unit.legalAuthorities());
        stored.governances = JsonColumn.writeList(unit.governances());
        stored.posts = JsonColumn.writeList(unit.posts());
        return stored;
    }

    @Override
    Unit toRow() {
        return new Unit(
                code,
                name,
                UnitKind.valueOf(kind),
                superior,
                lineSuperior,
                domain,
                legalAuthority,
                seat == null ? null : JtsShapes.fromDegrees(seat),
                JsonColumn.readList(UnitName.class, names),
                JsonColumn.readList(LegalAuthority.class, legalAuthorities),
                JsonColumn.readList(Governance.class, governances),
                JsonColumn.readList(Post.class, posts));
    }
}
