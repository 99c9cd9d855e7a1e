package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.gridward.geo.JtsShapes;
import org.gridward.model.Border;
import org.gridward.model.BorderRule;
import org.gridward.model.DomainOwner;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;

/** A {@link BorderRule} in the database. */
@Entity
@Table(name = "border_rule_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class BorderRuleRow extends StoredRow {
    String code;
    String name;
    String borderLayer;
    String borderLeft;
    String borderRight;

    @Nullable
    LineString stretch;

    double leftMeters;
    double rightMeters;

    @Nullable
    MultiPolygon strip;

    @Nullable
    String owners;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    static BorderRuleRow of(BorderRule rule) {
        BorderRuleRow stored = new BorderRuleRow();
        stored.code = rule.code();
        stored.name = rule.name();
        stored.borderLayer = rule.border().layer();
        stored.borderLeft = rule.border().left();
        stored.borderRight = rule.border().right();
        stored.stretch = rule.stretch() == null ? null : JtsShapes.toDegrees(rule.stretch());
        stored.leftMeters = rule.leftMeters();
        stored.rightMeters = rule.rightMeters();
        stored.strip = rule.strip() == null ? null : JtsShapes.toDegrees(rule.strip());
        stored.owners = JsonColumn.writeList(rule.owners());
        stored.validFrom = rule.validFrom();
        stored.validTo = rule.validTo();
        return stored;
    }

    @Override
    BorderRule toRow() {
        return new BorderRule(
                code,
                name,
                new Border(borderLayer, borderLeft, borderRight),
                stretch == null ? null : JtsShapes.fromDegrees(stretch),
                leftMeters,
                rightMeters,
                strip == null ? null : JtsShapes.fromDegrees(strip),
                JsonColumn.readList(DomainOwner.class, owners),
                validFrom,
                validTo);
    }
}
