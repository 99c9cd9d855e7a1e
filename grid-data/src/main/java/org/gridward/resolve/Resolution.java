package org.gridward.resolve;

import java.util.List;
import java.util.Optional;
import org.gridward.index.Place;

/** The answer to a {@link Question}. */
public sealed interface Resolution {
    Place place();

    List<Warning> warnings();

    /** Empty unless the question asked for it. */
    List<Reason> explanation();

    /** Empty only where no unit could be named at all. */
    Optional<Owner> findOwner();

    /** A scheme holds here and names the owner. */
    record Owned(Place place, Owner owner, List<Warning> warnings, List<Reason> explanation) implements Resolution {
        @Override
        public Optional<Owner> findOwner() {
            return Optional.of(owner);
        }
    }

    /** There are grids here, but no scheme that holds; the owner of last resort answers, if one can be named. */
    record OutOfGrid(Place place, Optional<Owner> findOwner, List<Warning> warnings, List<Reason> explanation)
            implements Resolution {}

    /** No grid lies here. */
    record Outside(Place place, List<Reason> explanation) implements Resolution {
        @Override
        public Optional<Owner> findOwner() {
            return Optional.empty();
        }

        @Override
        public List<Warning> warnings() {
            return List.of();
        }
    }
}
