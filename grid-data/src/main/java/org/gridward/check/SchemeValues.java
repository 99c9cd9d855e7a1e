package org.gridward.check;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Finding;
import org.gridward.model.ResponseRule;
import org.gridward.model.RoleRange;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;
import org.gridward.model.Shift;

/**
 * SHIFT_TWICE, RESPONSE_TWICE: two shifts have one code, or two responses one severity. BAD_SHARE: the share below which
 * a place must be confirmed is not from 0 to 1. BAD_DISTANCE: the distance within which an answer warns is below zero.
 * BAD_RANGE: of a role that grids must have, less than none or more at least than at most.
 */
final class SchemeValues implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof Scheme scheme)) {
            return;
        }
        SchemeTerms terms = scheme.terms();
        if (hasTwice(terms.shifts().stream().map(Shift::code))) {
            findings.accept(Rule.error("SHIFT_TWICE", row.key(), "两个班次编码相同", "Two shifts have one code"));
        }
        if (hasTwice(terms.responses().stream().map(ResponseRule::severity))) {
            findings.accept(Rule.error("RESPONSE_TWICE", row.key(), "同一等级有两条响应", "A severity has two responses"));
        }
        if (!(terms.confirmShare() >= 0 && terms.confirmShare() <= 1)) { // so that no number is refused, too
            findings.accept(Rule.error(
                    "BAD_SHARE",
                    row.key(),
                    "须确认位置的占比应在 0 到 1 之间",
                    "The share that needs no confirming is not from 0 to 1"));
        }
        if (!(terms.nearBorderMeters() >= 0)) {
            findings.accept(
                    Rule.error("BAD_DISTANCE", row.key(), "临界距离不能小于零", "The distance to a border is below zero"));
        }
        for (RoleRange range : terms.requirements().roles()) {
            Integer max = range.max();
            if (range.min() < 0 || (max != null && max < range.min())) {
                findings.accept(Rule.error(
                        "BAD_RANGE",
                        row.key(),
                        range.role() + " 的数量范围不成立",
                        "The numbers of " + range.role() + " are no range"));
            }
        }
    }

    private static boolean hasTwice(Stream<?> values) {
        var all = values.toList();
        return all.stream().distinct().count() < all.size();
    }
}
