package org.gridward.resolve;

import org.gridward.model.BorderRule;
import org.gridward.model.DomainOwner;
import org.gridward.model.Grid;

/**
 * The border rule in whose strip a place lies.
 *
 * @param terms what it says of the domain
 * @param grid that of its two grids whose owner owns the place
 */
record StripHere(BorderRule rule, DomainOwner terms, Grid grid) {}
