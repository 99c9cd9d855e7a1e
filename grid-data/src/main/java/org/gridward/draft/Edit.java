package org.gridward.draft;

import org.gridward.check.DraftCheck;
import org.gridward.model.Finding;
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

    /** Any operation but {@code Load}, {@code Put}, {@code Remove} and {@code Mend}. */
    record Execute(Operation operation) implements Edit {}

    /**
     * Accepts one of the repairs that {@link Mending} proposes.
     *
     * @param check of the draft as it stands
     * @param finding one of the check's
     * @param number of the repair among those proposed, from 0
     */
    record Mend(DraftCheck check, Finding finding, int number) implements Edit {}
}
