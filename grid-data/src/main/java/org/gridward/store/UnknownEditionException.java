package org.gridward.store;

/** There is no edition with this number. */
public final class UnknownEditionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEditionException(int number) {
        super("There is no edition " + number);
    }
}
