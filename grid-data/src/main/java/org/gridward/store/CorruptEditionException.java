package org.gridward.store;

import org.jspecify.annotations.Nullable;

/** What the database holds of an edition is not what was published. */
public final class CorruptEditionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CorruptEditionException(int number, String why, @Nullable Throwable cause) {
        super("Edition " + number + " is not what was published: " + why, cause);
    }
}
