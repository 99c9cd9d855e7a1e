package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.model.DutyRule;
import org.gridward.model.Finding;
import org.gridward.model.Row;

/**
 * DUTY_WITHOUT_HOST, DUTY_WITHOUT_TIME_LIMIT: a duty without a host department or a time limit can't be published (rule
 * M-18). BAD_TIME_LIMIT: a limit is not above zero.
 */
final class DutyTerms implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof DutyRule rule)) {
            return;
        }
        if (rule.host() == null) {
            findings.accept(Rule.error("DUTY_WITHOUT_HOST", rule.key(), "没有主办部门", "It has no host department"));
        }
        if (rule.timeLimits().isEmpty()) {
            findings.accept(Rule.error("DUTY_WITHOUT_TIME_LIMIT", rule.key(), "没有办理时限", "It has no time limit"));
        }
        if (rule.timeLimits().stream().anyMatch(limit -> limit.amount() <= 0)) {
            findings.accept(Rule.error("BAD_TIME_LIMIT", rule.key(), "办理时限须大于零", "A time limit must be above zero"));
        }
    }
}
