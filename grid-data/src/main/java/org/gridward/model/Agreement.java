package org.gridward.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may or must act on whose ground across a border or in a zone (rules H-13, H-26). Across the border of a district
 * nobody acts without one.
 *
 * @param actors codes of the units that act, sorted; with the hosts they are the parties
 * @param hosts codes of the units on whose ground they act, sorted
 * @param reciprocal whether the hosts act on the actors' ground, too
 * @param obliged whether they must; else they may
 * @param matters the classes it is about, sorted; empty for all mobile ones
 * @param actions what they may do, in the order of the enum; empty for all
 * @param windows its hours; empty for always
 * @param depthMeters how far behind the border, or null for no limit but the zone's
 * @param tieBreaker who keeps the case, or null for the custom of the domain
 * @param document what is cited, or null
 * @param zone code of the zone in which it holds, or null
 * @param border across which it holds, or null; with neither it holds on all ground of the hosts
 */
public record Agreement(
        String code,
        String name,
        List<String> actors,
        List<String> hosts,
        boolean reciprocal,
        boolean obliged,
        List<Matter> matters,
        List<DutyAction> actions,
        List<TimeWindow> windows,
        @Nullable Double depthMeters,
        @Nullable TieBreaker tieBreaker,
        @Nullable String document,
        @Nullable String zone,
        @Nullable Border border,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Row, Dated {
    public Agreement {
        actors = actors.stream().sorted().distinct().toList();
        hosts = hosts.stream().sorted().distinct().toList();
        matters = matters.stream().sorted().distinct().toList();
        actions = actions.stream().sorted().distinct().toList();
        windows = List.copyOf(windows);
    }

    public Agreement withBorder(@Nullable Border other) {
        return new Agreement(
                code,
                name,
                actors,
                hosts,
                reciprocal,
                obliged,
                matters,
                actions,
                windows,
                depthMeters,
                tieBreaker,
                document,
                zone,
                other,
                validFrom,
                validTo);
    }

    @Override
    public RowKey key() {
        return RowKey.agreement(code);
    }
}
