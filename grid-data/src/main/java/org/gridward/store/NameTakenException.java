package org.gridward.store;

/** There is a user of that name already. */
public final class NameTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NameTakenException(String name) {
        super("There is a user " + name + " already");
    }
}
