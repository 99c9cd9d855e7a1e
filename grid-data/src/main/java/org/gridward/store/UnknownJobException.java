package org.gridward.store;

/** There is no job with this id. */
public final class UnknownJobException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownJobException(String id) {
        super("There is no job " + id);
    }
}
