package org.gridward.store;

/** The process no longer holds the job: another has taken it over, or it was given up. */
public final class JobLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobLostException(String id) {
        super("Job " + id + " is no longer held by this process");
    }
}
