package org.gridward.topology;

import java.util.Optional;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** An operation can't be done; nothing was changed. */
public final class RedrawRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Stable codes of TOPOLOGY's refusals. */
    public enum Reason {
        /** A grid that it names is not there. */
        GONE,
        /** A code that it gives is taken. */
        CODE_TAKEN,
        /** Everything would stay as it is. */
        NO_CHANGE,
        /** The line or shape misses the ground. */
        NOTHING_CUT,
        /** A piece lies on both sides: a line ends short, crosses itself or spirals. */
        AMBIGUOUS,
        /** All of the grid would move: that is a merge. */
        WHOLE,
        /** A grid that is to go on would lose all its ground. */
        VANISHES,
        /** The new border runs into a third grid or beyond the rim. */
        LEAVES_GRIDS,
        /** The new border does not join the ends of the old one, or pieces are left between the two. */
        OPEN,
        /** The vertices are no chain of border. */
        NO_CHAIN,
        /** Other grids lie on the two sides now. */
        BORDER_CHANGED,
        /** The border is not there any more. */
        BORDER_GONE,
        /** Finer grids would be cut. */
        CUTS_CHILD,
        /** Where lines cross there is no lattice point that leaves all other lines alone. */
        ROUNDING,
        /** A grid's ground would lie in no parent, or a parent would be tiled in part only. */
        ORPHAN,
        /** A grid's ground would lie in two parents. */
        TWO_PARENTS,
        /** The shape drawn is no ground: it crosses itself. */
        INVALID_SHAPE,
        /** The stored ground is broken there and has to be mended first. */
        BROKEN_GROUND,
        /** A named grid is none of those that can take the ground. */
        NO_NEIGHBOUR,
        /** Repeated on other ground, it would divide finer grids or give codes otherwise than when it was accepted. */
        DECIDES_OTHERWISE
    }

    private final Reason reason;
    private final Text text;
    private final transient @Nullable Geometry where;

    /** @param where in lattice steps; null when there is no place */
    RedrawRefusedException(Reason reason, Text text, @Nullable Geometry where) {
        super(reason + ": " + text.en());
        this.reason = reason;
        this.text = text;
        this.where = where;
    }

    public Reason reason() {
        return reason;
    }

    public Text text() {
        return text;
    }

    /** The geometry of the problem, in lattice steps. */
    public Optional<Geometry> findWhere() {
        return Optional.ofNullable(where);
    }
}
