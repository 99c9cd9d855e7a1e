package org.gridward.resolve;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridward.model.Matter;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says beside the owner. A part that was not asked for is null or empty.
 *
 * @param matter the class that was asked about, or null
 * @param domain that of the question, or null
 * @param owner as it was called on the day
 * @param legalAuthority in whose name the owner acts by law; never changed by infiltration (rule Y-09)
 * @param findSafeRadius metres within which the answer can't change
 * @param findValidUntil the first moment at which the clock, law or the ledger may change the answer
 */
public record Particulars(
        @Nullable Matter matter,
        @Nullable String domain,
        @Nullable Named owner,
        @Nullable String legalAuthority,
        @Nullable Named managedBy,
        Acting acting,
        @Nullable ZonesHere zones,
        @Nullable DiscovererHere discoverer,
        @Nullable Doubt doubt,
        List<StationHere> stations,
        List<ExceptionHere> exceptions,
        OptionalDouble findSafeRadius,
        Optional<Instant> findValidUntil) {}
