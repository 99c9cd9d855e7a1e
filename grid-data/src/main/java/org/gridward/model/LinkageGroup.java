package org.gridward.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring units that help each other (rules H-06, H-11).
 *
 * @param members codes of the units, in the order in which they convene
 * @param convenor code of the member who convenes next, from whom the order goes on; null: the first
 * @param convenesFrom a day in the month in which the convenor convenes; from month to month the next member follows; null:
 *     nobody has recorded it, so the convenor stays
 * @param minMembers how many it must have at least
 * @param maxMembers how many it may have
 */
public record LinkageGroup(
        String code,
        String name,
        List<String> members,
        @Nullable String convenor,
        @Nullable LocalDate convenesFrom,
        int minMembers,
        int maxMembers)
        implements Row {
    public LinkageGroup {
        members = List.copyOf(members);
    }

    @Override
    public RowKey key() {
        return RowKey.linkageGroup(code);
    }
}
