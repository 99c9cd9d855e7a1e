package org.gridward.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a matter and by whom (rules M-18, G-15, G-16, Q-17).
 *
 * @param name what people call the business
 * @param matter the class
 * @param scheme code of the scheme on whose ground it holds, or null for all
 * @param host code of the unit that leads; without one it can't be published
 * @param support codes of the units that help, sorted
 * @param timeLimits without one it can't be published
 * @param actions what the level may do itself, in the order of the enum
 * @param conditions when it applies, for people, or null; so are the three that follow
 */
public record DutyRule(
        String code,
        String name,
        Matter matter,
        @Nullable String scheme,
        DutyLevel level,
        @Nullable String host,
        List<String> support,
        List<TimeLimit> timeLimits,
        List<DutyAction> actions,
        @Nullable String conditions,
        @Nullable String legalBasis,
        @Nullable String review,
        @Nullable String workflow,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Row, Dated {
    public DutyRule {
        support = support.stream().sorted().distinct().toList();
        timeLimits = List.copyOf(timeLimits);
        actions = actions.stream().sorted().distinct().toList();
    }

    @Override
    public RowKey key() {
        return RowKey.dutyRule(code);
    }
}
