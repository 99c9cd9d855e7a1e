package org.gridward.store;

/** Somebody changed the draft since it was read. Reading it again and repeating the request is safe. */
public final class DraftChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DraftChangedException(String id, int expected, int found) {
        super("Draft " + id + " was read at revision " + expected + " but is at revision " + found + " now");
    }
}
