package org.gridward.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridward.model.Edition;
import org.gridward.model.Finding;

/**
 * What became of a load.
 *
 * @param rows grids, units, assignments, layers and schemes made of the features
 * @param findings the first {@link #MAX_FINDINGS} of all, those of the file before those of the check
 * @param edition what was published; empty after a rehearsal or an error
 */
public record LoadReport(
        long features, long rows, List<Finding> findings, long errors, long warnings, Optional<Edition> edition) {
    /** A file that is wrong in every feature must not fill the memory with its findings. */
    public static final int MAX_FINDINGS = 10_000;

    public LoadReport {
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    LoadReport withErrors(List<Finding> more) {
        List<Finding> all = Stream.concat(findings.stream(), more.stream())
                .limit(MAX_FINDINGS)
                .toList();
        return new LoadReport(features, rows, all, errors + more.size(), warnings, edition);
    }

    LoadReport with(Edition published) {
        return new LoadReport(features, rows, findings, errors, warnings, Optional.of(published));
    }
}
