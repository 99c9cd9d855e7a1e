package org.gridward.resolve;

import java.util.Optional;
import org.gridward.model.Ledger;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;

/**
 * What the first steps found, from which the later ones go on.
 *
 * @param scheme the one that is active here
 */
record Situation(Question question, Asked asked, Spot spot, Optional<Scheme> scheme, Ledger ledger, Trace trace) {
    SchemeTerms terms() {
        return scheme.map(Scheme::terms).orElse(SchemeTerms.USUAL);
    }
}
