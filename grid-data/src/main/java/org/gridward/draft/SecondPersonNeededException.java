package org.gridward.draft;

/** A second person has to approve of the draft before it is published, and has not. Nothing was changed. */
public final class SecondPersonNeededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecondPersonNeededException(String draftId, String actor) {
        super(actor + ": draft " + draftId + " needs the approval of somebody who has not worked on it");
    }
}
