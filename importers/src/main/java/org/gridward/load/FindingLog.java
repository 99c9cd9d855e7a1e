package org.gridward.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridward.model.Finding;
import org.gridward.model.RowKey;

/** Counts all findings and keeps the first ones. */
final class FindingLog {
    private final List<Finding> kept = new ArrayList<>();
    private final Set<RowKey> withoutUnit = new HashSet<>();
    private long errors;
    private long warnings;

    void add(Finding finding) {
        if (finding.severity() == Finding.Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        if (finding.code().equals("MISSING_UNIT") && finding.row() != null) {
            withoutUnit.add(finding.row());
        }
        if (kept.size() < LoadReport.MAX_FINDINGS) {
            kept.add(finding);
        }
    }

    /** Whether it was told already that the grid's feature names no unit. */
    boolean hasToldNoUnit(RowKey grid) {
        return withoutUnit.contains(grid);
    }

    List<Finding> kept() {
        return kept;
    }

    long errors() {
        return errors;
    }

    long warnings() {
        return warnings;
    }
}
