package org.gridward.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridward.model.Finding;
import org.gridward.model.Post;
import org.gridward.model.PostRange;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.StaffingRule;
import org.gridward.model.Unit;

/**
 * STAFFING: a unit has fewer or more people in some posts than a rule wants; a warning, for people come and go. BAD_RANGE:
 * a rule wants less than nobody, or more at least than at most (rules G-08, Q-08, Q-09).
 */
final class Staffing implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof StaffingRule rule)) {
            return;
        }
        rule.ranges().stream()
                .filter(range -> !isRange(range))
                .forEach(range -> findings.accept(Rule.error(
                        "BAD_RANGE",
                        row.key(),
                        nameOf(range, "岗位") + " 的人数范围不成立",
                        "The numbers of " + nameOf(range, "people") + " are no range")));
        Optional<LocalDate> day = proposal.findFirstDay();
        if (day.isEmpty() || rule.isValidOn(day.get())) {
            rule.units().stream()
                    .flatMap(unit -> proposal.find(RowKey.unit(unit)).stream())
                    .forEach(unit -> check(rule, (Unit) unit, findings));
        }
    }

    private static void check(StaffingRule rule, Unit unit, Consumer<Finding> findings) {
        for (PostRange range : rule.ranges()) {
            int count = unit.posts().stream()
                    .filter(post -> range.posts().isEmpty() || range.posts().contains(post.name()))
                    .mapToInt(Post::headcount)
                    .sum();
            Integer max = range.max();
            if (isRange(range) && (count < range.min() || (max != null && count > max))) {
                String wanted = wanted(range);
                findings.accept(Rule.warning(
                        "STAFFING",
                        rule.key(),
                        null,
                        "单位 " + unit.code() + " 应有" + nameOf(range, "人员") + " " + wanted + " 人，实有 " + count + " 人",
                        "Unit " + unit.code() + " must have " + wanted + " " + nameOf(range, "people") + " and has "
                                + count));
            }
        }
    }

    private static boolean isRange(PostRange range) {
        Integer max = range.max();
        return range.min() >= 0 && (max == null || max >= range.min());
    }

    private static String wanted(PostRange range) {
        Integer max = range.max();
        if (max == null) {
            return range.min() + "+";
        }
        return max == range.min() ? String.valueOf(max) : range.min() + "–" + max;
    }

    private static String nameOf(PostRange range, String all) {
        return range.posts().isEmpty() ? all : String.join("+", range.posts());
    }

    /** Rules for units that came, went or changed. */
    @Override
    public Stream<RowKey> listTouched(Change change) {
        Set<String> units = change.versions(Unit.class).map(Unit::code).collect(Collectors.toSet());
        Stream<RowKey> rules = units.isEmpty()
                ? Stream.empty()
                : change.after().list(StaffingRule.class).stream()
                        .filter(rule -> rule.units().stream().anyMatch(units::contains))
                        .map(StaffingRule::key);
        return Stream.concat(change.keys().stream(), rules);
    }

    @Override
    public boolean dependsOnDay() {
        return true;
    }
}
