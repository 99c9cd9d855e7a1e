package org.gridward.check;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Finding;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/**
 * One thing that can be wrong with a row. What it tells depends on that row and on what it asks the proposal, and it asks
 * no list of all of a kind but of layers and schemes: a change of those makes everything be judged again.
 */
interface RowRule {
    void check(Row row, Proposal proposal, Consumer<Finding> findings);

    /** Keys of all rows of which it may now tell something else; too many do no harm but take time. */
    default Stream<RowKey> listTouched(Change change) {
        return change.keys().stream();
    }

    /** True when it asks the proposal for the day on which it takes effect. */
    default boolean dependsOnDay() {
        return false;
    }
}
