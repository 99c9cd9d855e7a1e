package org.gridward.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who helps the owner and who commands (rules H-01, H-06, H-07, H-11).
 *
 * @param group code of the owner's linkage group, or null when it is in none; the name likewise
 * @param commander who commands on this ground
 * @param convenor who calls the group together this month, or null
 * @param members in the order in which they convene; empty without a group
 */
public record LinkageHere(
        @Nullable String group,
        @Nullable String name,
        Named commander,
        @Nullable Named convenor,
        List<Named> members) {}
