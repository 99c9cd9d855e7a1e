package org.gridward.load;

import java.util.List;
import org.gridward.model.Finding;
import org.gridward.model.Row;

/** What came of reading, noding and checking. */
final class Prepared {
    private final int base;
    private final LoadReport report;
    private List<Row> rows;

    /**
     * @param base the edition that the load was held against; 0 for none
     * @param rows what the load would write; none after an error
     */
    Prepared(int base, LoadReport report, List<Row> rows) {
        this.base = base;
        this.report = report;
        this.rows = rows;
    }

    int base() {
        return base;
    }

    LoadReport report() {
        return report;
    }

    /** The same, or without rows and with the judge's errors. */
    Prepared judgedBy(RowJudge judge) {
        List<Finding> errors = report.hasErrors() ? List.of() : judge.judge(base, rows);
        return errors.isEmpty() ? this : new Prepared(base, report.withErrors(errors), List.of());
    }

    /** Once: who publishes reads them again from the draft, and the memory is needed. */
    List<Row> takeRows() {
        List<Row> taken = rows;
        rows = List.of();
        return taken;
    }
}
