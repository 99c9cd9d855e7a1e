package org.gridward.draft;

import java.util.List;
import java.util.Optional;
import org.gridward.geo.Line;
import org.gridward.model.RowKey;

/**
 * An operation of a draft that can't be repeated on the new base with the same outcome.
 *
 * @param operation its number in the draft's log
 * @param reason what stands against it there
 * @param rows that it changes and the new base has changed too
 * @param border the stretch of border it is about, with all its vertices as the operation names them; empty when it is about none
 * @param mine the line that the operation draws in its place
 * @param theirs the lines that lie there now
 */
public record Conflict(
        int operation,
        Refusal reason,
        List<RowKey> rows,
        Optional<Line> border,
        Optional<Line> mine,
        List<Line> theirs) {
    public Conflict {
        rows = List.copyOf(rows);
        theirs = List.copyOf(theirs);
    }
}
