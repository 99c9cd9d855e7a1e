package org.gridward.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted operation moved and decided, besides the rows it left. Two runs of one operation have the same
 * outcome when these and the rows are equal.
 *
 * @param shares ground that went from one grid to another, also when only the code of a grid is another
 * @param whole finer grids that went along as they were
 * @param cut finer grids of which a piece went
 * @param taken codes in the order in which they were taken from the counters
 * @param nearest the grid that was found because none was named; else null
 * @param noded grids that only got or lost vertices, by rounding
 */
public record Effects(
        List<Share> shares,
        List<Moved> whole,
        List<Moved> cut,
        List<String> taken,
        @Nullable String nearest,
        List<RowKey> noded) {
    public static final Effects NONE = new Effects(List.of(), List.of(), List.of(), List.of(), null, List.of());

    /**
     * @param from null: nobody's ground
     * @param to null: nobody's ground
     * @param twiceSquareSteps exact, in lattice steps
     */
    public record Share(
            String layer, @Nullable String from, @Nullable String to, long twiceSquareSteps, double squareMeters) {
        public Share reversed() {
            return new Share(layer, to, from, twiceSquareSteps, squareMeters);
        }
    }

    /** @param parent the grid one level above into which it, or its piece, came; null for none */
    public record Moved(String layer, String code, @Nullable String parent) {}

    public Effects {
        shares = List.copyOf(shares);
        whole = List.copyOf(whole);
        cut = List.copyOf(cut);
        taken = List.copyOf(taken);
        noded = List.copyOf(noded);
    }
}
