package org.gridward.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.Matter;
import org.gridward.model.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a matter and by whom (rules G-15, G-16, Q-17). For each level one rule holds: that of the
 * nearest class in the matter's line, one of the scheme before one for all, then the smallest code. Immutable.
 */
public final class DutyBook {
    private static final Comparator<DutyRule> ORDER =
            Comparator.comparing((DutyRule rule) -> rule.scheme() == null).thenComparing(DutyRule::code);

    private final MatterBook matters;
    private final Map<Matter, List<DutyRule>> rules = new HashMap<>();

    public DutyBook(Collection<DutyRule> rules, MatterBook matters) {
        this.matters = matters;
        rules.stream()
                .sorted(ORDER)
                .forEach(rule -> this.rules
                        .computeIfAbsent(rule.matter(), key -> new ArrayList<>())
                        .add(rule));
    }

    /** @param scheme the one that holds at the place, or null for the rules for all only */
    public Optional<DutyRule> findRule(Matter matter, @Nullable Scheme scheme, DutyLevel level, Moment moment) {
        return matters.listLine(matter).stream()
                .flatMap(one -> rules.getOrDefault(one, List.of()).stream())
                .filter(rule -> rule.level() == level && isOf(rule, scheme))
                .filter(moment::isValid)
                .findFirst();
    }

    private static boolean isOf(DutyRule rule, @Nullable Scheme scheme) {
        return rule.scheme() == null || (scheme != null && rule.scheme().equals(scheme.code()));
    }

    /** The rules of all levels that have one, the nearest to the people first. */
    public List<DutyRule> listRules(Matter matter, @Nullable Scheme scheme, Moment moment) {
        List<DutyRule> found = new ArrayList<>();
        for (DutyLevel level : DutyLevel.values()) {
            findRule(matter, scheme, level, moment).ifPresent(found::add);
        }
        return found;
    }

    /**
     * The rule of the level that is called first: the residential one only where people live, and only for classes that
     * are on its list (rules G-15, G-16).
     *
     * @param residential whether the place lies in a residential grid
     */
    public Optional<DutyRule> findFirst(Matter matter, @Nullable Scheme scheme, boolean residential, Moment moment) {
        return listRules(matter, scheme, moment).stream()
                .filter(rule -> residential || rule.level() != DutyLevel.RESIDENTIAL)
                .findFirst();
    }
}
