package org.gridward.store;

/** The change would leave nobody who can sign in and keep the users. */
public final class LastAdminException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LastAdminException(String name) {
        super("User " + name + " is the last administrator");
    }
}
