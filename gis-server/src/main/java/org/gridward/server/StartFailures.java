package org.gridward.server;

import org.gridward.store.DatabaseInUseException;
import org.gridward.store.DatabaseUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in two sentences why the server did not start, instead of a stack trace. */
class StartFailures implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException refused) {
                return new FailureAnalysis(refused.getMessage(), refused.cure(), refused);
            }
            if (cause instanceof DatabaseInUseException inUse) {
                return new FailureAnalysis(
                        inUse.getMessage(),
                        "Stop the other process, or give this one another folder with --gridward.data-dir. Two servers"
                                + " on the same data need PostGIS: --gridward.jdbc-url=jdbc:postgresql://…",
                        inUse);
            }
            if (cause instanceof DatabaseUnavailableException gone) {
                return new FailureAnalysis(
                        gone.getMessage(),
                        "Check gridward.jdbc-url, gridward.db-user and gridward.db-password, and that the database"
                                + " answers.",
                        gone);
            }
        }
        return null;
    }
}
