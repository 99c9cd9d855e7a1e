package org.gridward.draft;

import java.util.Optional;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/**
 * One row before and after; made when there is no before, ended when there is no after.
 *
 * @param noded a grid that only got or lost vertices, by rounding; its ground is the same
 */
public record RowDelta(RowKey key, Optional<Row> before, Optional<Row> after, boolean noded) {
    /** The same change seen backwards. */
    RowDelta reversed() {
        return new RowDelta(key, after, before, noded);
    }
}
