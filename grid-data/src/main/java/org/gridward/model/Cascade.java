package org.gridward.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation does to grids of finer layers. One that lies wholly in the ground that moves goes along and keeps
 * its code; this says what becomes of one that a line cuts.
 *
 * @param cuts for {@link Mode#CUT}: the grids that may be cut; empty for any
 * @param into for {@link Mode#JOIN}: the finer grid that takes the pieces
 */
public record Cascade(Mode mode, List<Cut> cuts, @Nullable RowKey into) {
    /** The operation is refused with the list of grids that it would cut. */
    public static final Cascade REFUSE = new Cascade(Mode.REFUSE, List.of(), null);
    /** Whatever is cut is cut; the pieces that move get the next numbers. */
    public static final Cascade CUT = new Cascade(Mode.CUT, List.of(), null);

    public enum Mode {
        REFUSE,
        /** The piece that moves becomes a grid of its own. */
        CUT,
        /** The piece that moves becomes part of a named grid on the side that gets it. */
        JOIN
    }

    /** @param newCode code of the piece that moves; null: the next number */
    public record Cut(String layer, String grid, @Nullable String newCode) {}

    public Cascade {
        cuts = List.copyOf(cuts);
    }

    public static Cascade join(RowKey into) {
        return new Cascade(Mode.JOIN, List.of(), into);
    }
}
