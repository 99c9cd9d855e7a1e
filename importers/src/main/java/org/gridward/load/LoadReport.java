package org.gridward.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridward.model.Edition;
import org.gridward.model.Finding;

/**
 * What became of a load.
 *
 * @param layers one for each file, in the plan's order
 * @param findings the first {@link #MAX_FINDINGS} of all, those of the files before those of the check
 * @param noding how borders moved to where others lie
 * @param draftId the open draft that the load filled; empty after a rehearsal, an error or a publication
 * @param edition what was published; empty after a rehearsal or an error
 */
public record LoadReport(
        List<LayerCount> layers,
        List<Finding> findings,
        long errors,
        long warnings,
        NodingReport noding,
        Optional<String> draftId,
        Optional<Edition> edition) {
    /** A file that is wrong in every feature must not fill the memory with its findings. */
    public static final int MAX_FINDINGS = 10_000;

    /**
     * What one file gave.
     *
     * @param rows grids, units, assignments, layers and schemes made of the features
     */
    public record LayerCount(String layer, String file, long features, long grids, long rows) {}

    public LoadReport {
        layers = List.copyOf(layers);
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /** Of all files. */
    public long features() {
        return layers.stream().mapToLong(LayerCount::features).sum();
    }

    /** Of all files. */
    public long rows() {
        return layers.stream().mapToLong(LayerCount::rows).sum();
    }

    LoadReport withErrors(List<Finding> more) {
        List<Finding> all = Stream.concat(findings.stream(), more.stream())
                .limit(MAX_FINDINGS)
                .toList();
        return new LoadReport(layers, all, errors + more.size(), warnings, noding, Optional.empty(), Optional.empty());
    }

    /** Before all others, so that it is read. */
    LoadReport withWarning(Finding warning) {
        List<Finding> all = Stream.concat(Stream.of(warning), findings.stream())
                .limit(MAX_FINDINGS)
                .toList();
        return new LoadReport(layers, all, errors, warnings + 1, noding, draftId, edition);
    }

    LoadReport withDraft(String id) {
        return new LoadReport(layers, findings, errors, warnings, noding, Optional.of(id), Optional.empty());
    }

    LoadReport with(Edition published) {
        return new LoadReport(layers, findings, errors, warnings, noding, Optional.empty(), Optional.of(published));
    }
}
