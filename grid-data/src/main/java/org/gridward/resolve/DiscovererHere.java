package org.gridward.resolve;

import java.util.List;
import org.gridward.model.DutyAction;
import org.gridward.model.TieBreaker;
import org.jspecify.annotations.Nullable;

/**
 * What the unit that found a matter has to do with it. Its legal authority stays its own (rule Y-09).
 *
 * @param agreement code of the agreement under which it acts, or null
 * @param document what is cited, or null
 * @param actions what the agreement lets it do, in the order of the enum; empty for all, and without one
 * @param tieBreaker who keeps the case when several act, or null
 * @param handOverTo the owner, or null on its own ground or without an owner
 * @param custody who keeps what was seized: the owner (rule H-22); null without one
 * @param aftercare who holds the ground afterwards: the owner (rule H-21); null without one
 * @param notified by code: the members of its linkage group (rule H-14), the lead of a zone that spans groups, and whoever
 *     owns ground that it must not act on
 */
public record DiscovererHere(
        Named unit,
        Standing standing,
        @Nullable String agreement,
        @Nullable String document,
        List<DutyAction> actions,
        @Nullable TieBreaker tieBreaker,
        @Nullable Named handOverTo,
        @Nullable Named custody,
        @Nullable Named aftercare,
        List<Named> notified) {}
