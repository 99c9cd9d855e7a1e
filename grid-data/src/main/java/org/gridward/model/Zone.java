package org.gridward.model;

import java.time.LocalDate;
import java.util.List;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A boundary zone (结合部) in which every member is obliged to act on mobile matters (rules H-13, H-29, H-30). It is the
 * ground of its strips, or of its shape, or of both.
 *
 * @param members codes of the units, sorted
 * @param lead code of the unit that leads where members are of several groups, or null
 */
public record Zone(
        String code,
        String name,
        List<String> members,
        List<ZoneStrip> strips,
        @Nullable Shape shape,
        @Nullable String lead,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Row, Dated {
    public Zone {
        members = members.stream().sorted().distinct().toList();
        strips = List.copyOf(strips);
    }

    public Zone withStrips(List<ZoneStrip> others) {
        return new Zone(code, name, members, others, shape, lead, validFrom, validTo);
    }

    @Override
    public RowKey key() {
        return RowKey.zone(code);
    }
}
