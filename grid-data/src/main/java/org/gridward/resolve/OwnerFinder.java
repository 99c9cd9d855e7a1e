package org.gridward.resolve;

import java.util.Optional;

/** Who owns a lattice point, for one question. */
@FunctionalInterface
interface OwnerFinder {
    /** Empty where nobody does, as outside the city. */
    Optional<Owner> findOwner(int x, int y);
}
