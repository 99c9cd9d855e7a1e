package org.gridward.model;

import java.time.LocalDate;
import java.util.List;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A place and time where matters are no violation (疏导点, rule Y-15). URLs and users say exception.
 *
 * @param matters the classes that it allows, sorted; empty for none
 * @param windows when it holds; empty for always
 * @param document what is cited, or null
 * @param terms who may do what there, for people, or null
 */
public record PlaceException(
        String code,
        String name,
        Shape shape,
        List<Matter> matters,
        List<TimeWindow> windows,
        @Nullable String document,
        @Nullable String terms,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Row, Dated {
    public PlaceException {
        matters = matters.stream().sorted().distinct().toList();
        windows = List.copyOf(windows);
    }

    @Override
    public RowKey key() {
        return RowKey.exception(code);
    }
}
