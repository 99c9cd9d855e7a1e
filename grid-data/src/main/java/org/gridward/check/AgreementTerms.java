package org.gridward.check;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.gridward.model.Agreement;
import org.gridward.model.Finding;
import org.gridward.model.Row;

/**
 * AGREEMENT_EXPIRED: it ends on or before the day on which the draft takes effect, so it can't count any more; a warning.
 * AGREEMENT_WITHOUT_PARTIES: nobody acts, or on nobody's ground.
 */
final class AgreementTerms implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof Agreement agreement)) {
            return;
        }
        LocalDate end = agreement.validTo();
        if (end != null
                && proposal.findFirstDay().filter(day -> !end.isAfter(day)).isPresent()) {
            findings.accept(Rule.warning(
                    "AGREEMENT_EXPIRED",
                    agreement.key(),
                    null,
                    "协议在草案生效前已于 " + end + " 失效",
                    "The agreement ended on " + end + ", before the draft takes effect"));
        }
        if (agreement.actors().isEmpty() || agreement.hosts().isEmpty()) {
            findings.accept(Rule.error(
                    "AGREEMENT_WITHOUT_PARTIES",
                    agreement.key(),
                    "协议缺少行动方或属地方",
                    "The agreement lacks who acts or on whose ground"));
        }
    }

    @Override
    public boolean dependsOnDay() {
        return true;
    }
}
