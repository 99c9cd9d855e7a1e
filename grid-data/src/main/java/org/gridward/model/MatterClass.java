package org.gridward.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of matters in a catalogue; it can be dispatched while it is valid (rules H-13, Y-11).
 *
 * @param parent code of the class above it in the same catalogue, or null
 * @param domain code of its domain, or null for that of its parent
 * @param mobile whether such matters move on, so that a zone's members must act on them
 * @param legalBasis what is cited, or null
 * @param replaces the classes of older catalogues that became this one, sorted
 */
public record MatterClass(
        String catalogue,
        String code,
        String name,
        @Nullable String parent,
        @Nullable String domain,
        boolean mobile,
        @Nullable String legalBasis,
        List<Matter> replaces,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Row, Dated {
    public MatterClass {
        replaces = replaces.stream().sorted().distinct().toList();
    }

    @Override
    public RowKey key() {
        return RowKey.matterClass(catalogue, code);
    }
}
