package org.gridward.resolve;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridward.model.Matter;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says beside the owner. A part that was not asked for is null or empty.
 *
 * @param matter the class that was asked about, or null
 * @param domain that of the question, or null
 * @param legalAuthority in whose name the owner acts by law; never changed by infiltration (rule Y-09)
 * @param lead never empty where there is an owner
 * @param ladder who decides above the owner, nearest first
 * @param findValidUntil the first moment at which the clock, law or the ledger may change the answer
 */
public record Particulars(
        @Nullable Matter matter,
        @Nullable String domain,
        @Nullable Named owner,
        @Nullable String legalAuthority,
        @Nullable Named managedBy,
        List<Leading> lead,
        List<Named> support,
        List<RoleHolder> roles,
        @Nullable DispatchHere dispatch,
        @Nullable LinkageHere linkage,
        List<Named> ladder,
        Optional<Instant> findValidUntil) {}
