package org.gridward.store;

/** Somebody changed the draft between its check and its publication. Checking and publishing again is safe. */
public final class DraftChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DraftChangedException(String id, int checked, int found) {
        super("Draft " + id + " was checked after operation " + checked + " but now ends with operation " + found);
    }
}
