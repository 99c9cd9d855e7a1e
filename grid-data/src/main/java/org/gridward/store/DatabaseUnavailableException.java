package org.gridward.store;

import org.jspecify.annotations.Nullable;

/** The database can't be reached or can't take more. The message is a sentence for the operator. */
public class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
