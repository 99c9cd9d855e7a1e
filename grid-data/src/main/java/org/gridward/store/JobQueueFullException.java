package org.gridward.store;

/** As many jobs wait as may wait. Nothing was stored. */
public final class JobQueueFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobQueueFullException(int waiting) {
        super(waiting + " jobs wait already");
    }
}
