package org.gridward.check;

import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.gridward.model.Agreement;
import org.gridward.model.BorderRule;
import org.gridward.model.Division;
import org.gridward.model.DomainOwner;
import org.gridward.model.Finding;
import org.gridward.model.Row;
import org.gridward.model.Zone;

/**
 * BAD_WIDTH: a strip is narrower than nothing or wider than 10 km, or has no width on either side. NO_DIVIDING_LINE: a
 * border rule divides by a drawn line and has none. DOMAIN_TWICE: it names a domain twice.
 */
final class StripWidth implements RowRule {
    private static final double MAX_METERS = 10_000;

    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (row instanceof Zone zone) {
            boolean bad = zone.strips().stream().anyMatch(strip -> isBad(strip.leftMeters(), strip.rightMeters()));
            tellIf(bad, zone, findings);
        } else if (row instanceof Agreement agreement) {
            Double depth = agreement.depthMeters();
            tellIf(depth != null && isBad(depth), agreement, findings);
        } else if (row instanceof BorderRule rule) {
            tellIf(rule.strip() == null && isBad(rule.leftMeters(), rule.rightMeters()), rule, findings);
            checkOwners(rule, findings);
        }
    }

    private static boolean isBad(double... widths) {
        return DoubleStream.of(widths).anyMatch(width -> !(width >= 0 && width <= MAX_METERS))
                || DoubleStream.of(widths).sum() == 0;
    }

    private static void tellIf(boolean bad, Row row, Consumer<Finding> findings) {
        if (bad) {
            findings.accept(Rule.error(
                    "BAD_WIDTH",
                    row.key(),
                    "宽度须在 0 至 10000 米之间，且不能都为零",
                    "Widths must be between 0 and 10,000 metres and not all be zero"));
        }
    }

    private static void checkOwners(BorderRule rule, Consumer<Finding> findings) {
        if (rule.owners().stream().anyMatch(one -> one.division() == Division.DRAWN_LINE && one.line() == null)) {
            findings.accept(Rule.error(
                    "NO_DIVIDING_LINE", rule.key(), "按绘制的线划分，却没有线", "It divides by a drawn line and has no line"));
        }
        long domains = rule.owners().stream()
                .map(DomainOwner::domain)
                .map(String::valueOf)
                .distinct()
                .count();
        if (domains < rule.owners().size()) {
            findings.accept(Rule.error("DOMAIN_TWICE", rule.key(), "同一条线给出两次", "A domain is named twice"));
        }
    }
}
