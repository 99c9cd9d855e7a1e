package org.gridward.store;

import java.util.Optional;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/**
 * What an operation of a draft left of a row.
 *
 * @param row empty when the row was taken away
 */
public record DraftImage(RowKey key, int operation, Optional<Row> row) {}
