package org.gridward.lookup;

import java.io.Closeable;
import java.io.IOException;
import org.gridward.http.RowProblem;

/** Answers of a batch in the order of the rows. For one thread; to close it ends the document. */
interface BatchSink extends Closeable {
    void write(BatchRow row, ResolutionJson answer) throws IOException;

    void write(BatchRow row, RowProblem problem) throws IOException;
}
