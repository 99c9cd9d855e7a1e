package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.gridward.geo.JtsShapes;
import org.gridward.model.Zone;
import org.gridward.model.ZoneStrip;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** A {@link Zone} in the database. */
@Entity
@Table(name = "zone_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ZoneRow extends StoredRow {
    String code;
    String name;
    String[] members;

    @Nullable
    String strips;

    @Nullable
    MultiPolygon shape;

    @Nullable
    String lead;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    static ZoneRow of(Zone zone) {
        ZoneRow stored = new ZoneRow();
        stored.code = zone.code();
        stored.name = zone.name();
        stored.members = zone.members().toArray(String[]::new);
        stored.strips = JsonColumn.writeList(zone.strips());
        stored.shape = zone.shape() == null ? null : JtsShapes.toDegrees(zone.shape());
        stored.lead = zone.lead();
        stored.validFrom = zone.validFrom();
        stored.validTo = zone.validTo();
        return stored;
    }

    @Override
    Zone toRow() {
        return new Zone(
                code,
                name,
                List.of(members),
                JsonColumn.readList(ZoneStrip.class, strips),
                shape == null ? null : JtsShapes.fromDegrees(shape),
                lead,
                validFrom,
                validTo);
    }
}
