package org.gridward.store;

/** There is no user of that name. */
public final class UnknownUserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownUserException(String name) {
        super("There is no user " + name);
    }
}
