package org.gridward.lookup;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a batch as they come, one at a time. For one thread. */
interface BatchSource extends Closeable {
    /** The columns of a table in their order; empty where each row names its own members. */
    List<String> columns();

    /** Null after the last. A row that can't be read is a row with a problem; the rest goes on where it can. */
    @Nullable
    BatchRow next() throws IOException;
}
