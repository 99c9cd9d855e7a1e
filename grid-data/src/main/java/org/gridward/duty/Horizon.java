package org.gridward.duty;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the instants at which an answer may change; the earliest is until when it holds. For one thread. */
public final class Horizon {
    private @Nullable Instant earliest;

    public void at(Instant change) {
        if (earliest == null || change.isBefore(earliest)) {
            earliest = change;
        }
    }

    /** Empty when nothing that was read will ever change. */
    public Optional<Instant> earliest() {
        return Optional.ofNullable(earliest);
    }
}
