package org.gridward.store;

/** Nothing answers where the database should be, or it takes nobody in yet; a later attempt may succeed. */
public final class DatabaseUnreachableException extends DatabaseUnavailableException {
    private static final long serialVersionUID = 1L;

    DatabaseUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
