package org.gridward.http;

import java.util.Optional;

/** Knows faults that are no bugs, such as a database that is gone, and says what the client is to be told. */
@FunctionalInterface
public interface FaultTranslator {
    /** Empty when the exception is none of those. */
    Optional<ProblemException> translate(Exception fault);
}
