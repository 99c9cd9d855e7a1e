package org.gridward.store;

import java.util.List;
import org.gridward.model.Edition;
import org.gridward.model.Finding;
import org.gridward.model.RowKey;

/**
 * A later edition would need a successor that can't be made: both sides changed a row, each in its own way, or the two
 * together have errors. Nothing was changed.
 */
public final class SuccessorRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int NAMED = 5;

    private final transient Edition edition;
    private final transient List<RowKey> keys;
    private final transient List<Finding> findings;

    private SuccessorRefusedException(Edition edition, List<RowKey> keys, List<Finding> findings, String why) {
        super("Edition " + edition.number() + ", which takes effect at " + edition.effectiveFrom() + ", " + why);
        this.edition = edition;
        this.keys = List.copyOf(keys);
        this.findings = List.copyOf(findings);
    }

    static SuccessorRefusedException conflict(Edition edition, List<RowKey> keys) {
        String first = String.join(
                ", ", keys.stream().limit(NAMED).map(RowKey::toString).toList());
        return new SuccessorRefusedException(
                edition, keys, List.of(), "changes " + keys.size() + " of the same rows: " + first);
    }

    static SuccessorRefusedException errors(Edition edition, List<Finding> errors) {
        List<String> first = errors.stream()
                .limit(NAMED)
                .map(f -> f.code() + (f.row() == null ? "" : " " + f.row()))
                .toList();
        return new SuccessorRefusedException(edition, List.of(), errors, "would have errors: " + first);
    }

    /** The later edition that is in the way. */
    public Edition edition() {
        return edition;
    }

    /** The rows that both changed; empty when errors are the reason. */
    public List<RowKey> keys() {
        return keys;
    }

    /** The errors that the successor would have; empty when changed rows are the reason. */
    public List<Finding> findings() {
        return findings;
    }
}
