package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.gridward.model.PostRange;
import org.gridward.model.StaffingRule;
import org.jspecify.annotations.Nullable;

/** A {@link StaffingRule} in the database. */
@Entity
@Table(name = "staffing_rule_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StaffingRuleRow extends StoredRow {
    String code;
    String name;
    String[] units;

    @Nullable
    String ranges;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    static StaffingRuleRow of(StaffingRule rule) {
        StaffingRuleRow stored = new StaffingRuleRow();
        stored.code = rule.code();
        stored.name = rule.name();
        stored.units = rule.units().toArray(String[]::new);
        stored.ranges = JsonColumn.writeList(rule.ranges());
        stored.validFrom = rule.validFrom();
        stored.validTo = rule.validTo();
        return stored;
    }

    @Override
    StaffingRule toRow() {
        return new StaffingRule(
                code, name, List.of(units), JsonColumn.readList(PostRange.class, ranges), validFrom, validTo);
    }
}
