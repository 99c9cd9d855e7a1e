package org.gridward.jobs;

/** The work is to end now; thrown by {@link JobRun#progress}, and handled by whoever started the work. */
public final class JobStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    enum Reason {
        CANCELLED,
        /** Another process does the job now. */
        LOST,
        /** This process ends; the job will be begun again. */
        SHUTDOWN
    }

    private final Reason reason;

    JobStoppedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
