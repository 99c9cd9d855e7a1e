package org.gridward.planning;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridward.model.Finding;

/** How many there are of each severity, and the first of all. */
@Schema(name = "Findings")
record FindingsJson(long errors, long warnings, List<FindingJson> findings) {
    static FindingsJson of(List<Finding> findings, Locale locale) {
        return of(findings, Map.of(), locale);
    }

    /** @param repairs how many are proposed for those of which that is known */
    static FindingsJson of(List<Finding> findings, Map<Finding, Integer> repairs, Locale locale) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        return new FindingsJson(errors, findings.size() - errors, FindingJson.listOf(findings, repairs, locale));
    }
}
