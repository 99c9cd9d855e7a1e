package org.gridward.store;

import java.util.List;
import java.util.Set;
import org.gridward.model.Draft;
import org.gridward.model.Row;

/**
 * What an edition would hold if the draft were published now.
 *
 * @param lastOperation number of the draft's last operation that the rows include; 0 before the first
 * @param authors names of all who made or changed it
 * @param rows sorted by key, each key once
 */
public record DraftContent(Draft draft, int lastOperation, Set<String> authors, List<Row> rows) {
    public DraftContent {
        authors = Set.copyOf(authors);
        rows = List.copyOf(rows);
    }
}
