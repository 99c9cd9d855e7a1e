package org.gridward.load;

import java.util.List;
import org.gridward.model.Finding;
import org.gridward.model.Row;

/** Says whether rows may be written by whoever loads them. */
@FunctionalInterface
public interface RowJudge {
    RowJudge ANYTHING_GOES = (base, rows) -> List.of();

    /**
     * @param base the edition that the rows change; 0 for none
     * @return an error for each that may not; with one, none is written
     */
    List<Finding> judge(int base, List<Row> rows);
}
