package org.gridward.check;

import java.util.function.Consumer;
import org.gridward.geo.Position;
import org.gridward.model.Finding;
import org.gridward.model.Finding.Severity;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be wrong with a proposal as a whole. It is judged anew, in whole, after each step that touches it,
 * so it may go through the few (layers, units, schemes, …) but not through the many (grids, assignments): those are for
 * a {@link RowRule}.
 */
interface Rule {
    void check(Proposal proposal, Consumer<Finding> findings);

    /** False when the change can't make a difference; layers and schemes are seen to elsewhere. */
    default boolean isTouchedBy(Change change) {
        return true;
    }

    static Finding error(String code, RowKey row, String zh, String en) {
        return error(code, row, null, zh, en);
    }

    static Finding error(String code, RowKey row, @Nullable Position place, String zh, String en) {
        return new Finding(code, Severity.ERROR, row, place, null, new Text(zh, en));
    }

    static Finding warning(String code, RowKey row, @Nullable Position place, String zh, String en) {
        return new Finding(code, Severity.WARNING, row, place, null, new Text(zh, en));
    }
}
