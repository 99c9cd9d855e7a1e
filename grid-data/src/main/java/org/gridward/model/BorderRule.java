package org.gridward.model;

import java.time.LocalDate;
import java.util.List;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of border with a strip, such as a road, that has an owner of its own in each domain (rule H-26; 成都北路 has
 * five).
 *
 * @param stretch the part of the border that counts, its left grid on the left; null for all of it
 * @param leftMeters width of the strip on the ground of the left grid
 * @param strip the strip where it is drawn; then the widths mean nothing
 */
public record BorderRule(
        String code,
        String name,
        Border border,
        @Nullable Line stretch,
        double leftMeters,
        double rightMeters,
        @Nullable Shape strip,
        List<DomainOwner> owners,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Row, Dated {
    public BorderRule {
        owners = List.copyOf(owners);
    }

    public BorderRule withBorder(Border other) {
        return new BorderRule(code, name, other, stretch, leftMeters, rightMeters, strip, owners, validFrom, validTo);
    }

    @Override
    public RowKey key() {
        return RowKey.borderRule(code);
    }
}
