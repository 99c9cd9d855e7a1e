package org.gridward.store;

/** There is no draft with this id. */
public final class UnknownDraftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownDraftException(String id) {
        super("There is no draft " + id);
    }
}
