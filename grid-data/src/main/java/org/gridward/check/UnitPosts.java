package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.Post;
import org.gridward.model.Row;
import org.gridward.model.Unit;

/** UNKNOWN_SHIFT: a post is in a shift that no scheme has. BAD_HEADCOUNT: it has fewer people than none (rule H-25). */
final class UnitPosts implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof Unit unit)) {
            return;
        }
        for (Post post : unit.posts()) {
            String shift = post.shift();
            if (shift != null && !isKnown(shift, proposal)) {
                findings.accept(
                        Rule.error("UNKNOWN_SHIFT", row.key(), "没有方案有班次 " + shift, "No scheme has a shift " + shift));
            }
            if (post.headcount() < 0) {
                findings.accept(Rule.error(
                        "BAD_HEADCOUNT",
                        row.key(),
                        "岗位 " + post.name() + " 的人数小于零",
                        "Post " + post.name() + " has fewer people than none"));
            }
        }
    }

    private static boolean isKnown(String shift, Proposal proposal) {
        return proposal.schemes().stream()
                .flatMap(scheme -> scheme.terms().shifts().stream())
                .anyMatch(one -> one.code().equals(shift));
    }
}
