package org.gridward.store;

import java.util.List;
import java.util.Set;
import org.gridward.model.Row;

/**
 * What an edition would hold if the draft were published now.
 *
 * @param authors names of all who made or changed it
 * @param rows sorted by key, each key once
 */
public record DraftContent(DraftHead head, Set<String> authors, List<Row> rows) {
    public DraftContent {
        authors = Set.copyOf(authors);
        rows = List.copyOf(rows);
    }
}
