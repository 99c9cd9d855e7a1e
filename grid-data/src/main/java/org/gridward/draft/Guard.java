package org.gridward.draft;

import java.util.List;

/** Asked with everything a change would do, before it is kept; what it throws undoes the change and passes. */
@FunctionalInterface
public interface Guard {
    Guard NONE = changes -> {};

    void check(List<RowDelta> changes);
}
