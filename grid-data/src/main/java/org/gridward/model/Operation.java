package org.gridward.model;

/** One step in a draft's log. The rows it changed are stored beside it, not in it. */
public sealed interface Operation permits Operation.Load, Operation.Put, Operation.Remove, Redraw {
    /**
     * Many rows from one source at once.
     *
     * @param source what a person would call it: a file name, {@code sample:huangpu}
     */
    record Load(String source, long rowCount) implements Operation {}

    /** One row written or replaced. */
    record Put(RowKey row) implements Operation {}

    /** One row taken away. */
    record Remove(RowKey row) implements Operation {}
}
