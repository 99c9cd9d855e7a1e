package org.gridward.topology;

import java.util.List;
import java.util.Optional;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted operation does.
 *
 * @param changes by level, then code; a grid whose row stays as it is has none
 * @param shares ground that went from one grid to another, by level, from, to
 * @param decisions what has to be decided alike when the operation is repeated on another base
 */
public record Redrawn(List<Change> changes, List<Share> shares, Decisions decisions) {
    public Redrawn {
        changes = List.copyOf(changes);
        shares = List.copyOf(shares);
    }

    /**
     * One grid; made when there is no before, ended when there is no after. A new grid has the attributes of the grid from
     * which it got most ground, as they were, and no number yet.
     *
     * @param noded only vertices came or went, by rounding; no ground changed hands
     */
    public record Change(int level, String code, Optional<Grid> before, Optional<Grid> after, boolean noded) {}

    /**
     * @param from null: nobody's ground
     * @param to null: nobody's ground
     * @param twiceSquareSteps exact; the shares of one grid add up exactly
     */
    public record Share(
            int level, @Nullable String from, @Nullable String to, long twiceSquareSteps, double squareMeters) {}

    /**
     * @param whole finer grids that went along as they were, by level and code
     * @param cut finer grids of which a piece went, by level and code
     * @param taken codes in the order in which they were taken
     * @param nearest the grid that {@code assignBlank} found; null for other operations
     */
    public record Decisions(
            List<Moved> whole,
            List<Moved> cut,
            List<String> taken,
            @Nullable String nearest) {
        public Decisions {
            whole = List.copyOf(whole);
            cut = List.copyOf(cut);
            taken = List.copyOf(taken);
        }
    }

    /** @param parent the grid one level above into which it, or its piece, came; null for none */
    public record Moved(int level, String code, @Nullable String parent) {}
}
