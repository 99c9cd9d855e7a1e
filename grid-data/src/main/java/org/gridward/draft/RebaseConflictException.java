package org.gridward.draft;

import java.util.List;

/** A draft can't move to the new base until its conflicts are settled. Nothing was changed. */
public final class RebaseConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int base;
    private final transient List<Conflict> conflicts;

    RebaseConflictException(String draftId, int base, List<Conflict> conflicts) {
        super("Draft " + draftId + " has " + conflicts.size() + " conflicts with edition " + base);
        this.base = base;
        this.conflicts = List.copyOf(conflicts);
    }

    /** The edition that would be the new base. */
    public int base() {
        return base;
    }

    /** In the order of the log. */
    public List<Conflict> conflicts() {
        return conflicts;
    }
}
