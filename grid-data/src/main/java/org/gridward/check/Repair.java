package org.gridward.check;

import java.util.List;
import org.gridward.model.Effects;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Text;

/**
 * A way to mend a finding, for a person to accept: after it the finding is gone, no other has come, and every grid that is
 * not named lies as before, to the vertex.
 *
 * @param squareMeters how much ground changes hands, or becomes somebody's
 * @param greatestMeters how far a border moves at most
 * @param rows those that change, as they would be: grids of the ground, grids below them, grids that only get vertices,
 *     and what follows from it for other rows
 * @param removed grids that would have no ground left, and what goes with them
 * @param shares the ground that goes from one grid to another; of an overlap, what one gives up goes to nobody
 * @param noded grids among the rows that only get or lose vertices
 */
public record Repair(
        Text what,
        double squareMeters,
        double greatestMeters,
        List<Row> rows,
        List<RowKey> removed,
        List<Effects.Share> shares,
        List<RowKey> noded) {
    public Repair {
        rows = List.copyOf(rows);
        removed = List.copyOf(removed);
        shares = List.copyOf(shares);
        noded = List.copyOf(noded);
    }

    /** The same with all that follows from it. */
    public Repair entailing(List<Row> allRows, List<RowKey> allRemoved) {
        return new Repair(what, squareMeters, greatestMeters, allRows, allRemoved, shares, noded);
    }
}
