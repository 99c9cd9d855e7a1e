package org.gridward.load;

import java.util.ArrayList;
import java.util.List;
import org.gridward.model.Finding;

/** Counts all findings and keeps the first ones. */
final class FindingLog {
    private final List<Finding> kept = new ArrayList<>();
    private long errors;
    private long warnings;

    void add(Finding finding) {
        if (finding.severity() == Finding.Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        if (kept.size() < LoadReport.MAX_FINDINGS) {
            kept.add(finding);
        }
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
