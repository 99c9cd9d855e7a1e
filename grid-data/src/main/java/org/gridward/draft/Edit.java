package org.gridward.draft;

import org.gridward.model.Operation;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/** What somebody wants done to a draft; becomes one operation of its log. */
public sealed interface Edit {
    /**
     * Writes a row or replaces the one with its key. A drawn grid of a family is made, reshaped, recoded and ended by
     * operations only; here its name, kind and attributes may differ.
     */
    record Put(Row row) implements Edit {}

    /** Takes a row away that is no drawn grid of a family. */
    record Remove(RowKey row) implements Edit {}

    /** Any operation but {@code Load}, {@code Put} and {@code Remove}. */
    record Execute(Operation operation) implements Edit {}
}
