package org.gridward.resolve;

import java.util.Optional;
import org.gridward.index.Place;
import org.gridward.model.Ledger;
import org.gridward.model.Scheme;

/**
 * What the first steps found, from which the later ones go on.
 *
 * @param scheme the one that is active here
 */
record Situation(Question question, Asked asked, Place place, Optional<Scheme> scheme, Ledger ledger, Trace trace) {}
