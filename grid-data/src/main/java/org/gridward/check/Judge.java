package org.gridward.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gridward.check.Findings.Scope;
import org.gridward.model.Finding;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/** Runs the rules, over everything or over what a change touches. */
final class Judge {
    /** Stands for all rows in the scope of a {@link Rule}. */
    private static final String WHOLE = "whole";

    private Judge() {}

    /** Of everything; scopes without findings are left out. */
    static Map<Scope, List<Finding>> all(Proposal proposal) {
        Map<Scope, List<Finding>> found = new HashMap<>();
        for (Row row : proposal.list(Row.class)) {
            for (RowRule rule : Checks.ROW_RULES) {
                List<Finding> ofRow = judge(rule, row, proposal);
                if (!ofRow.isEmpty()) {
                    found.put(new Scope(rule, row.key()), ofRow);
                }
            }
        }
        for (Rule rule : Checks.RULES) {
            found.put(new Scope(rule, WHOLE), judge(rule, proposal));
        }
        for (GroundGroup group : GroundJudge.listGroups(proposal)) {
            found.put(new Scope(GroundJudge.class, group), GroundJudge.judge(proposal, group));
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    /** Of what the change touches; scopes that have no findings now are there. */
    static Map<Scope, List<Finding>> touched(Change change, Findings before) {
        Map<Scope, List<Finding>> judged = new HashMap<>();
        for (RowRule rule : Checks.ROW_RULES) {
            for (RowKey key : rule.listTouched(change).distinct().toList()) {
                judged.put(
                        new Scope(rule, key),
                        change.after()
                                .find(key)
                                .map(row -> judge(rule, row, change.after()))
                                .orElse(List.of()));
            }
        }
        for (Rule rule : Checks.RULES) {
            if (rule.isTouchedBy(change)) {
                judged.put(new Scope(rule, WHOLE), judge(rule, change.after()));
            }
        }
        Set<RowKey> invalid = new HashSet<>(before.invalidShapes());
        invalid.addAll(Findings.of(judged).invalidShapes());
        for (GroundGroup group : GroundJudge.listTouched(change)) {
            Scope scope = new Scope(GroundJudge.class, group);
            boolean stillGood = before.of(scope).isEmpty() && new LocalProof(change, group).holds(invalid);
            judged.put(scope, stillGood ? List.of() : GroundJudge.judge(change.after(), group));
        }
        return judged;
    }

    /** Of the rules that ask for the day, over everything; scopes without findings only where there were some. */
    static Map<Scope, List<Finding>> dependingOnDay(Proposal proposal, Findings before) {
        Map<Scope, List<Finding>> judged = new HashMap<>();
        List<RowRule> rules =
                Checks.ROW_RULES.stream().filter(RowRule::dependsOnDay).toList();
        for (Row row : proposal.list(Row.class)) {
            for (RowRule rule : rules) {
                List<Finding> found = judge(rule, row, proposal);
                Scope scope = new Scope(rule, row.key());
                if (!found.isEmpty() || !before.of(scope).isEmpty()) {
                    judged.put(scope, found);
                }
            }
        }
        return judged;
    }

    private static List<Finding> judge(RowRule rule, Row row, Proposal proposal) {
        Collector found = new Collector();
        rule.check(row, proposal, found);
        return found.list();
    }

    private static List<Finding> judge(Rule rule, Proposal proposal) {
        Collector found = new Collector();
        rule.check(proposal, found);
        return found.list();
    }

    /** Makes a list only when there is something to put in it. */
    private static final class Collector implements Consumer<Finding> {
        private List<Finding> list = List.of();

        @Override
        public void accept(Finding finding) {
            if (list.isEmpty()) {
                list = new ArrayList<>();
            }
            list.add(finding);
        }

        List<Finding> list() {
            return list;
        }
    }
}
