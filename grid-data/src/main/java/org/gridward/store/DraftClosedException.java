package org.gridward.store;

import org.gridward.model.Draft;

/** The draft was published or discarded, so it can't be changed, checked or published any more. */
public final class DraftClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DraftClosedException(String id, Draft.State state) {
        super("Draft " + id + " is " + state + ", no longer open");
    }
}
