package org.gridward.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body in whose name a unit acts by law for a time (rules Y-09, H-32).
 *
 * @param matters the classes for which it is, sorted; empty for all
 */
public record LegalAuthority(
        String name,
        List<Matter> matters,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) implements Dated {
    public LegalAuthority {
        matters = matters.stream().sorted().distinct().toList();
    }
}
