package org.gridward.snapshot;

import java.io.IOException;

/** A file that is not what it should be; the message says why. It is of no use to anybody. */
public final class RefusedFileException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedFileException(String message) {
        super(message);
    }

    RefusedFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
