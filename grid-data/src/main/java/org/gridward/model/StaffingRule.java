package org.gridward.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff units must have (rules G-08, Q-08, Q-09, Q-21, H-25).
 *
 * @param units codes of the units for which it holds, sorted
 */
public record StaffingRule(
        String code,
        String name,
        List<String> units,
        List<PostRange> ranges,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Row, Dated {
    public StaffingRule {
        units = units.stream().sorted().distinct().toList();
        ranges = List.copyOf(ranges);
    }

    @Override
    public RowKey key() {
        return RowKey.staffingRule(code);
    }
}
