package org.gridward.check;

import java.util.List;
import org.gridward.model.Grid;
import org.gridward.model.RowKey;
import org.gridward.model.Text;

/**
 * A way to mend a finding, for a person to accept as an edit of a draft: after it the finding is gone, no other has come,
 * and every grid that is not named lies as before, to the vertex.
 *
 * @param squareMeters how much ground changes hands, or becomes somebody's
 * @param greatestMeters how far a border moves at most
 * @param rows the grids that change, as they would be: those of the ground, those below them, and those that only get
 *     vertices
 * @param removed grids that would have no ground left
 */
public record Repair(Text what, double squareMeters, double greatestMeters, List<Grid> rows, List<RowKey> removed) {
    public Repair {
        rows = List.copyOf(rows);
        removed = List.copyOf(removed);
    }
}
