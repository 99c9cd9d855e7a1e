package org.gridward.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a list of matters, national or local (rules Y-11, G-15, G-16). Its classes are rows of their own.
 *
 * @param national whether matters without a catalogue are read in it while it is valid
 * @param domains to which its classes belong
 */
public record Catalogue(
        String code,
        String name,
        boolean national,
        List<Domain> domains,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Row, Dated {
    public Catalogue {
        domains = List.copyOf(domains);
    }

    @Override
    public RowKey key() {
        return RowKey.catalogue(code);
    }
}
