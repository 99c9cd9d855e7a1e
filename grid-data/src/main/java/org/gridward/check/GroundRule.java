package org.gridward.check;

import java.util.List;
import java.util.function.Consumer;
import org.gridward.model.Finding;

/** One way in which grids of one parent can lie wrongly; tells its share of the faults that were found. */
interface GroundRule {
    void tell(List<GroundFaults.Placed> faults, Consumer<Finding> findings);
}
