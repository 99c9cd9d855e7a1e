package org.gridward.resolve;

import java.util.List;
import java.util.Optional;
import org.gridward.index.Place;

/** The answer to a {@link Question}. */
public sealed interface Resolution {
    /** What sort of answer it is. */
    enum Kind {
        OWNED,
        OUT_OF_GRID,
        OUTSIDE
    }

    Kind kind();

    Place place();

    /** Empty only where no unit could be named at all. */
    Optional<Owner> findOwner();

    /** Empty where no grid lies. */
    Optional<Particulars> findParticulars();

    List<Warning> warnings();

    /** Empty unless the question asked for it. */
    List<Reason> explanation();

    /** A scheme holds here and names the owner. */
    record Owned(Place place, Owner owner, Particulars particulars, List<Warning> warnings, List<Reason> explanation)
            implements Resolution {
        @Override
        public Kind kind() {
            return Kind.OWNED;
        }

        @Override
        public Optional<Owner> findOwner() {
            return Optional.of(owner);
        }

        @Override
        public Optional<Particulars> findParticulars() {
            return Optional.of(particulars);
        }
    }

    /** There are grids here, but no scheme that holds; the owner of last resort answers, if one can be named. */
    record OutOfGrid(
            Place place,
            Optional<Owner> findOwner,
            Particulars particulars,
            List<Warning> warnings,
            List<Reason> explanation)
            implements Resolution {
        @Override
        public Kind kind() {
            return Kind.OUT_OF_GRID;
        }

        @Override
        public Optional<Particulars> findParticulars() {
            return Optional.of(particulars);
        }
    }

    /** No grid lies here. */
    record Outside(Place place, List<Reason> explanation) implements Resolution {
        @Override
        public Kind kind() {
            return Kind.OUTSIDE;
        }

        @Override
        public Optional<Owner> findOwner() {
            return Optional.empty();
        }

        @Override
        public Optional<Particulars> findParticulars() {
            return Optional.empty();
        }

        @Override
        public List<Warning> warnings() {
            return List.of();
        }
    }
}
