package org.gridward.check;

import java.util.List;
import org.gridward.model.Finding;

/** All rules of this package over one proposal. */
public final class Checks {
    private Checks() {}

    /** Every finding of every rule, sorted by row and code; empty when nothing is wrong. */
    public static List<Finding> check(Proposal proposal) {
        throw new UnsupportedOperationException(proposal.toString());
    }
}
