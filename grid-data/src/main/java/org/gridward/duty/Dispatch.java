package org.gridward.duty;

import java.util.List;
import org.gridward.model.DutyAction;
import org.gridward.model.DutyLevel;
import org.gridward.model.GovernanceMode;
import org.gridward.model.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * How a matter is given to somebody.
 *
 * @param level who is called first
 * @param governance of the host, or null when nothing is said of that day
 * @param host code of the unit that leads: the duty rule's, else the owner
 * @param counterpart code of the street's own office for the host's line, which leads and asks where the host can't be
 *     sent; null also when there is none (rule G-23)
 * @param support codes of the units that help, sorted (rule G-24)
 * @param actions what the level may do itself; empty when no rule says
 * @param legalBasis what is cited, or null
 * @param dispatchable false when the class is not on the list of that day; then it goes to the line (rule Y-11)
 * @param rule code of the duty rule, or null when there is none
 */
public record Dispatch(
        DutyLevel level,
        DispatchAuthority authority,
        @Nullable GovernanceMode governance,
        String host,
        @Nullable String counterpart,
        List<String> support,
        List<DutyAction> actions,
        List<TimeLimit> timeLimits,
        @Nullable String legalBasis,
        DispatchTarget target,
        boolean dispatchable,
        @Nullable String rule) {
    public Dispatch {
        support = List.copyOf(support);
        actions = List.copyOf(actions);
        timeLimits = List.copyOf(timeLimits);
    }
}
