package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gridward.model.DutyAction;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.Matter;
import org.gridward.model.TimeLimit;
import org.jspecify.annotations.Nullable;

/** A {@link DutyRule} in the database. */
@Entity
@Table(name = "duty_rule_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DutyRuleRow extends StoredRow {
    String code;
    String name;
    String matterCatalogue;
    String matterCode;

    @Nullable
    String scheme;

    String level;

    @Nullable
    String host;

    String[] support;

    @Nullable
    String timeLimits;

    String[] actions;

    @Nullable
    String conditions;

    @Nullable
    String legalBasis;

    @Nullable
    String review;

    @Nullable
    String workflow;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    static DutyRuleRow of(DutyRule rule) {
        DutyRuleRow stored = new DutyRuleRow();
        stored.code = rule.code();
        stored.name = rule.name();
        stored.matterCatalogue = rule.matter().catalogue();
        stored.matterCode = rule.matter().code();
        stored.scheme = rule.scheme();
        stored.level = rule.level().name();
        stored.host = rule.host();
        stored.support = rule.support().toArray(String[]::new);
        stored.timeLimits = JsonColumn.writeList(rule.timeLimits());
        stored.actions = rule.actions().stream().map(DutyAction::name).toArray(String[]::new);
        stored.conditions = rule.conditions();
        stored.legalBasis = rule.legalBasis();
        stored.review = rule.review();
        stored.workflow = rule.workflow();
        stored.validFrom = rule.validFrom();
        stored.validTo = rule.validTo();
        return stored;
    }

    @Override
    DutyRule toRow() {
        return new DutyRule(
                code,
                name,
                new Matter(matterCatalogue, matterCode),
                scheme,
                DutyLevel.valueOf(level),
                host,
                List.of(support),
                JsonColumn.readList(TimeLimit.class, timeLimits),
                Arrays.stream(actions).map(DutyAction::valueOf).toList(),
                conditions,
                legalBasis,
                review,
                workflow,
                validFrom,
                validTo);
    }
}
