package org.gridward.duty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridward.model.LinkageGroup;

/** Which units help each other, and who calls them together (rules H-06, H-11). Immutable. */
public final class Linkage {
    private final Map<String, LinkageGroup> byMember = new HashMap<>();

    public Linkage(Collection<LinkageGroup> groups) {
        groups.stream()
                .sorted(Comparator.comparing(LinkageGroup::code))
                .forEach(group -> group.members().forEach(member -> byMember.putIfAbsent(member, group)));
    }

    /** Of several the first by code. */
    public Optional<LinkageGroup> findGroup(String unit) {
        return Optional.ofNullable(byMember.get(unit));
    }

    /** The code of the member who convenes in the month of the moment; empty for a group of nobody. */
    public Optional<String> findConvenor(LinkageGroup group, Moment moment) {
        LocalDate start = group.convenesFrom();
        if (start == null || group.members().size() < 2) {
            return findConvenor(group, 1);
        }
        YearMonth month = YearMonth.from(moment.day());
        moment.horizon()
                .at(month.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(moment.clock().zone())
                        .toInstant());
        return findConvenor(group, 1 + ChronoUnit.MONTHS.between(YearMonth.from(start), month));
    }

    /** The code of the member who convenes the n-th meeting, the recorded convenor the first. */
    public Optional<String> findConvenor(LinkageGroup group, long n) {
        int size = group.members().size();
        String convenor = group.convenor();
        int recorded = convenor == null ? 0 : Math.max(0, group.members().indexOf(convenor));
        return size == 0
                ? Optional.empty()
                : Optional.of(group.members().get((int) Math.floorMod(recorded + n - 1, (long) size)));
    }
}
