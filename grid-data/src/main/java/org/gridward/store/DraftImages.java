package org.gridward.store;

import java.util.Map;
import java.util.Optional;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/**
 * What a draft changes of its base, without the base.
 *
 * @param head the moment of the draft that the images are of
 * @param rows the newest image per key; empty where the row is taken away
 */
public record DraftImages(DraftHead head, Map<RowKey, Optional<Row>> rows) {
    public DraftImages {
        rows = Map.copyOf(rows);
    }
}
