package org.gridward.store;

import java.util.List;
import org.gridward.model.Draft;
import org.gridward.model.Row;

/**
 * What an edition would hold if the draft were published now.
 *
 * @param lastOperation number of the draft's last operation that the rows include; 0 before the first
 * @param rows sorted by key, each key once
 */
public record DraftContent(Draft draft, int lastOperation, List<Row> rows) {
    public DraftContent {
        rows = List.copyOf(rows);
    }
}
