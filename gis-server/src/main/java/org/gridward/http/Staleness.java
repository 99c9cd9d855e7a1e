package org.gridward.http;

import java.time.Instant;
import java.util.Optional;

/** Tells whether answers may be older than what is published. */
@FunctionalInterface
public interface Staleness {
    /** Since when it has not been known that there is nothing newer; empty as long as it is known. */
    Optional<Instant> findStaleSince();
}
