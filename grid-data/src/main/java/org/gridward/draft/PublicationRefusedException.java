package org.gridward.draft;

import java.util.List;
import org.gridward.model.Finding;

/** A draft has errors, so it can't become an edition. Nothing was changed. */
public final class PublicationRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    PublicationRefusedException(String draftId, List<Finding> findings) {
        super("Draft " + draftId + " has errors: " + firstCodes(findings));
        this.findings = List.copyOf(findings);
    }

    private static List<String> firstCodes(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.severity() == Finding.Severity.ERROR)
                .limit(5)
                .map(f -> f.code() + (f.row() == null ? "" : " " + f.row()))
                .toList();
    }

    /** All findings of the check, warnings included. */
    public List<Finding> findings() {
        return findings;
    }
}
