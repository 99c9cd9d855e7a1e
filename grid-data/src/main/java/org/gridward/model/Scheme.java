package org.gridward.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules on one piece of ground from a date.
 *
 * @param groundLayer layer whose grids are covered
 * @param groundGrids codes of the covered grids; empty covers the whole layer
 * @param activeFrom first day on which the scheme holds, in its own time zone
 * @param activeTo first day on which it holds no more, or null
 * @param calendar code of the calendar that says which days are holidays, or null
 * @param ownerOrder where to look for the owner: the first grid of the chain with an {@code OWNER} decides
 * @param lastResortLayer layer whose owner answers where the scheme does not hold (rule M-06)
 * @param terms overlays, shifts, responses, thresholds
 */
public record Scheme(
        String code,
        String name,
        String groundLayer,
        Set<String> groundGrids,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo,
        ZoneId timeZone,
        @Nullable String calendar,
        List<LayerKind> ownerOrder,
        String lastResortLayer,
        SchemeTerms terms)
        implements Row {
    public Scheme {
        groundGrids = Set.copyOf(groundGrids);
        ownerOrder = List.copyOf(ownerOrder);
    }

    /** Without a calendar, on the usual terms. */
    public Scheme(
            String code,
            String name,
            String groundLayer,
            Set<String> groundGrids,
            LocalDate activeFrom,
            @Nullable LocalDate activeTo,
            ZoneId timeZone,
            List<LayerKind> ownerOrder,
            String lastResortLayer) {
        this(
                code,
                name,
                groundLayer,
                groundGrids,
                activeFrom,
                activeTo,
                timeZone,
                null,
                ownerOrder,
                lastResortLayer,
                SchemeTerms.USUAL);
    }

    /** The zone in which a date alone is read: that of the first scheme, else Shanghai's. */
    public static ZoneId zoneOf(List<Scheme> schemes) {
        return schemes.isEmpty() ? ZoneId.of("Asia/Shanghai") : schemes.get(0).timeZone();
    }

    public boolean covers(Grid grid) {
        return grid.layer().equals(groundLayer) && (groundGrids.isEmpty() || groundGrids.contains(grid.code()));
    }

    public boolean isActiveAt(Instant moment) {
        return !moment.isBefore(activeFrom.atStartOfDay(timeZone).toInstant())
                && (activeTo == null
                        || moment.isBefore(activeTo.atStartOfDay(timeZone).toInstant()));
    }

    public Scheme withGroundGrids(Set<String> others) {
        return new Scheme(
                code,
                name,
                groundLayer,
                others,
                activeFrom,
                activeTo,
                timeZone,
                calendar,
                ownerOrder,
                lastResortLayer,
                terms);
    }

    @Override
    public RowKey key() {
        return RowKey.scheme(code);
    }
}
